import type { TerraformPlan } from 'groundplan/testkit';
import { z } from 'zod';
import type { Ci } from './ci';

const definition = z.object({ container_definitions: z.string() });
const containers = z.array(z.object({ name: z.string(), image: z.string() }));
const service = z.object({ task_definition: z.string() });

/** The image that would run once a plan was applied. */
export async function plannedImage(plan: TerraformPlan, ci: Ci, family: string): Promise<string | undefined> {
  const change = (type: string) => plan.changes.find((it) => it.module === 'module.api' && it.type === type);
  const made = change('aws_ecs_task_definition');
  if (made !== undefined) {
    const { container_definitions: json } = made.afterAs(definition);
    return containers.parse(JSON.parse(json)).find((it) => it.name === family)?.image;
  }
  const moved = change('aws_ecs_service');
  if (moved !== undefined) return (await ci.mainContainer(moved.afterAs(service).task_definition)).image;
  return (await ci.running()).image;
}
