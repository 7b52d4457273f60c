import { join } from 'node:path';
import { type Emulator, startEmulator } from 'groundplan/emulator';
import { inScratch, type RunOptions, type Scratch, terraform } from 'groundplan/testkit';
import { mecoveAdopted } from '../../environments/examples/mecove-adopted';
import { mecoveMvp } from '../../environments/mecove-mvp';
import { UserError } from '../../src/core/errors';
import type { Environment } from '../../src/core/environment/system';
import { deploy, type Conduct, type Deployment } from '../../src/deploy/deploy';
import { workingCopy } from '../../src/deploy/working-copy';
import { summarize } from '../../src/review';
import { synthesize } from '../../src/synth/synthesize';
import { mecove } from '../../src/systems/mecove';
import { told } from './changes';
import { expectedChanges } from './expected-changes';
import { inventory, securityGroups } from './inventory';

const MINUTES = 60_000;
const scratch: Scratch[] = [];
let emulator: Emulator;
let handWritten: RunOptions;
let out: string;

/** The system as the team made it, with its state in the bucket. */
beforeAll(async () => {
  emulator = await startEmulator({ account: '498735610795' });
  out = (await scratchOf({})).dir;
  await appliedRoot('state-storage');
  handWritten = await appliedRoot('hand-written');
}, 10 * MINUTES);

afterAll(async () => {
  await emulator.stop();
  await Promise.all(scratch.map((it) => it[Symbol.asyncDispose]()));
});

async function scratchOf(content: Parameters<typeof inScratch>[0]): Promise<Scratch> {
  const made = await inScratch(content);
  scratch.push(made);
  return made;
}

/** Nothing of it is destroyed: others take it over, and all goes with the emulator. */
async function appliedRoot(name: string): Promise<RunOptions> {
  const { dir } = await scratchOf(join(__dirname, name));
  const root = { ...emulator.terraform, dir };
  await terraform.init(root);
  await terraform.apply(root);
  return root;
}

/** `groundplan deploy` of an environment that stands for mecove-mvp, approved. */
async function deployed(environment: Environment): Promise<Deployment> {
  const [root] = synthesize({ 'mecove-mvp': environment }, out);
  const dir = await workingCopy(root?.directory ?? '', emulator.environment);
  const conduct: Conduct = { step: (_, work) => work(() => undefined), review: () => undefined, approve: () => Promise.resolve(true) };
  return deploy({ ...emulator.terraform, dir }, conduct);
}

/** The example with the ids that the rules have in this account. */
async function withIds(): Promise<Environment> {
  const rules = (await securityGroups(emulator)).flatMap((it) => [...it.ingress, ...it.egress]);
  const idOf = (key: string): string => {
    const ports: Record<string, number> = { 'internet-to-host-http': 80, 'internet-to-host-https': 443, 'ssh-from-0.0.0.0/0': 22, 'host-to-database': 5432 };
    return rules.find((it) => (key === 'host-to-internet' ? it.protocol === 'all' : it.fromPort === ports[key]))?.id ?? `no rule ${key}`;
  };
  const adopt = mecoveAdopted.values.adopt?.map((it) => (it.id !== undefined ? { ...it, id: idOf(/\["(.*)"\]$/.exec(it.to)?.[1] ?? '') } : it));
  return mecove.environment({ ...mecoveAdopted.values, ...(adopt && { adopt }) });
}

test('without adoption nothing is applied: what the root does not know is named, with the moves that would keep it', async () => {
  const [things, addresses] = [await inventory(emulator), await terraform.state.list(handWritten)];
  const refusal = await deployed(mecoveMvp).then(() => undefined, (error: unknown) => error);
  expect(refusal).toBeInstanceOf(UserError);
  const { message } = refusal as UserError;
  const orphans = addresses.filter((it) => !it.startsWith('data.'));
  expect(orphans.filter((it) => !message.includes(`  ${it}\n`))).toEqual([]);
  const moves = mecoveAdopted.values.adopt?.flatMap(({ from, to }) => (from === undefined ? [] : [`  { from: '${from}', to: '${to}' },`]));
  expect(message.split('\n').filter((it) => it.includes('from:')).sort()).toEqual(moves?.sort());
  expect(await inventory(emulator)).toEqual(things);
  expect(await terraform.state.list(handWritten)).toEqual(addresses);
}, 3 * MINUTES);

test('with adoption everything stays what it was, and a second deployment has nothing to do', async () => {
  const [things, { outputs: before }] = [await inventory(emulator), await terraform.allOutputs(handWritten)];
  const adopted = await withIds();

  const { outcome, plan, outputs } = await deployed(adopted);
  expect(outcome).toBe('applied');
  expect(summarize(plan).resources.map(told)).toEqual(expectedChanges);
  expect(await inventory(emulator)).toEqual(things);
  expect(outputs).toEqual(before);

  expect((await deployed(adopted)).outcome).toBe('unchanged');
}, 8 * MINUTES);
