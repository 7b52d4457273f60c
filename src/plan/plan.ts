import { type Plan, planSchema } from '../terraform';
import { type PlannedCheck, plannedCheck } from './check';
import { notThere, NotTerraformJson } from './errors';
import { isCompound } from './path';
import { PlannedOutput } from './planned-output';
import { PlannedResource } from './planned-resource';
import { parsedJson, readJson } from './read-json';
import { Resources } from './resources';
import { secretsOfPlan } from './secrets';

/** Something that cannot be planned yet. */
export interface DeferredChange {
  readonly reason: string;
  readonly resource: PlannedResource;
}

/** A plan as data. Sensitive values are in `json`, and in `before` and `after` of resources and outputs, in clear text. */
export class TerraformPlan extends Resources<PlannedResource> {
  readonly terraformVersion: string | undefined;
  /** The outputs of the root by name, also those that stay as they are. */
  readonly outputs: Readonly<Record<string, PlannedOutput>>;
  /** What was changed outside Terraform since the last apply, as it was found. */
  readonly drift: readonly PlannedResource[];
  /** Old copies that earlier replacements left behind. */
  readonly deposed: readonly PlannedResource[];
  readonly deferred: readonly DeferredChange[];
  readonly checks: readonly PlannedCheck[];
  readonly #json: Plan;

  constructor(json: Plan) {
    const secrets = secretsOfPlan(json);
    const all = json.resource_changes.map((it) => new PlannedResource(it, secrets));
    super(
      all.filter(({ deposed }) => deposed === undefined),
      'plan',
    );
    this.deposed = all.filter(({ deposed }) => deposed !== undefined);
    this.terraformVersion = json.terraform_version;
    this.drift = json.resource_drift
      .map((it) => new PlannedResource(it, secrets))
      .filter(({ action }) => action !== 'no-op' && action !== 'move');
    this.outputs = Object.fromEntries(
      Object.entries(json.output_changes).map(([name, change]) => [name, new PlannedOutput(name, change, secrets)]),
    );
    this.deferred = (json.deferred_changes ?? []).map(({ reason = 'unknown', resource_change }) => ({
      reason: reason.replaceAll('_', ' '),
      resource: new PlannedResource(resource_change, secrets),
    }));
    this.checks = (json.checks ?? []).map(plannedCheck);
    this.#json = json;
  }

  /** As `terraform show -json` prints it, sensitive values in clear text. */
  get json(): Plan {
    return this.#json;
  }

  /** The managed resources that something happens to, deposed copies too. */
  get changes(): readonly PlannedResource[] {
    return [...this.resources, ...this.deposed].filter(
      ({ mode, action }) => mode === 'managed' && action !== 'no-op' && action !== 'read',
    );
  }

  /** The data sources that are read only during the apply. */
  get reads(): readonly PlannedResource[] {
    return this.resources.filter(({ action }) => action === 'read');
  }

  /** The outputs that change. */
  get outputChanges(): readonly PlannedOutput[] {
    return Object.values(this.outputs).filter(({ action }) => action !== 'no-op');
  }

  /** The output with this name; an error that names the nearest if there is none. */
  output(name: string): PlannedOutput {
    const found = Object.hasOwn(this.outputs, name) ? this.outputs[name] : undefined;
    if (found === undefined) throw notThere('output', name, Object.keys(this.outputs), 'plan');
    return found;
  }

  /**
   * Whether there is nothing to apply, as Terraform sees it: no change, move, import, output or late read, and nothing left for
   * later. Drift alone is nothing, but in a refresh-only plan, which exists to take it up.
   */
  get isEmpty(): boolean {
    const pending = [this.changes, this.reads, this.outputChanges, this.deferred].some(({ length }) => length > 0);
    return !pending && this.#json.applyable !== true && this.#json.errored !== true;
  }
}

const marksOfPlans = ['resource_changes', 'planned_values', 'output_changes', 'resource_drift', 'prior_state'];
const fix = 'give it what `terraform show -json <plan file>` prints';

/** Reads a plan: the JSON that `terraform show -json <plan file>` prints, of Terraform or OpenTofu, parsed or as text. */
export function terraformPlan(json: object | string): TerraformPlan {
  const parsed = parsedJson(json, 'plan', fix);
  if (!isPlan(parsed)) throw new NotTerraformJson('plan', 'it has neither resource_changes nor planned_values', fix);
  return new TerraformPlan(readJson(planSchema, parsed, 'plan', fix));
}

/** Whether parsed JSON is that of a plan. */
export function isPlan(json: unknown): boolean {
  return isCompound(json) && marksOfPlans.some((key) => Object.hasOwn(json, key));
}
