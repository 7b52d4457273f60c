import { DataResource } from 'cdktf';
import { z } from 'zod';
import {
  both,
  choose,
  either,
  equal,
  greaterThan,
  ifSet,
  isNull,
  isSet,
  not,
  plus,
  quotient,
  present,
  text,
} from '../../../../src/core/expression';
import { defineModule } from '../../../../src/core/module';
import { local, resource } from '../../../../src/core/resource';
import type { Part } from '../part';

class Conditions extends defineModule({
  name: 'conditions',
  summary: 'Conditions in every place where they need parentheses, and where they need none.',
  inputs: z.object({
    a: z.boolean(),
    b: z.boolean(),
    port: z.number().nullable().default(null),
    label: z.string().nullable().default(null),
    size: z
      .object({ gib: z.number(), class: z.string().optional(), zones: z.array(z.object({ zoneName: z.string() })).default([]) })
      .nullable()
      .default(null),
  }),
  outputs: {},
  build(scope, { a, b, port, label, size }) {
    const chosen = choose(a, 1, 2);
    const ofBoth = both(a, b);
    const ofEither = either(a, b);
    const results = local(scope, 'results', {
      chosen,
      chosenIn: [chosen, { inner: chosen }],
      inText: text`port ${chosen} of ${choose(b, 'b', text`not b but ${choose(a, 'a', 'none')}`)}`,
      nestedYes: choose(a, choose(b, 'ab', 'a'), 'none'),
      nestedNo: choose(a, 'a', choose(b, 'b', 'none')),
      nestedTest: choose(choose(a, b, not(b)), 'same', 'different'),
      not: not(a),
      notNot: not(not(a)),
      notBoth: not(ofBoth),
      notEither: not(ofEither),
      notNull: not(isNull(port)),
      notChosen: not(choose(a, b, a)),
      bothOfEither: both(ofEither, not(b)),
      eitherOfBoth: either(ofBoth, both(not(a), not(b))),
      bothOfBoth: both(ofBoth, a),
      bothOnTheRight: both(a, ofBoth),
      eitherOnTheRight: either(a, ofEither),
      bothOfChosen: both(choose(a, b, a), choose(b, a, b)),
      eitherOfEqual: either(equal(a, b), equal(b, true)),
      equalOfEqual: equal(equal(a, b), equal(b, a)),
      equalOfNull: equal(isNull(port), isNull(label)),
      equalOfBoth: equal(ofBoth, ofEither),
      equalOfChosen: equal(choose(a, 1, 2), choose(b, 1, 2)),
      equalOfNot: equal(not(a), not(b)),
      equalOfGreater: equal(greaterThan(chosen, 1), isSet(size)),
      greaterOfChosen: greaterThan(choose(a, 1, 2), choose(b, 1, 2)),
      greaterThanNegative: greaterThan(chosen, -3),
      sum: plus(chosen, 1),
      sumOfChosen: plus(choose(a, 1, 2), plus(1, choose(b, 1, 2))),
      greaterThanSum: greaterThan(plus(chosen, 1), 2),
      quotient: quotient(choose(a, 24, 12), 4),
      quotientOfSum: quotient(24, plus(chosen, 1)),
      set: isSet(label),
      ifSet: ifSet(port, (it) => it, 0),
      ifSetNull: ifSet(port, (it) => text`:${it}`),
      ifSetObject: ifSet(size, (it) => it.gib, 20),
      ifSetInside: ifSet(size, (it) => ifSet(it.class, (name) => name, 'standard'), 'none'),
      ifSetIsCondition: ifSet(port, (it) => greaterThan(it, 1000), a),
      both: both(
        isSet(size),
        ifSet(size, (it) => greaterThan(it.gib, 10), false),
      ),
      memberOfChosen: choose(isSet(size), present(size), { gib: 1, class: 'small', zones: [] }).gib,
      elementOfChosen: choose(a, ['x', 'y'], ['z', 'z']).at(1),
    });
    resource(scope, 'this', DataResource, { input: results });
    return {};
  },
}) {}

const size = { gib: 100, class: 'large', zones: [{ zone_name: 'a' }] };
const booleans = [true, false].flatMap((a) => [true, false].map((b) => [`${String(a)}-${String(b)}`, { a, b }] as const));

export const part: Part = {
  module: Conditions,
  sets: {
    ...Object.fromEntries(booleans),
    port: { a: true, b: false, port: 80 },
    highPort: { a: false, b: true, port: 8080 },
    label: { a: true, b: true, label: '' },
    size: { a: false, b: false, size },
    sizeWithoutClass: { a: false, b: true, size: { gib: 1, zones: size.zones }, label: 'x' },
  },
};
