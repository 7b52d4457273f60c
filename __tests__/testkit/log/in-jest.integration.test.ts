import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';

const password = 'correct<horse>&"battery';

const root = `
variable "password" {
  sensitive = true
}
output "greeting" {
  value     = "hello-and-welcome"
  sensitive = true
}
resource "terraform_data" "a" {
  provisioner "local-exec" {
    command = "echo '\${nonsensitive(var.password)}'; echo hello-and-welcome; exit \${endswith(path.cwd, "fine") ? 0 : 3}"
  }
}
`;

const testFile = `
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { apply, init, output } from '${resolve('src/terraform')}';
import { secretsInOutputs } from '${resolve('src/terraform/redaction')}';
import { loggedRun, testLog, withLogTail } from '${resolve('src/testkit/log')}';

const run = (name) => {
  const env = { TF_CLI_CONFIG_FILE: join(__dirname, 'cli.tfrc') };
  return loggedRun({ dir: join(__dirname, name), env, vars: { password: process.env.VALUE } });
};

test.concurrent('it fails', async () => {
  const options = await run('failing');
  await init(options);
  await apply(options).catch((error) => {
    throw withLogTail(error, testLog());
  });
});

test.concurrent('it works', async () => {
  const options = await run('fine');
  await init(options);
  await apply(options);
  testLog().hide(...secretsInOutputs((await output(options)).outputs));
  testLog().line('the greeting is hello-and-welcome');
});

test.concurrent('it says little', async () => {
  testLog().line('one');
  await sleep(200);
  testLog().line('two');
});
`;

interface Told {
  readonly output: string;
  /** By the name of the file. */
  readonly logs: Readonly<Record<string, string>>;
}

/** A project of somebody else with a test file of three tests. */
async function project(): Promise<{ run(...args: string[]): Promise<Told> } & AsyncDisposable> {
  await mkdir('.groundplan/scratch', { recursive: true });
  const dir = await mkdtemp(resolve('.groundplan/scratch/jest-'));
  const swc = [require.resolve('@swc/jest'), { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }];
  const config = { rootDir: dir, testMatch: ['**/*.test.ts'], transform: { '^.+\\.ts$': swc }, testTimeout: 30_000 };
  await writeFile(join(dir, 'jest.config.json'), JSON.stringify(config));
  await writeFile(join(dir, 'cli.tfrc'), '');
  await writeFile(join(dir, 'mine.test.ts'), testFile);
  for (const name of ['failing', 'fine']) {
    await mkdir(join(dir, name));
    await writeFile(join(dir, name, 'main.tf'), root);
  }
  const logs = join(dir, '.groundplan', 'logs', 'mine.test.ts');
  return {
    run: async (...args) => {
      const jest = spawn(process.execPath, [require.resolve('jest/bin/jest'), '--config', 'jest.config.json', ...args], {
        cwd: dir,
        env: { ...process.env, VALUE: password, TESTKIT_LOG: 'live', JEST_WORKER_ID: undefined, FORCE_COLOR: '0' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [stdout, stderr] = await Promise.all([text(jest.stdout), text(jest.stderr)]);
      const files = await Promise.all((await readdir(logs)).map(async (name) => [name, await readFile(join(logs, name), 'utf8')]));
      for (const name of await readdir(logs)) expect((await stat(join(logs, name))).mode & 0o777).toBe(0o600);
      return { output: stripVTControlCharacters(stdout + stderr), logs: Object.fromEntries(files) as Record<string, string> };
    },
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}

test('tests that run at the same time have logs of their own, and what is secret is in none of them nor on the screen', async () => {
  await using it = await project();
  const { output, logs } = await it.run();
  const shown = (name: string): string => logs[name] ?? 'there is no such log';
  expect(Object.keys(logs).sort()).toEqual(['it-fails.log', 'it-says-little.log', 'it-works.log']);
  expect(shown('it-says-little.log').split('\n').slice(2).map((line) => line.slice(13))).toEqual(['one', 'two', '']);
  expect(shown('it-fails.log')).toContain('(local-exec): (sensitive)');
  expect(shown('it-works.log')).toContain('Apply complete!');
  expect(shown('it-works.log')).toContain('the greeting is (sensitive)');
  for (const said of [output, ...Object.values(logs)]) {
    for (const word of ['correct', 'horse', 'battery']) expect(said).not.toContain(word);
  }

  // The end of the log is with the failure, and the screen tells whose line is whose.
  expect(output).toContain('The end of the log (all of it: .groundplan/logs/mine.test.ts/it-fails.log):');
  expect(output).toMatch(/^it says little │ \d\d:\d\d:\d\d\.\d{3} two$/m);
  expect(output).toMatch(/^it works │ \d\d:\d\d:\d\d\.\d{3} .*Apply complete!/m);

  const again = await it.run('-t', 'says little');
  expect(again.logs['it-says-little.log']?.split('\n')).toHaveLength(5);
  expect(again.logs['it-fails.log']).toBe(logs['it-fails.log']);
});
