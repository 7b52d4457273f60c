import { ListResourceRecordSetsCommand, Route53Client } from '@aws-sdk/client-route-53';
import type { Account } from '../account';
import type { Edge } from '../load-balancer/outputs';

export async function recordsAreWeighted({ client }: Account, edge: Edge): Promise<void> {
  expect(edge.fqdn).toBe('shop.example.com');
  const { ResourceRecordSets = [] } = await new Route53Client(client).send(
    new ListResourceRecordSetsCommand({ HostedZoneId: edge.zone_id }),
  );
  const { dns_name: name, zone_id: zone } = edge.load_balancer;
  expect(ResourceRecordSets.filter((it) => it.Type === 'A')).toMatchObject([
    {
      Name: 'shop.example.com.',
      SetIdentifier: 'ecs',
      Weight: 10,
      AliasTarget: {
        DNSName: expect.stringMatching(new RegExp(`^${name}\\.?$`, 'i')) as string,
        HostedZoneId: zone,
        EvaluateTargetHealth: true,
      },
    },
    { Name: 'shop.example.com.', SetIdentifier: 'host', Weight: 90, TTL: 60, ResourceRecords: [{ Value: '203.0.113.10' }] },
  ]);
}
