import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { environments } from '../../../../environments';
import { projectRoot } from '../../../../src/core/project-root';
import type { Rehearsed, Sentence } from '../../../../src/core/requirement';
import { synthesize } from '../../../../src/synth/synthesize';

const blocks = z.record(z.string(), z.record(z.string(), z.unknown()));
const terraform = z.object({
  output: z.record(z.string(), z.object({ sensitive: z.boolean().default(false) })).default({}),
  module: z.record(z.string(), z.looseObject({ source: z.string(), version: z.string().optional() })).default({}),
  resource: blocks.default({}),
  data: blocks.default({}),
  provider: blocks.or(z.record(z.string(), z.array(z.unknown()))).default({}),
});

export type TerraformJson = z.output<typeof terraform>;

/** The roots of all environments as they are synthesized, for the tests of one file. */
export function synthesizedRoots() {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'groundplan-'));
    synthesize(environments, folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const read = (...path: string[]): TerraformJson => terraform.parse(JSON.parse(readFileSync(join(folder, ...path), 'utf8')));
  return {
    root: (name: string) => read('stacks', name, 'cdk.tf.json'),
    moduleOf: (name: string) => read('modules', name, 'main.tf.json'),
  };
}

interface Sentences {
  /** The root that the addresses lie in. */
  readonly name: string;
  readonly sentences: readonly Sentence[];
  readonly rehearsed: readonly Rehearsed[];
}

/** What holds of the sentences of any shape of meCove: what they name is there, and none stands there twice. */
export function testAddresses(
  { root, moduleOf }: ReturnType<typeof synthesizedRoots>,
  { name, sentences, rehearsed }: Sentences,
): void {
  test('every resource that a requirement names is in the root', () => {
    const missing = sentences.flatMap((it) => it.resources).filter((address) => !stands(address));
    expect(missing).toEqual([]);
  });

  test('every test that holds a sentence exists', () => {
    for (const { file, test: title } of rehearsed) {
      const text = readFileSync(join(projectRoot(), file), 'utf8');
      expect([file, title, [...text.matchAll(/test\(\s*'([^']*)'/g)].some(([, it]) => it === title)]).toEqual([
        file,
        title,
        true,
      ]);
    }
  });

  test('no sentence stands here twice', () => {
    const all = sentences.map((it) => `${it.section}: ${it.statement}`);
    expect(all.filter((it, i) => all.indexOf(it) !== i)).toEqual([]);
  });

  /** Whether an address, as the documents show it, leads to a block of the root or of the modules that it calls. */
  function stands(address: string): boolean {
    const [place = '', note] = address.split(' (');
    const path = place.replace(/\["[^\]]*"\]|\[\d+\]/g, '').split('.');
    const within = note === undefined ? root(name) : root('mecove-bootstrap');
    if (path[0] === 'output') return path[1] !== undefined && path[1] in within.output;
    if (path[0] === 'provider') return path[1] !== undefined && path[1] in within.provider;
    if (path[0] === 'data') return within.data[path[1] ?? '']?.[path[2] ?? ''] !== undefined;
    if (path[0] === 'terraform') return true;
    const call = within.module[path[1] ?? ''];
    if (path[0] !== 'module' || !call) return false;
    const called = moduleOf(call.source.split('/').at(-1) ?? '');
    const [kind = '', block = '', ...rest] = path.slice(2);
    if (kind === '') return true;
    if (kind === 'module') return block in called.module && (rest.length === 0 || inVpcModule(rest.join('.')));
    if (kind === 'data') return rest[0] !== undefined && called.data[block]?.[rest[0]] !== undefined;
    return called.resource[kind]?.[block] !== undefined && keyIsGiven(place, call);
  }
}

/** A key of for_each is one that the call gives. */
function keyIsGiven(address: string, call: object): boolean {
  const key = /\["([^"]*)"\]$/.exec(address)?.[1];
  return key === undefined || JSON.stringify(call).includes(`"${key}"`);
}

const vpcModule = join(projectRoot(), 'src/emulator/modules/terraform-aws-modules/vpc/aws/5.21.0');
const inVpcModule = (address: string): boolean =>
  readdirSync(vpcModule)
    .filter((it) => it.endsWith('.tf'))
    .some((file) => readFileSync(join(vpcModule, file), 'utf8').includes(`resource "${address.split('.').join('" "')}"`));
