import { DataResource } from 'cdktf';
import { z } from 'zod';
import {
  allTrue,
  both,
  choose,
  contains,
  equal,
  filterMap,
  flatten,
  greaterThan,
  groupedBy,
  ifSet,
  isNull,
  isSet,
  listFor,
  mapFor,
  text,
} from '../../../../src/core/expression';
import { defineModule } from '../../../../src/core/module';
import { local, resource } from '../../../../src/core/resource';
import type { Part } from '../part';

class Loops extends defineModule({
  name: 'loops',
  summary: 'Loops over lists, sets and maps, within each other, with names that invite mistakes.',
  inputs: z.object({
    groups: z.record(
      z.string(),
      z.object({ displayName: z.string(), port: z.number().optional(), labels: z.record(z.string(), z.string()).default({}) }),
    ),
    ports: z.array(z.number()),
    zones: z.set(z.string()),
    keys: z.array(z.string()),
    named: z.object({ locals: z.record(z.string(), z.string()) }),
    matrix: z.array(z.array(z.number())),
  }),
  outputs: {},
  build(scope, { groups, ports, zones, keys, named, matrix }) {
    const prefix = local(scope, 'prefix', 'p');
    const described = local(
      scope,
      'described',
      listFor(groups, (group, key) => ({ key, displayName: group.displayName, inner: { maxPort: group.port } })),
    );
    const results = local(scope, 'results', {
      values: listFor(groups, (group) => group.displayName),
      keys: listFor(groups, (_, key) => key),
      objects: described,
      fieldOfWritten: listFor(described, (it) => [it.displayName, it.inner.maxPort]),
      indexes: listFor(ports, (port, i) => text`${i}:${port}`),
      set: listFor(zones, (zone) => text`zone ${zone}`),
      map: mapFor(groups, (group) => group.port),
      mapOfObjects: mapFor(groups, (group, key) => ({ displayName: group.displayName, key })),
      fieldOfMap: mapFor(
        mapFor(groups, (group) => ({ portNumber: group.port })),
        (it) => it.portNumber,
      ),
      filtered: filterMap(groups, (group, key) => both(isSet(group.port), contains(['web', 'api'], key))),
      filteredTwice: filterMap(
        filterMap(groups, (group) => isSet(group.port)),
        (group) => ifSet(group.port, (it) => greaterThan(it, 100), false),
      ),
      grouped: groupedBy(described, (it) => choose(isNull(it.inner.maxPort), 'closed', 'open')),
      groupedSet: groupedBy(zones, (zone) => zone),
      fieldOfGrouped: mapFor(
        groupedBy(described, (it) => it.displayName),
        (it) => it.at(0).inner.maxPort,
      ),
      keyed: listFor(keys, (key, i) => text`${i}${key}`),
      shadow: listFor(named.locals, (it, key) => text`${prefix}-${key}-${it}`),
      nested: listFor(groups, (group, key) =>
        listFor(group.labels, (value, label) => text`${key}/${group.displayName}/${label}=${value}`),
      ),
      sameTwice: listFor(ports, (port) => listFor(ports, (other) => choose(equal(port, other), 'same', text`${port}<>${other}`))),
      threeDeep: listFor(ports, (a) => listFor(ports, (b) => listFor(ports, (c) => [a, b, c]))),
      lists: listFor(matrix, (row) => listFor(row, (cell, column) => [cell, column])),
      flat: flatten(listFor(matrix, (row) => listFor(row, (cell) => cell))),
      condition: allTrue(listFor(groups, (group) => isNull(group.port))),
      conditional: listFor(groups, (group) => ifSet(group.port, (it) => [it], [])),
      elementOfLoop: listFor(keys, (key) => ({ theKey: key })).at(0).theKey,
      entryOfLoop: mapFor(groups, (group) => ({ title: group.displayName })).at('web').title,
    });
    resource(scope, 'this', DataResource, { input: results });
    return {};
  },
}) {}

export const part: Part = {
  module: Loops,
  sets: {
    little: { groups: { web: { display_name: 'Web' } }, ports: [], zones: [], keys: ['k'], named: { locals: {} }, matrix: [] },
    full: {
      groups: {
        web: { display_name: 'Web', port: 80, labels: { tier: 'front', team: 'a' } },
        api: { display_name: 'API', port: 8080 },
        'a job': { display_name: 'Job', labels: { tier: 'back' } },
      },
      ports: [80, 443],
      zones: ['b', 'a', 'a'],
      keys: ['x', 'y'],
      named: { locals: { one: '1', two: '2' } },
      matrix: [[1, 2], [], [3]],
    },
  },
};
