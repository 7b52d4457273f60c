import { CreateHostedZoneCommand, Route53Client } from '@aws-sdk/client-route-53';
import type { EcsEnvironment } from './environment';

/** The zone of the domain, which a real account has, with its name servers at the registrar. */
export async function makeHostedZone({ name, region, hostedZone }: EcsEnvironment): Promise<void> {
  await new Route53Client({ region }).send(new CreateHostedZoneCommand({ Name: hostedZone, CallerReference: name }));
}
