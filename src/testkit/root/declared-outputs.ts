import type { Output, TerraformEvent } from '../../terraform';

type Outputs = Readonly<Record<string, Pick<Output, 'value' | 'sensitive'>>>;

/**
 * Listens to an apply for the names of its outputs. Terraform keeps none that is null, so it is only here that those can be told
 * from outputs that the root does not have.
 */
export class DeclaredOutputs {
  private readonly names = new Set<string>();

  hear(event: TerraformEvent): void {
    if (event.type === 'outputs') for (const name of Object.keys(event.outputs)) this.names.add(name);
  }

  /** All outputs, those that are null too. */
  withNulls(kept: Outputs): Outputs {
    const nulls = [...this.names].map((name) => [name, { value: null, sensitive: false }] as const);
    return { ...Object.fromEntries(nulls), ...kept };
  }
}
