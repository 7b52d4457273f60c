import { ListHostedZonesByNameCommand, ListResourceRecordSetsCommand } from '@aws-sdk/client-route-53';
import { only } from '../../../../../core/requirement';
import { reading } from '../aws';

/** The records of the domain and of names below it. */
export const records = reading(['route53:ListHostedZonesByName', 'route53:ListResourceRecordSets'], async ({ route53, env }) => {
  const { HostedZones = [] } = await route53.send(new ListHostedZonesByNameCommand({ DNSName: env.hostedZone }));
  const { Id } = only(
    `public zone ${env.hostedZone}`,
    HostedZones.filter((it) => it.Name === `${env.hostedZone}.` && it.Config?.PrivateZone !== true),
  );
  // Names are sorted from their end: what lies below the domain follows it.
  const { ResourceRecordSets = [] } = await route53.send(
    new ListResourceRecordSetsCommand({ HostedZoneId: Id, StartRecordName: env.domain }),
  );
  return ResourceRecordSets.filter((it) => it.Name === `${env.domain}.` || it.Name?.endsWith(`.${env.domain}.`) === true);
});
