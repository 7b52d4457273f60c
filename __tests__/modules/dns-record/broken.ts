import type { BrokenInputs, Values } from '../broken-inputs';

const zoneId = 'Z0123456789ABCDEFGHIJ';
const host = (more: Values) => ({ records: { host: { weight: 1, values: ['203.0.113.10'], ...more } } });
const neitherOrBoth = 'records must each have either an alias or values.';

export const dnsRecord: BrokenInputs = {
  good: { zoneId, name: 'shop.example.com', type: 'A', ...host({}) },
  broken: [
    [{ zoneId: 'example.com' }, `zone_id must be the id of a hosted zone such as ${zoneId}.`],
    [{ name: `${`${'x'.repeat(50)}.`.repeat(5)}example.com` }, 'name must have at most 253 characters.'],
    [{ name: 'Shop' }, 'name must be a full name in small letters, such as api.example.com.'],
    [{ type: 'MX' }, 'type must be one of A, AAAA, CNAME.'],
    [
      { records: { ['x'.repeat(129)]: { weight: 1, values: ['203.0.113.10'] } } },
      'records must have keys each of which must have at most 128 characters.',
    ],
    [
      { records: { 'the host': { weight: 1, values: ['203.0.113.10'] } } },
      'records must have keys each of which must be of letters, digits and _.-.',
    ],
    [host({ weight: 1.5 }), 'records[*].weight must be a whole number.'],
    [host({ weight: -1 }), 'records[*].weight must be at least 0.'],
    [host({ weight: 256 }), 'records[*].weight must be at most 255.'],
    [
      { records: { ecs: { weight: 1, alias: { name: 'lb.example.com', zoneId: 'ap-south-1' } } } },
      `records[*].alias.zone_id must be the id of a hosted zone such as ${zoneId}.`,
    ],
    [host({ ttl: 0.5 }), 'records[*].ttl must be a whole number.'],
    [host({ ttl: -1 }), 'records[*].ttl must be at least 0.'],
    [host({ ttl: 604_801 }), 'records[*].ttl must be at most 604800.'],
  ],
  checked: [
    [{ records: {} }, 'records must have at least one entry.'],
    [host({ values: [] }), neitherOrBoth],
    [host({ alias: { name: 'lb.example.com', zoneId } }), neitherOrBoth],
  ],
};
