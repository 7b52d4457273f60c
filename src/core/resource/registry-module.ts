import { TerraformHclModule } from 'cdktf';
import type { Construct } from 'constructs';
import { addressOf, newId } from '../element-id';
import type { Ref } from '../expression/expression';
import { literal } from '../expression/literal';
import { ref } from '../expression/reference';
import { listOf, unknown } from '../expression/shape';
import { type Addressed, address } from './attributes';
import { withDocumentLocals } from './document-local';

/** Outputs of a module that we did not write: named as it names them. */
export interface RegistryModule extends Addressed {
  string(output: string): Ref<string>;
  list(output: string): Ref<string[]>;
}

interface Call {
  readonly source: string;
  readonly version: string;
  /** Spelled as the module spells them. */
  readonly args: object;
}

/** Calls a module of the Terraform registry at one version: a module's version is in no lock file. */
export function registryModule(scope: Construct, id: string, { source, version, args }: Call): RegistryModule {
  const called = newId(scope, 'module', id);
  const settled = withDocumentLocals(scope, id, args);
  new TerraformHclModule(scope, called, { source, version, variables: literal(settled) as Record<string, unknown> });
  const name = addressOf(called);
  return {
    [address]: name,
    string: (output) => ref(`${name}.${output}`),
    list: (output) => ref(`${name}.${output}`, listOf(unknown)),
  };
}
