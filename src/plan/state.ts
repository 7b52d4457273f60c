import { resourcesOf, type State, stateSchema } from '../terraform';
import { notThere, NotTerraformJson } from './errors';
import { isCompound } from './path';
import { isPlan } from './plan';
import { parsedJson, readJson } from './read-json';
import { Resources } from './resources';
import { StateOutput } from './state-output';
import { StateResource } from './state-resource';

/** A state as data. Sensitive values are in `json`, and in the values of resources and outputs, in clear text. */
export class TerraformState extends Resources<StateResource> {
  readonly terraformVersion: string | undefined;
  /** The outputs of the root by name. */
  readonly outputs: Readonly<Record<string, StateOutput>>;
  /** Old copies that replacements left behind. */
  readonly deposed: readonly StateResource[];
  readonly #json: State;

  constructor(json: State) {
    const all = resourcesOf(json.values).map((it) => new StateResource(it));
    super(
      all.filter(({ deposed }) => deposed === undefined),
      'state',
    );
    this.deposed = all.filter(({ deposed }) => deposed !== undefined);
    this.terraformVersion = json.terraform_version;
    this.outputs = Object.fromEntries(
      Object.entries(json.values?.outputs ?? {}).map(([name, { sensitive, value }]) => [
        name,
        new StateOutput(name, sensitive, value),
      ]),
    );
    this.#json = json;
  }

  /** As `terraform show -json` prints it, sensitive values in clear text. */
  get json(): State {
    return this.#json;
  }

  /** The output with this name; an error that names the nearest if there is none. */
  output(name: string): StateOutput {
    const found = Object.hasOwn(this.outputs, name) ? this.outputs[name] : undefined;
    if (found === undefined) throw notThere('output', name, Object.keys(this.outputs), 'state');
    return found;
  }

  /** Whether it holds nothing. */
  get isEmpty(): boolean {
    return [this.resources, this.deposed, Object.keys(this.outputs)].every(({ length }) => length === 0);
  }
}

const fix = 'give it what `terraform show -json` prints';

/** Reads a state: the JSON that `terraform show -json` prints, parsed or as text. */
export function terraformState(json: object | string): TerraformState {
  const parsed = parsedJson(json, 'state', fix);
  if (!isState(parsed)) throw new NotTerraformJson('state', otherForm(parsed), fix);
  return new TerraformState(readJson(stateSchema, parsed, 'state', fix));
}

/** Whether parsed JSON is a state as `terraform show -json` prints it; one that was never written has a version only. */
export function isState(json: unknown): boolean {
  return (
    isCompound(json) &&
    !isPlan(json) &&
    !isStateFile(json) &&
    ['values', 'format_version'].some((key) => Object.hasOwn(json, key))
  );
}

/** Whether parsed JSON is the content of a state file, which is Terraform's own affair. */
export function isStateFile(json: unknown): boolean {
  return isCompound(json) && ['lineage', 'serial'].every((key) => Object.hasOwn(json, key));
}

function otherForm(json: unknown): string {
  if (isStateFile(json)) return "it is the content of a state file, whose form is Terraform's own affair";
  return isPlan(json) ? 'it is a plan' : 'it has no values';
}
