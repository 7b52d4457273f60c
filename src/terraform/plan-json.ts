import { z } from 'zod';

const values = z.record(z.string(), z.unknown());

const change = z.looseObject({
  actions: z.array(z.string()).default([]),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  after_unknown: z.unknown().optional(),
  before_sensitive: z.unknown().optional(),
  after_sensitive: z.unknown().optional(),
  /** The attributes that force a replacement, each as its path. */
  replace_paths: z.array(z.array(z.union([z.string(), z.number()]))).optional(),
  importing: z.looseObject({ id: z.string().nullish() }).nullish(),
});

const resourceChange = z.looseObject({
  address: z.string(),
  previous_address: z.string().nullish(),
  module_address: z.string().nullish(),
  mode: z.string().default('managed'),
  type: z.string().default(''),
  name: z.string().default(''),
  index: z.union([z.string(), z.number()]).nullish(),
  /** Key of an old copy that a replacement left behind. */
  deposed: z.string().nullish(),
  change,
  action_reason: z.string().nullish(),
});

const resourceValues = z.looseObject({
  address: z.string(),
  mode: z.string().default('managed'),
  type: z.string(),
  name: z.string(),
  index: z.union([z.string(), z.number()]).nullish(),
  /** Missing for a resource that is about to be forgotten. */
  values: values.nullish(),
  sensitive_values: z.unknown().optional(),
  depends_on: z.array(z.string()).optional(),
  tainted: z.boolean().optional(),
  /** Key of an old copy that a replacement left behind. */
  deposed_key: z.string().nullish(),
});

const moduleValues = z.looseObject({
  address: z.string().optional(),
  resources: z.array(resourceValues).default([]),
  get child_modules() {
    return z.array(moduleValues).default([]);
  },
});

const outputValue = z.looseObject({
  sensitive: z.boolean().default(false),
  value: z.unknown().optional(),
  type: z.unknown().optional(),
});

const stateValues = z.looseObject({
  outputs: z.record(z.string(), outputValue).default({}),
  root_module: moduleValues.optional(),
});

/** A `check` block, or the conditions of a resource, an output or a variable. */
const checkResult = z.looseObject({
  address: z.looseObject({ to_display: z.string(), kind: z.string().optional() }),
  /** `pass`, `fail`, `error` or `unknown`. */
  status: z.string(),
  instances: z
    .array(
      z.looseObject({
        address: z.looseObject({ to_display: z.string() }),
        status: z.string(),
        problems: z.array(z.looseObject({ message: z.string().optional() })).nullish(),
      }),
    )
    .nullish(),
});

/** A state as `terraform show -json` prints it; a root that was never applied has no values. */
export const stateSchema = z.looseObject({
  format_version: z.string().optional(),
  terraform_version: z.string().optional(),
  values: stateValues.nullish(),
});

/**
 * A plan as `terraform show -json <plan>` prints it, format 1.x, of Terraform and OpenTofu. Tolerant: what a reader of
 * plans can do without may be missing.
 */
export const planSchema = z.looseObject({
  format_version: z.string().regex(/^1\./, 'a plan of format 1.x').optional(),
  terraform_version: z.string().optional(),
  variables: z.record(z.string(), z.looseObject({ value: z.unknown().optional() })).default({}),
  planned_values: stateValues.optional(),
  resource_changes: z.array(resourceChange).default([]),
  resource_drift: z.array(resourceChange).default([]),
  output_changes: z.record(z.string(), change).default({}),
  /** What cannot be planned yet, because it hangs on something that is only known later. */
  deferred_changes: z.array(z.looseObject({ reason: z.string().optional(), resource_change: resourceChange })).optional(),
  checks: z.array(checkResult).optional(),
  prior_state: stateSchema.optional(),
  configuration: z.looseObject({}).optional(),
  errored: z.boolean().optional(),
  /** Whether there is anything to apply, as Terraform sees it; OpenTofu does not tell. */
  applyable: z.boolean().optional(),
  complete: z.boolean().optional(),
});

/** A plan. Its values are in clear text, also the sensitive ones. */
export type Plan = z.infer<typeof planSchema>;
export type ResourceChange = z.infer<typeof resourceChange>;
export type Change = z.infer<typeof change>;
export type CheckResult = z.infer<typeof checkResult>;
/** A state. Its values are in clear text, also the sensitive ones. */
export type State = z.infer<typeof stateSchema>;
export type StateValues = z.infer<typeof stateValues>;
export type ResourceValues = z.infer<typeof resourceValues>;

/** All resources of a state or of planned values, those of the modules included. */
export function resourcesOf(given: StateValues | null | undefined): readonly ResourceValues[] {
  const root = given?.root_module;
  return root === undefined ? [] : inModule(root);
}

function inModule(module: z.infer<typeof moduleValues>): ResourceValues[] {
  return [...module.resources, ...module.child_modules.flatMap(inModule)];
}
