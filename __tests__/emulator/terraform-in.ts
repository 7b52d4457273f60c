import { execFile } from 'node:child_process';
import { z } from 'zod';
import type { Emulator } from '../../src/emulator';

/** Run Terraform in a folder against an emulator; rejects with what it printed where it fails. */
export function terraformIn(folder: string, binary: string, emulator: Emulator): (...args: readonly string[]) => Promise<string> {
  const env = { ...process.env, ...emulator.environment, TF_IN_AUTOMATION: '1' };
  return (...args) => new Promise((done, failed) => {
    execFile(binary, [...args], { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error) failed(new Error(`terraform ${args.join(' ')}\n${stdout}\n${stderr}`));
      else done(stdout);
    });
  });
}

const plan = z.object({
  resource_changes: z.array(z.object({ address: z.string(), mode: z.string(), change: z.object({ actions: z.array(z.string()) }) })).default([]),
  configuration: z.object({ root_module: z.object({ module_calls: z.record(z.string(), z.object({
    module: z.object({
      variables: z.record(z.string(), z.object({ default: z.unknown() })),
      outputs: z.record(z.string(), z.unknown()),
    }),
  })) }) }),
});

/** What a plan would change, and the interfaces of the modules that it calls. */
export async function planned(terraform: ReturnType<typeof terraformIn>): Promise<{ changed: string[]; modules: Modules }> {
  await terraform('plan', '-input=false', '-no-color', '-out=plan');
  const { resource_changes, configuration } = plan.parse(JSON.parse(await terraform('show', '-json', 'plan')));
  const changed = resource_changes.filter(({ mode, change }) => mode === 'managed' && change.actions.join() !== 'no-op').map((it) => it.address);
  return { changed, modules: configuration.root_module.module_calls };
}

type Modules = z.infer<typeof plan>['configuration']['root_module']['module_calls'];
