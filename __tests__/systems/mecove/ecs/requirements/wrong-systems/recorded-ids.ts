import recording from '../answers.json';

/** What the recorded answer to a question that begins so says first. */
function said(asked: string, pattern: RegExp): string {
  const bodies = Object.entries(recording.answers)
    .filter(([question]) => question.startsWith(asked))
    .map(([, { body }]) => body);
  const found = bodies.map((body) => pattern.exec(body)?.[1]).find((it) => it !== undefined);
  if (found === undefined) throw new Error(`${asked} was not answered with ${String(pattern)}`);
  return found;
}

/** Id of the subnet of a range. */
export const subnetId = (range: string): string =>
  said('ec2 DescribeSubnets', new RegExp(`<subnetId>(subnet-\\w+)</subnetId>(?:(?!<subnetId>).)*<cidrBlock>${range}<`));

/** Id of the security group of a member. */
export const groupId = (member: string): string =>
  said(
    'ec2 DescribeSecurityGroups',
    new RegExp(`<groupId>(sg-\\w+)</groupId><ipPermissionsEgress(?:(?!<groupName>).)*<groupName>mecove-ecs-${member}<`),
  );

/** Id of the route table of a subnet. */
export const routeTableOf = (range: string): RegExp =>
  new RegExp(`(<subnetId>${subnetId(range)}</subnetId>.*?<routeSet>)(.*?)(</routeSet>)`);

/** Id of the NAT gateway that a subnet goes through. */
export const natGatewayOf = (range: string): string =>
  said('ec2 DescribeRouteTables', new RegExp(`<subnetId>${subnetId(range)}</subnetId>.*?<natGatewayId>(nat-\\w+)<`));
