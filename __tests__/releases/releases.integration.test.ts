import { type Emulator, startEmulator } from 'groundplan/emulator';
import type { AppliedRoot } from 'groundplan/testkit';
import { Ci } from './ci';
import { putSecrets, rolesOfServices } from './permissions';
import { plannedImage } from './planned-image';
import { appliedServices, type Outputs } from './root';

const MINUTES = 60_000;
let emulator: Emulator;
let root: AppliedRoot<Outputs>;
let ci: Ci;

beforeAll(async () => {
  emulator = await startEmulator();
  root = await appliedServices(emulator);
  const { api, cluster } = root.outputs;
  const service = { cluster, name: api.name, family: api.family, imageParameterName: api.image_parameter_name };
  ci = new Ci({ region: 'ap-south-1', ...emulator.aws }, service);
}, 8 * MINUTES);
afterAll(async () => {
  await root.destroy();
  await emulator.stop();
}, 5 * MINUTES);

const image = (tag: string): string => `${root.outputs.api.repository_url}:${tag}`;
/** What an apply right now would come to: the image that would run then, or `nothing`. */
async function planned(): Promise<string | undefined> {
  const plan = await root.plan();
  return plan.isEmpty ? 'nothing' : plannedImage(plan, ci, root.outputs.api.family);
}

/** Does all steps; gives what an apply after each of those that are named would come to. */
async function released(
  steps: AsyncIterable<string>,
  looked: readonly string[] = [],
): Promise<Record<string, string | undefined>> {
  const found: [string, string | undefined][] = [];
  for await (const step of steps) if (looked.includes(step)) found.push([step, await planned()]);
  return Object.fromEntries(found);
}

test(
  'whenever Terraform is applied during a release, the new image runs, and afterwards there is nothing to apply',
  async () => {
    expect(await ci.running()).toMatchObject({ image: image('1'), tags: { Project: 'shop' } });
    const steps = ['the parameter is written', 'the revision is registered', 'the service is updated'];
    expect(await released(ci.release(image('2')), steps)).toEqual({
      'the parameter is written': image('2'),
      'the revision is registered': image('2'),
      'the service is updated': 'nothing',
    });
    expect(await ci.running()).toMatchObject({ image: image('2'), tags: { Project: 'shop' } });
  },
  4 * MINUTES,
);

test(
  'a release that fails never brings back the first image, and leaves the one before it with nothing to apply',
  async () => {
    await released(ci.release(image('3')));
    const { revision } = await ci.running();
    let rolledBack: string | undefined;
    // The circuit breaker of ECS goes back to the last revision that was well.
    const failing = ci.release(image('broken'), async () => {
      await ci.update(revision);
      rolledBack = await planned();
      return false;
    });
    const steps = ['the parameter is restored', 'the failed revision is deregistered'];
    expect(await released(failing, steps)).toEqual({
      'the parameter is restored': image('3'),
      'the failed revision is deregistered': 'nothing',
    });
    expect(rolledBack).toBe(image('broken'));
    expect(await ci.running()).toMatchObject({ image: image('3'), revision });
  },
  4 * MINUTES,
);

test(
  'a rollback is the release of an old image: it leaves nothing to apply',
  async () => {
    for (const tag of ['4', '5', '4']) await released(ci.release(image(tag)));
    expect(await planned()).toBe('nothing');
    expect((await ci.running()).image).toBe(image('4'));
  },
  4 * MINUTES,
);

test(
  'a change of CPU and environment by Terraform keeps the image that was released and the number of tasks',
  async () => {
    await released(ci.release(image('6')));
    await ci.scaleTo(5);
    expect(await planned()).toBe('nothing');
    await root.apply({ vars: { cpu: 512, log_level: 'debug' } });
    expect(await ci.running()).toMatchObject({ image: image('6'), tasks: 5, environment: { LOG_LEVEL: 'debug' } });
    expect(await planned()).toBe('nothing');
  },
  4 * MINUTES,
);

test(
  'the parameter comes first: Terraform would replace a revision whose image it does not hold yet',
  async () => {
    await released(ci.release(image('8')));
    await ci.update(await ci.register(image('9')));
    expect(await planned()).toBe(image('8'));
  },
  4 * MINUTES,
);

test(
  'each role does all that it must, and is refused everything else',
  async () => {
    const account = { region: 'ap-south-1', ...emulator.aws };
    await putSecrets(account);
    expect(await rolesOfServices(emulator, account, root.outputs)).toEqual({ notJudged: [] });
  },
  4 * MINUTES,
);
