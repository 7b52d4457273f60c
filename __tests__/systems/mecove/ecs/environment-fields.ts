import { z } from 'zod';
import { mecoveEcs } from '../../../../environments/mecove-ecs';
import { environmentFields } from '../../../../src/core/environment/fields';
import { plain, valueAt } from '../../../../src/core/environment/schema-at';
import { ecsEnvironment } from '../../../../src/systems/mecove/ecs/environment';

/** A field of the environment that holds a value, as the page shows it. */
export interface Field {
  /** `api.minTasks` */
  readonly path: string;
  /** Its value in environments/mecove-ecs.ts. */
  readonly here: string;
  /** Its default; a dash where an environment must say it. */
  readonly preset: string;
}

const shown = (value: unknown): string => `\`${text(value)}\``;

function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).join(', ');
  return typeof value === 'object' && value !== null ? Object.keys(value).join(', ') || 'none' : String(value);
}

function preset(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodDefault) return shown(schema.def.defaultValue);
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional ? preset(schema.unwrap()) : '—';
}

const here = ecsEnvironment.parse(mecoveEcs.values);

function fieldsIn(schema: z.core.$ZodType, path: readonly string[]): Field[] {
  const inner = plain(schema);
  if (inner instanceof z.ZodObject) return Object.entries<z.core.$ZodType>(inner.shape).flatMap(([key, it]) => fieldsIn(it, [...path, key]));
  return [{ path: path.join('.'), here: shown(valueAt(here, path)), preset: preset(schema) }];
}

const ofEveryEnvironment = [...Object.keys(environmentFields), 'compute'];

/** What an environment of meCove on ECS decides, besides what every environment says. */
export const decided: readonly Field[] = fieldsIn(ecsEnvironment, []).filter(({ path }) => !ofEveryEnvironment.includes(path.split('.')[0] ?? ''));
