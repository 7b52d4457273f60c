import { stage, stageAtEnd } from '../../../src/testkit/stages';

const { env } = process;
let told: string[];
beforeEach(() => {
  const others = Object.entries(env).filter(([name]) => !/^(SKIP|ONLY)_/.test(name));
  process.env = Object.fromEntries(others);
  told = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => {
  process.env = env;
});

/** The stages that run with these settings. */
async function running(settings: Readonly<Record<string, string>>): Promise<string[]> {
  Object.assign(process.env, settings);
  const ran: string[] = [];
  for (const name of ['deploy', 'validate', 'destroy']) await stage(name, () => ran.push(name));
  return ran;
}

test.each([
  [{}, ['deploy', 'validate', 'destroy']],
  [{ SKIP_destroy: '1' }, ['deploy', 'validate']],
  [{ SKIP_deploy: 'true', SKIP_destroy: 'yes' }, ['validate']],
  [{ SKIP_deploy: '0', SKIP_validate: 'false', SKIP_destroy: '' }, ['deploy', 'validate', 'destroy']],
  [{ ONLY_deploy: '1' }, ['deploy']],
  [{ ONLY_deploy: '1', ONLY_destroy: '1' }, ['deploy', 'destroy']],
  [{ ONLY_deploy: '1', ONLY_destroy: '0' }, ['deploy']],
  [{ ONLY_deploy: '1', SKIP_deploy: '1' }, []],
  [{ SKIP_DEPLOY: '1' }, ['deploy', 'validate', 'destroy']],
])('with %j there run %j', async (settings, expected) => {
  expect(await running(settings)).toEqual(expected);
});

test('what is left out is told in one line with its reason, and nothing else is', async () => {
  await running({ SKIP_deploy: '1' });
  expect(told).toEqual(['stage deploy is left out: SKIP_deploy is set\n']);
  told.length = 0;
  process.env['SKIP_deploy'] = '';
  await running({ ONLY_validate: '1' });
  expect(told).toEqual([
    'stage deploy is left out: ONLY_validate is set\n',
    'stage destroy is left out: ONLY_validate is set\n',
  ]);
});

test('a stage gives what its body returns, and nothing if it is left out', async () => {
  const port: number | undefined = await stage('deploy', () => Promise.resolve(8080));
  expect(port).toBe(8080);
  process.env['SKIP_deploy'] = '1';
  expect(await stage('deploy', () => 8080)).toBeUndefined();
});

test('a stage that fails ends the test', async () => {
  await expect(stage('deploy', () => Promise.reject(new Error('no capacity')))).rejects.toThrow('no capacity');
});

test.each(['', 'clean-up', 'step 1', 'a=b', 'überall'])('%j cannot be part of the name of a variable', async (name) => {
  await expect(stage(name, () => 1)).rejects.toThrow('use letters, digits and _');
  expect(() => stageAtEnd(name, () => Promise.resolve())).toThrow('use letters, digits and _');
});

test('a stage at the end runs also when the block fails, unless it is left out', async () => {
  const ran: string[] = [];
  const block = async (): Promise<void> => {
    await using _end = stageAtEnd('destroy', () => Promise.resolve(ran.push('destroy')));
    await stage('validate', () => Promise.reject(new Error('not as expected')));
  };
  await expect(block()).rejects.toThrow('not as expected');
  expect(ran).toEqual(['destroy']);
  process.env['SKIP_destroy'] = '1';
  await expect(block()).rejects.toThrow('not as expected');
  expect(ran).toEqual(['destroy']);
});
