import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mecoveAdopted } from '../../environments/examples/mecove-adopted';
import { mecoveMvp } from '../../environments/mecove-mvp';
import { UserError } from '../../src/core/errors';
import type { Environment } from '../../src/core/environment/system';
import { projectRoot } from '../../src/core/project-root';
import { deploy, type Conduct, type Deployment } from '../../src/deploy/deploy';
import { workingCopy } from '../../src/deploy/working-copy';
import { startEmulator, type Emulator } from '../../src/emulator';
import { summarize } from '../../src/review';
import { setup } from '../../src/setup/setup';
import { synthesize } from '../../src/synth/synthesize';
import { mecove } from '../../src/systems/mecove';
import { apply, init, output, stateList, type RunOptions } from '../../src/terraform';
import { told } from './changes';
import { expectedChanges } from './expected-changes';
import { inventory, rulesOf } from './inventory';

const MINUTES = 60_000;
const scratch = join(projectRoot(), '.groundplan/scratch', `adoption-${process.pid}`);
let emulator: Emulator;
let binary: string;
let handWritten: RunOptions;

/** The system as the team made it, with its state in the bucket. */
beforeAll(async () => {
  mkdirSync(scratch, { recursive: true });
  const ready = await setup({ root: projectRoot() });
  binary = ready.terraform.path;
  emulator = await startEmulator({ ...ready, account: '498735610795', stateDir: join(scratch, 'emulator') });
  await appliedRoot('state-storage');
  handWritten = await appliedRoot('hand-written');
}, 10 * MINUTES);

afterAll(async () => {
  await emulator.stop();
  rmSync(scratch, { recursive: true });
});

async function appliedRoot(name: string): Promise<RunOptions> {
  const dir = join(scratch, name);
  cpSync(join(__dirname, name), dir, { recursive: true });
  const run = { dir, binary, env: emulator.environment };
  await init(run);
  await apply(run);
  return run;
}

/** `groundplan deploy` of an environment that stands for mecove-mvp, approved. */
async function deployed(environment: Environment): Promise<Deployment> {
  const [root] = synthesize({ 'mecove-mvp': environment }, join(scratch, 'out'));
  const dir = await workingCopy(root?.directory ?? '', emulator.environment);
  const conduct: Conduct = { step: (_, work) => work(() => undefined), review: () => undefined, approve: () => Promise.resolve(true) };
  return deploy({ dir, binary, env: emulator.environment }, conduct);
}

/** The example with the ids that the rules have in this account. */
async function withIds(): Promise<Environment> {
  const rules = await rulesOf(emulator.url);
  const idOf = (key: string): string => {
    const ports: Record<string, number> = {
      'internet-to-host-http': 80, 'internet-to-host-https': 443, 'ssh-from-0.0.0.0/0': 22, 'host-to-database': 5432, 'host-to-internet': -1,
    };
    return rules.find((it) => it.FromPort === ports[key])?.SecurityGroupRuleId ?? `no rule ${key}`;
  };
  const adopt = mecoveAdopted.values.adopt?.map((it) => (it.id !== undefined ? { ...it, id: idOf(/\["(.*)"\]$/.exec(it.to)?.[1] ?? '') } : it));
  return mecove.environment({ ...mecoveAdopted.values, ...(adopt && { adopt }) });
}

test('without adoption nothing is applied: what the root does not know is named, with the moves that would keep it', async () => {
  const [things, addresses] = [await inventory(emulator), await stateList(handWritten)];
  const refusal = await deployed(mecoveMvp).then(() => undefined, (error: unknown) => error);
  expect(refusal).toBeInstanceOf(UserError);
  const { message } = refusal as UserError;
  const orphans = addresses.filter((it) => !it.startsWith('data.'));
  expect(orphans.filter((it) => !message.includes(`  ${it}\n`))).toEqual([]);
  const moves = mecoveAdopted.values.adopt?.flatMap(({ from, to }) => (from === undefined ? [] : [`  { from: '${from}', to: '${to}' },`]));
  expect(message.split('\n').filter((it) => it.includes('from:')).sort()).toEqual(moves?.sort());
  expect(await inventory(emulator)).toEqual(things);
  expect(await stateList(handWritten)).toEqual(addresses);
}, 3 * MINUTES);

test('with adoption everything stays what it was, and a second deployment has nothing to do', async () => {
  const [things, { outputs: before }] = [await inventory(emulator), await output(handWritten)];
  const adopted = await withIds();

  const { outcome, plan, outputs } = await deployed(adopted);
  expect(outcome).toBe('applied');
  expect(summarize(plan).resources.map(told)).toEqual(expectedChanges);
  expect(await inventory(emulator)).toEqual(things);
  expect(outputs).toEqual(before);

  expect((await deployed(adopted)).outcome).toBe('unchanged');
}, 8 * MINUTES);
