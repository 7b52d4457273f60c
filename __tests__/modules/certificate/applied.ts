import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import { ListResourceRecordSetsCommand, Route53Client } from '@aws-sdk/client-route-53';
import type { Account } from '../account';
import type { Edge } from '../load-balancer/outputs';

export async function certificateIsIssued({ client }: Account, edge: Edge): Promise<void> {
  const { Certificate } = await new ACMClient(client).send(
    new DescribeCertificateCommand({ CertificateArn: edge.certificate_arn }),
  );
  expect(Certificate).toMatchObject({ DomainName: 'shop.example.com', Status: 'ISSUED' });
  expect(Certificate?.SubjectAlternativeNames?.sort()).toEqual(['*.shop.example.com', 'shop.example.com']);
  const asked = Certificate?.DomainValidationOptions?.[0]?.ResourceRecord;

  const { ResourceRecordSets = [] } = await new Route53Client(client).send(
    new ListResourceRecordSetsCommand({ HostedZoneId: edge.zone_id }),
  );
  const proofs = ResourceRecordSets.filter((it) => it.Type === 'CNAME');
  expect(proofs.map((it) => [it.Name, it.ResourceRecords?.[0]?.Value])).toEqual([[asked?.Name, asked?.Value]]);
}
