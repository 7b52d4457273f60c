import type { SecurityGroup, SecurityGroupRule } from '../../../../src/testkit/aws';

type Ports = number | 'all' | readonly [number, number];

/** A rule from its parts. */
export function rule(protocol: string, ports: Ports, peer: string, description?: string): SecurityGroupRule {
  const [fromPort, toPort] = ports === 'all' ? [] : typeof ports === 'number' ? [ports, ports] : ports;
  return { id: 'sgr-1', protocol, fromPort, toPort, peer, description };
}

/** A group with these ingress rules, and these egress rules. */
export function group(ingress: readonly SecurityGroupRule[], egress: readonly SecurityGroupRule[] = []): SecurityGroup {
  return { kind: 'security group', id: 'sg-1', name: 'web', description: '', vpcId: 'vpc-1', ingress, egress, tags: {} };
}

/** The message of an assertion that fails, without Jest's first line. */
export function messageOf(assertion: () => void): string {
  try {
    assertion();
  } catch (error) {
    return String(error)
      .replaceAll(/\u001b\[\d+m/g, '')
      .split('\n')
      .slice(2)
      .join('\n');
  }
  throw new Error('the assertion holds');
}
