import { join } from 'node:path';
import { type Emulator, startEmulator } from 'groundplan/emulator';
import { inScratch, type Scratch, terraform } from 'groundplan/testkit';
import { environments } from '../../environments';
import { synthesize } from '../../src/synth/synthesize';

let emulator: Emulator;
let scratch: Scratch;

beforeAll(async () => {
  emulator = await startEmulator();
  scratch = await inScratch({});
  synthesize(environments, scratch.dir);
}, 300_000);

afterAll(async () => {
  await emulator.stop();
  await scratch[Symbol.asyncDispose]();
});

test.each(Object.keys(environments))(
  'the root %s is valid',
  async (name) => {
    const root = { ...emulator.terraform, dir: join(scratch.dir, 'stacks', name) };
    await terraform.init({ ...root, backend: false });
    const { diagnostics } = await terraform.validate(root);
    expect(diagnostics.filter((it) => it.severity === 'error')).toEqual([]);
  },
  120_000,
);
