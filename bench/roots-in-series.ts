/**
 * Small roots with the AWS provider, one after the other in one process: init, apply, plan, show and destroy.
 *
 *     node roots-in-series.js cold|warm NUMBER-OF-ROOTS
 *
 * Prints the milliseconds of each command as JSON, one line each. The environment is that of an emulator.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apply, destroy, init, plan, type RunOptions, show } from '../src/terraform';
import { warm } from '../src/testkit/warm';

const [, , how = 'cold', number = '1'] = process.argv;
const main = `
resource "aws_ssm_parameter" "this" {
  name  = "/bench"
  type  = "String"
  value = "x"
}
`;

async function told<T>(step: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(JSON.stringify({ step, ms: performance.now() - start }));
  return result;
}

async function root(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'groundplan-bench-'));
  writeFileSync(join(dir, 'main.tf'), main);
  try {
    const options: RunOptions = { dir, binary: process.env['BENCH_TERRAFORM'], env: { AWS_REGION: 'eu-central-1' } };
    await told('init', () => init(options));
    await using providers = how === 'warm' ? await told('start of the provider', () => warm(options)) : undefined;
    const run = (step: string, work: (own: RunOptions) => Promise<unknown>): Promise<unknown> =>
      told(step, () => providers?.exclusively((env) => work({ ...options, env: { ...options.env, ...env } })) ?? work(options));
    await run('apply', apply);
    await run('plan', (own) => plan({ ...own, out: 'plan' }));
    await run('show of the plan', (own) => show({ ...own, planFile: 'plan' }));
    await run('destroy', destroy);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

void (async () => {
  for (let i = 0; i < Number(number); i += 1) await root();
})();
