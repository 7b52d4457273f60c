import { z } from 'zod';
import { type Diagnostic, diagnosticSchema } from './diagnostic';
import { jsonIn } from './json-in';

/** How much a plan or an apply changes. */
export interface ChangeSummary {
  readonly operation: string;
  readonly add: number;
  readonly change: number;
  readonly remove: number;
  readonly import: number;
  readonly forget: number;
}

export interface OutputChange {
  readonly sensitive: boolean;
  readonly action: string | undefined;
  /** Never set for a sensitive output. */
  readonly value: unknown;
}

export type HookType =
  | `${'apply' | 'provision' | 'ephemeral_op'}_${'start' | 'progress' | 'complete' | 'errored'}`
  | `refresh_${'start' | 'complete'}`;

/** One line of Terraform's machine-readable output. `message` is its own sentence for people. */
export type TerraformEvent = { readonly message: string } & (
  | {
      readonly type: 'planned_change' | 'resource_drift';
      readonly address: string;
      readonly resourceType: string;
      readonly action: string;
      readonly reason: string | undefined;
      readonly previousAddress: string | undefined;
    }
  | {
      readonly type: HookType;
      readonly address: string;
      readonly resourceType: string;
      readonly action: string | undefined;
      readonly id: string | undefined;
      readonly elapsedSeconds: number | undefined;
      readonly provisioner: string | undefined;
      readonly output: string | undefined;
    }
  | { readonly type: 'diagnostic'; readonly diagnostic: Diagnostic }
  | { readonly type: 'outputs'; readonly outputs: Readonly<Record<string, OutputChange>> }
  | { readonly type: 'change_summary'; readonly summary: ChangeSummary }
  | { readonly type: 'message'; readonly isError?: true }
  | { readonly type: 'unknown'; readonly name: string; readonly event: Readonly<Record<string, unknown>> }
);

const message = z.string().default('');
const optional = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);
const resource = z.looseObject({ addr: z.string(), resource_type: z.string().default('') });

const changeEvent = z
  .looseObject({
    '@message': message,
    type: z.enum(['planned_change', 'resource_drift']),
    change: z.looseObject({ resource, previous_resource: resource.nullish(), action: z.string(), reason: optional }),
  })
  .transform(({ type, change, ...rest }): TerraformEvent => ({
    type,
    message: rest['@message'],
    address: change.resource.addr,
    resourceType: change.resource.resource_type,
    action: change.action,
    reason: change.reason,
    previousAddress: change.previous_resource?.addr,
  }));

const hookTypes = [
  ...(['apply', 'provision', 'ephemeral_op'] as const).flatMap((kind) =>
    (['start', 'progress', 'complete', 'errored'] as const).map((step) => `${kind}_${step}` as const),
  ),
  'refresh_start' as const,
  'refresh_complete' as const,
];

const hookEvent = z
  .looseObject({
    '@message': message,
    type: z.enum(hookTypes),
    hook: z.looseObject({
      resource,
      action: optional,
      id_value: optional,
      elapsed_seconds: z.number().optional(),
      provisioner: optional,
      output: optional,
    }),
  })
  .transform(({ type, hook, ...rest }): TerraformEvent => ({
    type,
    message: rest['@message'],
    address: hook.resource.addr,
    resourceType: hook.resource.resource_type,
    action: hook.action,
    id: hook.id_value,
    elapsedSeconds: hook.elapsed_seconds,
    provisioner: hook.provisioner,
    output: hook.output,
  }));

const diagnosticEvent = z
  .looseObject({ '@message': message, type: z.literal('diagnostic'), diagnostic: diagnosticSchema })
  .transform(({ type, diagnostic, ...rest }): TerraformEvent => ({ type, message: rest['@message'], diagnostic }));

const output = z.looseObject({ sensitive: z.boolean().default(false), action: optional, value: z.unknown().optional() });

const outputsEvent = z
  .looseObject({ '@message': message, type: z.literal('outputs'), outputs: z.record(z.string(), output) })
  .transform(({ type, outputs, ...rest }): TerraformEvent => {
    const entries = Object.entries(outputs).map(([name, { sensitive, action, value }]): [string, OutputChange] => [
      name,
      { sensitive, action, value: sensitive ? undefined : value },
    ]);
    return { type, message: rest['@message'], outputs: Object.fromEntries(entries) };
  });

const count = z.number().default(0);

const summaryEvent = z
  .looseObject({
    '@message': message,
    type: z.literal('change_summary'),
    changes: z.object({
      operation: z.string().default(''),
      add: count,
      change: count,
      remove: count,
      import: count,
      forget: count,
    }),
  })
  .transform(({ type, changes, ...rest }): TerraformEvent => ({ type, message: rest['@message'], summary: changes }));

// OpenTofu writes some of its lines without a type, errors of init among them.
const messageEvent = z
  .looseObject({
    '@message': message,
    '@level': z.string(),
    type: z.enum(['version', 'log', 'init_output', 'output']).optional(),
  })
  .transform((raw): TerraformEvent => {
    const isError = raw['@level'] === 'error' ? { isError: true as const } : {};
    return { type: 'message', message: raw['@message'].replace(/^\[reset\]/, ''), ...isError };
  });

const known = z.union([changeEvent, hookEvent, diagnosticEvent, outputsEvent, summaryEvent, messageEvent]);
const anything = z.looseObject({ '@message': message, '@level': z.string(), type: z.string().optional() });

/** Reads one line of `-json` output. An event that is not known passes as such; a line that is no event is undefined. */
export function eventInLine(line: string): TerraformEvent | undefined {
  const raw = anything.safeParse(line.startsWith('{') ? jsonIn(line) : undefined);
  if (!raw.success) return undefined;
  const event = known.safeParse(raw.data);
  if (event.success) return event.data;
  return { type: 'unknown', name: raw.data.type ?? '', message: raw.data['@message'], event: raw.data };
}
