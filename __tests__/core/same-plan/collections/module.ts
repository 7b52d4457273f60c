import { DataResource } from 'cdktf';
import { z } from 'zod';
import {
  choose,
  compact,
  concat,
  contains,
  flatten,
  hasAny,
  isEmpty,
  keys,
  length,
  listFor,
  lookup,
  mapFor,
  maybe,
  merge,
  not,
  positionOf,
  range,
  sorted,
  text,
  values,
} from '../../../../src/core/expression';
import { defineModule } from '../../../../src/core/module';
import { local, resource } from '../../../../src/core/resource';
import type { Part } from '../part';

class Collections extends defineModule({
  name: 'collections',
  summary: 'Functions of lists and maps.',
  inputs: z.object({
    names: z.array(z.string()),
    servers: z.record(z.string(), z.object({ ipAddress: z.string(), ports: z.array(z.number()).default([]) })),
    extra: z.string().nullable().default(null),
    server: z.object({ ipAddress: z.string() }).nullable().default(null),
    zones: z.set(z.string()).default(new Set()),
    key: z.string().default('web'),
  }),
  outputs: {},
  build(scope, { names, servers, extra, server, zones, key }) {
    const replaced = mapFor(servers, () => '10.0.1.1');
    const fields = merge({ theText: 'first', other: 'first' }, { theText: 'second' }, { theText: 'third' });
    const results = local(scope, 'results', {
      length: length(names),
      empty: isEmpty(servers),
      any: hasAny(names),
      notAny: not(hasAny(names)),
      keys: keys(servers),
      values: values(servers),
      addresses: listFor(values(servers), (it) => it.ipAddress),
      firstAddress: values(servers).at(0).ipAddress,
      firstKey: keys(servers).at(0),
      contains: contains(names, 'web'),
      containsLiteral: contains(['web', 'api'], key),
      position: positionOf(keys(servers), 'web'),
      flat: flatten(listFor(servers, (it) => it.ports)),
      concat: concat(names, ['last'], maybe(extra)),
      concatObjects: concat(
        listFor(servers, (it) => ({ theAddress: it.ipAddress })),
        [{ theAddress: 'none' }],
      ).at(0).theAddress,
      compact: compact([extra, 'x', null]),
      maybe: maybe(extra),
      maybeObject: listFor(maybe(server), (it) => it.ipAddress),
      maybeChosen: maybe(choose(isEmpty(names), null, 'some')),
      lookup: lookup(servers, key).ipAddress,
      lookupLiteral: servers.at('web').ipAddress,
      lookupOther: lookup(servers, 'none', servers.at('web')).ipAddress,
      lookupScalar: lookup(
        mapFor(servers, (it) => it.ipAddress),
        'none',
        'nowhere',
      ),
      lookupNull: lookup(servers, 'none', null),
      zones: length(zones),
      atPosition: listFor(keys(servers), (name, i) => text`${name} ${values(servers).at(i).ipAddress}`),
      mergedMaps: merge(local(scope, 'old', mapFor(servers, () => '10.0.0.1')), replaced, { db: '10.0.0.8' }),
      mergedFields: fields.theText,
      keptField: fields.other,
      ofVariable: listFor(
        values(mapFor(servers, (it, name) => merge(it, { name }))),
        (it) => text`${it.ipAddress} ${it.name}`,
      ),
      sorted: sorted(zones),
      range: range(1024, 4097, 1024),
    });
    resource(scope, 'this', DataResource, { input: results });
    const first = choose(hasAny(zones), [zones.at(0)], []);
    resource(scope, 'element', DataResource, { input: local(scope, 'element', { first }) });
    return {};
  },
}) {}

export const part: Part = {
  module: Collections,
  sets: {
    little: { names: [], servers: { web: { ip_address: '10.0.0.1' } } },
    full: {
      names: ['web', 'api'],
      servers: { web: { ip_address: '10.0.0.1', ports: [80, 443] }, api: { ip_address: '10.0.0.2', ports: [8080] } },
      extra: 'more',
      server: { ip_address: '10.0.0.9' },
      zones: ['b', 'a'],
      key: 'api',
    },
  },
};
