import { Route53Record } from '@cdktf/provider-aws/lib/route53-record';
import { allTrue, choose, equal, hasAny, isEmpty, isNull, isSet, listFor, values } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { dynamic, each } from '../../src/core/resource';
import { inputs } from './inputs';

/** A name in a Route 53 zone with weighted records: another target can take over step by step. */
export class DnsRecord extends defineModule({
  name: 'dns-record',
  summary: [
    'A name in a Route 53 zone. Its records are weighted from the start, so that another target can take over step by step:',
    'a simple record cannot become weighted without a gap.',
  ].join(' '),
  inputs,
  outputs: {
    fqdn: output.string('Full name, once the records stand.'),
  },
  checks: (input) => ({
    records: [
      {
        condition: hasAny(input.records),
        message: 'records must have at least one entry.',
      },
      {
        condition: allTrue(listFor(input.records, (record) => equal(isSet(record.alias), isEmpty(record.values)))),
        message: 'records must each have either an alias or values.',
      },
    ],
  }),
  build(scope, input) {
    const record = each(input.records, scope, 'this', Route53Record, (it, key) => ({
      zoneId: input.zoneId,
      name: input.name,
      type: input.type,
      setIdentifier: key,
      weightedRoutingPolicy: { weight: it.weight },
      alias: dynamic(it.alias, (alias) => ({
        name: alias.name,
        zoneId: alias.zoneId,
        evaluateTargetHealth: alias.evaluateTargetHealth,
      })),
      records: choose(isNull(it.alias), it.values, null),
      ttl: choose(isNull(it.alias), it.ttl, null),
    }));
    return { fqdn: values(record.map('fqdn')).at(0) };
  },
}) {}
