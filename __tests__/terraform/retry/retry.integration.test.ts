import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as terraform from '../../../src/terraform';
import { type ScratchRoot, scratchRoot } from '../scratch-root';

/** Its provisioner counts its runs and fails until the given one. */
const failingUntil = (good: number): string => `
resource "terraform_data" "first" {}
resource "terraform_data" "unsteady" {
  depends_on = [terraform_data.first]
  provisioner "local-exec" {
    command = "echo x >> runs; test $(wc -l < runs) -ge ${String(good)} || { echo the backend is warming up; exit 1; }"
  }
}
`;
const retry = { errors: { 'warming up': 'it warms up' }, delayMs: 20, backoff: 1 };

async function runs(root: ScratchRoot): Promise<number> {
  return (await readFile(join(root.dir, 'runs'), 'utf8')).split('\n').length - 1;
}

test('what fails twice is applied at the third attempt, and the result tells so', async () => {
  await using root = await scratchRoot({ 'main.tf': failingUntil(3) });
  await terraform.init(root.at);
  const lines: string[] = [];
  const applied = await terraform.apply({ ...root.at, retry, log: (line) => void lines.push(line) });
  expect(applied).toMatchObject({ attempts: 3, exitCode: 0, summary: { add: 1, remove: 1 } });
  expect(await runs(root)).toBe(3);
  expect(lines.filter((line) => line.startsWith('attempt'))).toEqual([
    'attempt 1 of 4 failed: it warms up; again in 0.02 s',
    'attempt 2 of 4 failed: it warms up; again in 0.02 s',
  ]);
});

test('what never succeeds fails with the error of the last attempt', async () => {
  await using root = await scratchRoot({ 'main.tf': failingUntil(99) });
  await terraform.init(root.at);
  const error: unknown = await terraform.apply({ ...root.at, retry: { ...retry, maxRetries: 2 } }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(terraform.TerraformFailed);
  expect(error).toMatchObject({ attempts: 3, message: expect.stringMatching(/warming up[^]*exit code 1, 3 attempts\)/) as string });
  expect(await runs(root)).toBe(3);
});

test('without retry there is one attempt', async () => {
  await using root = await scratchRoot({ 'main.tf': failingUntil(2) });
  await terraform.init(root.at);
  await expect(terraform.apply(root.at)).rejects.toMatchObject({ attempts: 1 });
  expect(await runs(root)).toBe(1);
});

test('a failure that is not in the list is not tried again', async () => {
  await using root = await scratchRoot({ 'main.tf': failingUntil(2) });
  await terraform.init(root.at);
  await expect(terraform.apply({ ...root.at, retry: {} })).rejects.toMatchObject({ attempts: 1 });
});

test('an abort ends the waiting', async () => {
  await using root = await scratchRoot({ 'main.tf': failingUntil(99) });
  await terraform.init(root.at);
  const stop = new AbortController();
  const log = (line: string): void => {
    if (line.startsWith('attempt')) setTimeout(() => stop.abort(), 50);
  };
  const run = terraform.apply({ ...root.at, log, signal: stop.signal, retry: { ...retry, delayMs: 3_600_000 } });
  await expect(run).rejects.toBeInstanceOf(terraform.Interrupted);
  expect(await runs(root)).toBe(1);
});

test('a plan file is applied once: a second attempt would only find it stale', async () => {
  await using root = await scratchRoot({ 'main.tf': failingUntil(2) });
  await terraform.init(root.at);
  await terraform.plan({ ...root.at, out: 'it.tfplan' });
  const run = terraform.apply({ ...root.at, planFile: 'it.tfplan', retry });
  await expect(run).rejects.toMatchObject({ attempts: 1, message: expect.stringContaining('warming up') as string });
});

test('the values go by a file of their own at each attempt', async () => {
  await using root = await scratchRoot({ 'main.tf': `variable "a" {}\noutput "a" {\n  value = var.a\n}\n${failingUntil(2)}` });
  await terraform.init(root.at);
  const applied = await terraform.apply({ ...root.at, retry, vars: { a: 'still there' } });
  expect(applied).toMatchObject({ attempts: 2, outputs: { a: { value: 'still there' } } });
});
