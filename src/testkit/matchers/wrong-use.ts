export type Kind = 'plan' | 'state' | 'configuration';

const takes: Readonly<Record<Kind, string>> = {
  plan: 'a TerraformPlan, or the JSON of a plan (terraform show -json <plan file>)',
  state: 'a TerraformState, or the JSON of a state (terraform show -json)',
  configuration: 'a TerraformConfiguration, or configuration in JSON syntax (*.tf.json)',
};

/** A matcher was given something that it cannot look at; `.not` does not make that right. */
export class WrongUse extends Error {
  readonly code = 'wrong-use';

  constructor(matcher: string, kinds: readonly Kind[], received: string) {
    super([`${matcher} cannot look at ${received}; it takes`, ...kinds.map((kind) => `  ${takes[kind]}`)].join('\n'));
    this.name = 'WrongUse';
  }
}
