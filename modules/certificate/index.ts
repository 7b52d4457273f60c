import { AcmCertificate } from '@cdktf/provider-aws/lib/acm-certificate';
import { AcmCertificateValidation } from '@cdktf/provider-aws/lib/acm-certificate-validation';
import { Route53Record } from '@cdktf/provider-aws/lib/route53-record';
import { z } from 'zod';
import { domainName, hostedZoneId } from '../../src/aws/domain-name';
import { groupedBy, replace, values } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { each, local, resource } from '../../src/core/resource';

/** A certificate of ACM that renews itself, proved by records in a Route 53 zone. */
export class Certificate extends defineModule({
  name: 'certificate',
  summary: 'A certificate of ACM that renews itself, proved by records in a Route 53 zone.',
  inputs: z.object({
    domainName: domainName.describe('Name that the certificate is for.'),
    subjectAlternativeNames: z.array(domainName).default([]).describe('Further names, in the same zone.'),
    zoneId: hostedZoneId.describe('Public hosted zone of all names. ACM looks for its records there also when it renews.'),
  }),
  outputs: {
    arn: output.string('ARN of the certificate, once it is issued.'),
  },
  build(scope, input) {
    const certificate = resource(
      scope,
      'this',
      AcmCertificate,
      {
        domainName: input.domainName,
        subjectAlternativeNames: input.subjectAlternativeNames,
        validationMethod: 'DNS',
      },
      { createBeforeDestroy: true }, // one that is in use cannot be deleted
    );
    // A name and its wildcard are proved by the same record.
    const options = local(
      scope,
      'validation_options',
      groupedBy(certificate.domainValidationOptions, (option) => replace(option.domainName, '*.', '')),
    );
    const records = each(
      options,
      scope,
      'validation',
      Route53Record,
      (same) => ({
        zoneId: input.zoneId,
        name: same.at(0).resourceRecordName,
        type: same.at(0).resourceRecordType,
        records: [same.at(0).resourceRecordValue],
        ttl: 300,
        allowOverwrite: true, // another certificate of the account for this name has the same record
      }),
    );
    const validation = resource(scope, 'this', AcmCertificateValidation, {
      certificateArn: certificate.arn,
      validationRecordFqdns: values(records.map('fqdn')),
    });
    return { arn: validation.certificateArn };
  },
}) {}
