import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environments } from '../../environments';
import { projectRoot } from '../../src/core/project-root';
import { type Emulator, startEmulator } from '../../src/emulator';
import { setup } from '../../src/setup/setup';
import { synthesize } from '../../src/synth/synthesize';
import { init, validate } from '../../src/terraform';

const scratch = join(projectRoot(), '.groundplan/scratch', `validate-${process.pid}`);
let emulator: Emulator;
let binary: string;

beforeAll(async () => {
  mkdirSync(scratch, { recursive: true });
  synthesize(environments, join(scratch, 'out'));
  const ready = await setup({ root: projectRoot() });
  binary = ready.terraform.path;
  emulator = await startEmulator({ ...ready, account: '498735610795', stateDir: join(scratch, 'emulator') });
}, 300_000);

afterAll(async () => {
  await emulator.stop();
  rmSync(scratch, { recursive: true });
});

test.each(Object.keys(environments))(
  'the root %s is valid',
  async (name) => {
    const dir = join(scratch, 'out/stacks', name);
    await init({ dir, binary, env: emulator.environment, backend: false });
    const { diagnostics } = await validate({ dir, binary, env: emulator.environment });
    expect(diagnostics.filter((it) => it.severity === 'error')).toEqual([]);
  },
  120_000,
);
