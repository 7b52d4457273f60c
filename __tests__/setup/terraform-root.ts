import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { TemporaryProject } from './temporary-project';

const plan = z.object({
  resource_changes: z.array(z.object({
    address: z.string(),
    change: z.object({
      actions: z.array(z.string()),
      after_sensitive: z.unknown().optional(),
      importing: z.unknown().optional(),
    }),
  })).default([]),
});
const state = z.object({
  values: z.object({
    root_module: z.object({ resources: z.array(z.object({ address: z.string(), values: z.record(z.string(), z.unknown()) })) }),
  }).optional(),
});

/** A root in HCL that real Terraform works on, with the given CLI configuration and nothing else of the user's. */
export class TerraformRoot {
  private readonly folder: string;

  constructor(
    private readonly project: TemporaryProject,
    private readonly binary: string,
    private readonly cliConfig: string,
    name = 'root',
  ) {
    this.folder = join(project.root, name);
    mkdirSync(this.folder, { recursive: true });
  }

  write(hcl: string): void {
    this.project.write(join(this.folder.slice(this.project.root.length + 1), 'main.tf'), hcl);
  }

  /** Runs a command that must succeed and returns what it prints. */
  run(...args: readonly string[]): string {
    const { code, output } = this.attempt(...args);
    if (code !== 0) throw new Error(`terraform ${args.join(' ')} ended with ${code}\n${output}`);
    return output;
  }

  attempt(...args: readonly string[]): { readonly code: number; readonly output: string } {
    const { status, stdout, stderr } = spawnSync(this.binary, args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'], HOME: this.project.root, TF_CLI_CONFIG_FILE: this.cliConfig,
        CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1',
      },
    });
    return { code: status ?? -1, output: stdout + stderr };
  }

  /** Every planned change by its address. */
  plan(...args: readonly string[]) {
    this.run('plan', '-input=false', '-no-color', '-out=plan', ...args);
    const { resource_changes: changes } = plan.parse(JSON.parse(this.run('show', '-json', 'plan')));
    return Object.fromEntries(changes.map(({ address, change }) => [address, change]));
  }

  /** What the planned changes do, by address, without those that do nothing. */
  planned(): Readonly<Record<string, string>> {
    const actions = Object.entries(this.plan()).map(([address, change]) => [address, change.actions.join('+')] as const);
    return Object.fromEntries(actions.filter(([, action]) => action !== 'no-op'));
  }

  apply(...args: readonly string[]): void {
    this.run('apply', '-input=false', '-no-color', '-auto-approve', ...args);
  }

  /** Attributes of every resource in the state by its address. */
  state(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
    const { values } = state.parse(JSON.parse(this.run('show', '-json')));
    return Object.fromEntries((values?.root_module.resources ?? []).map((it) => [it.address, it.values]));
  }
}
