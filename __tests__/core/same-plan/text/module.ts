import { DataResource } from 'cdktf';
import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { z } from 'zod';
import { choose, firstMatch, isNull, join, joinLines, lookup, replace, text } from '../../../../src/core/expression';
import { defineModule } from '../../../../src/core/module';
import { local, resource } from '../../../../src/core/resource';
import type { Part } from '../part';

class Texts extends defineModule({
  name: 'text',
  summary: 'Texts with references inside, and literals that look like something else.',
  inputs: z.object({
    name: z.string(),
    port: z.number(),
    label: z.string().nullable().default(null),
    labels: z.record(z.string(), z.string()).default({ '${a}': 'dollar', 'b"c': 'quote', 'd.e': 'dot', 'f\ng': 'line' }),
  }),
  outputs: {},
  build(scope, { name, port, label, labels }) {
    const greeting = text`Hello ${name}`;
    const results = local(scope, 'results', {
      quotes: text`say "hi" to '${name}' \\ and on`,
      template: text`\${HOME} $\${HOME} %{if} %%{if} ${name} \$${name} \$\$${name} %${name} {${name}}`,
      inArray: [text`\${HOME} \$${name} \$\$${name} %{x} "${name}"`],
      inCall: choose(
        isNull(label),
        text`\${HOME} \$${name} \$\$${name} %{x} "${name}"`,
        text`\${HOME} \$${name} ${'$'}${'{x}'} %{x} "${name}"`,
      ),
      split: text`${'$'}${'{name}'} ${'%'}${'{if}'} ${name}`,
      lines: text`first\n\tsecond ${name}\r\n`,
      unicode: text`grüße 🎉 \u2028 ${name} e\u0301`,
      control: text`\b\f\v\u0001 ${name}`,
      controlInCall: choose(isNull(label), text`\b\f\v\u0001 ${name}`, '\b\f\v\u0001'),
      number: text`${port}`,
      string: text`${name}`,
      numbers: text`${port}:${8080}`,
      nested: text`<${greeting}, ${text`${port}`}>`,
      onlyNested: text`${greeting}`,
      condition: text`${choose(isNull(label), 'no', 'a')} label`,
      empty: text``,
      dollars: [
        text`$`,
        text`$$`,
        text`$${'$'}{`,
        '$',
        '$$',
        '${',
        '$${',
        '%{',
        '%%{',
        '$$${x}',
        '"',
        '\\',
        '\\"',
        '\\n',
        '${"${x}"}',
      ],
      inConditional: choose(
        isNull(label),
        ['$', '$$', '${', '$${', '%{', '%%{', '$$${x}', '"', '\\', '\\"', '\\n', '${"${x}"}'],
        [],
      ),
      lookup: [labels.at('${a}'), labels.at('b"c'), labels.at('f\ng'), lookup(labels, 'd.e')],
      joined: joinLines(local(scope, 'lines', [text`A='${name}'`, 'B="\\n"'])),
      apart: join(' ${x}, ', local(scope, 'words', [name, 'you'])),
      replaced: replace(text`${local(scope, 'you', 'you')}`, 'o', '${x}'),
      matched: firstMatch(local(scope, 'path', 'a.b:c"d:e'), '^(?:[^:]+:){1}[^:"]+'),
      '${key}': { 'a"b': 1, '%{if}': 2 },
    });
    resource(scope, 'this', DataResource, { input: results });
    resource(scope, 'this', CloudwatchLogGroup, {
      name: text`/app/${port}`,
      tags: { Name: text`/app/${name}`, Price: text`$${port}`, Template: '${x}', 'Key ${x}': 'v' },
    });
    return {};
  },
}) {}

export const part: Part = {
  module: Texts,
  sets: { plain: { name: 'you', port: 80 }, awkward: { name: '${x} "%{if}" \\ \n🎉', port: 1.5, label: 'set' } },
};
