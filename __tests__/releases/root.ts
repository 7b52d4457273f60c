import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Emulator } from 'groundplan/emulator';
import { type AppliedRoot, terraform } from 'groundplan/testkit';
import { z } from 'zod';
import { EcsCluster } from '../../modules/ecs-cluster';
import { EcsService } from '../../modules/ecs-service';
import { moduleFiles } from '../../src/synth/module-files';

const service = z.object({
  name: z.string(),
  family: z.string(),
  image_parameter_name: z.string(),
  execution_role_arn: z.string(),
  task_role_arn: z.string(),
  task_role_name: z.string(),
  log_group_name: z.string(),
});
const outputs = z.object({
  api: service.extend({ repository_url: z.string() }),
  other: service,
  cluster: z.string(),
  keys: z.object({ api: z.string(), other: z.string() }),
});
export type Outputs = z.output<typeof outputs>;

/** Two services of one cluster, as a Terraform team would call the modules. */
export function appliedServices(emulator: Emulator): Promise<AppliedRoot<Outputs>> {
  const modules = [EcsCluster, EcsService].flatMap((it) =>
    Object.entries(moduleFiles(it.synthesize())).map(([file, content]) => [`modules/${it.moduleName}/${file}`, content] as const),
  );
  const files = Object.fromEntries([['main.tf', readFileSync(join(__dirname, 'main.tf'), 'utf8')], ...modules]);
  return terraform.applyIdempotently({ ...emulator.terraform, files, outputs });
}
