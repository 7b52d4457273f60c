import { TerraformHclModule } from 'cdktf';
import type { Construct } from 'constructs';
import type { Ref } from '../expression/expression';
import { literal } from '../expression/literal';
import { ref } from '../expression/reference';
import { listOf, unknown } from '../expression/shape';

/** Outputs of a module that we did not write: named as it names them. */
export interface RegistryModule {
  string(output: string): Ref<string>;
  list(output: string): Ref<string[]>;
}

/** Calls a module of the Terraform registry at one version: a module's version is in no lock file. Arguments are spelled as it spells them. */
export function registryModule(
  scope: Construct, id: string, { source, version, args }: { readonly source: string; readonly version: string; readonly args: object },
): RegistryModule {
  new TerraformHclModule(scope, `module.${id}`, { source, version, variables: literal(args) as Record<string, unknown> });
  return {
    string: (output) => ref(`module.${id}.${output}`),
    list: (output) => ref(`module.${id}.${output}`, listOf(unknown)),
  };
}
