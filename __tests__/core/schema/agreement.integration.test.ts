import { type Files, terraform, TerraformError } from 'groundplan/testkit';
import { z } from 'zod';
import { defineModule } from '../../../src/core/module';
import { compile } from '../../../src/core/module/schema/compile';
import { terraformKeys } from '../../../src/core/module/schema/terraform-type';
import { toArguments } from '../../../src/core/module/schema/values';
import { literal } from '../../../src/core/expression/literal';
import { moduleFiles } from '../../../src/synth/module-files';
import { cases, likeTerraform } from './cases';

interface Judged {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly good: boolean;
  readonly call: string;
}

const all: readonly Judged[] = Object.entries({ ...cases, ...likeTerraform }).flatMap(
  ([name, { schema, accepted, refused }], i) => [
    ...accepted.map((value, at) => ({ name, schema, value, good: true, call: `call_${i}_accepted_${at}` })),
    ...refused.map((value, at) => ({ name, schema, value, good: false, call: `call_${i}_refused_${at}` })),
  ],
);

const inputsOf = (schema: z.ZodType): z.ZodObject => z.object({ it: schema });
const moduleOf = ({ call }: Judged): string => call.replace(/_(accepted|refused)_\d+$/, '').replaceAll('_', '-');

/** A module for each schema, a call of it for each value, in a file of its own: by that Terraform's findings are told apart. */
function root(): Files {
  const modules = new Map(all.map((it) => [moduleOf(it), it.schema]));
  const files = [...modules].flatMap(([name, schema]) => {
    class Module extends defineModule({ name, summary: name, inputs: inputsOf(schema), outputs: {}, build: () => ({}) }) {}
    return Object.entries(moduleFiles(Module.synthesize())).map(([file, text]) => [`modules/${name}/${file}`, text] as const);
  });
  const calls = all.map((it) => {
    return [
      `${it.call}.tf.json`,
      { module: { [it.call]: { source: `./modules/${moduleOf(it)}`, it: literal(spelled(it)) } } },
    ] as const;
  });
  return Object.fromEntries<string | object>([...files, ...calls]);
}

/** The value as a Terraform user would write it, also where it is none of the type. */
function spelled({ schema, value }: Judged): unknown {
  const type = compile(schema);
  const isList = Array.isArray(value) || value instanceof Set;
  const fits = type.kind === 'list' || type.kind === 'set' ? isList : typeof value === 'object' && !isList;
  return fits ? terraformKeys(type, value) : value;
}

/** The calls that Terraform refuses. */
async function refusedByTerraform(): Promise<ReadonlySet<string>> {
  const failure = await terraform.planned({ files: root() }).catch((error: unknown) => error);
  if (!(failure instanceof TerraformError))
    throw new Error('Terraform found nothing wrong, or could not run', { cause: failure });
  return new Set(failure.diagnostics.map(({ file }) => (file ?? '').replace(/\.tf\.json$/, '')));
}

let refused: ReadonlySet<string>;
beforeAll(async () => {
  refused = await refusedByTerraform();
}, 120_000);

const shown = ({ value }: Judged): string => JSON.stringify(value instanceof Set ? [...value] : value);
const table = all.map((it) => ({ ...it, verdict: it.good ? 'accepted' : 'refused', shown: shown(it) }));

test.each(table)('$name: $shown is $verdict when it is written and when Terraform plans', ({ schema, value, good, call }) => {
  const { problems } = toArguments(compile(inputsOf(schema)), { it: value });
  expect({ synth: problems.length === 0, terraform: !refused.has(call) }).toEqual({ synth: good, terraform: good });
});

test('each finding belongs to one of the calls', () => {
  expect([...refused].filter((it) => !all.some(({ call }) => call === it))).toEqual([]);
});
