import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { givenValues, type VariableSources } from './given-values';
import { secretLeaves } from './leaves';
import { sensitiveVariables } from './sensitive-variables';

export interface SecretSources extends VariableSources {
  readonly secrets?: readonly string[] | undefined;
  readonly backendConfig?: Readonly<Record<string, unknown>> | undefined;
}

const secretSettings = /secret|password|token|access_key|conn_str|private_key|credentials/;

/**
 * What must not be shown of a run, before it is started: `secrets`; the values of the root's sensitive variables, from
 * wherever they come (`vars`, var files, TF_VAR_…, `-var`, defaults); the credentials among the settings of the backend. Of
 * lists, maps and objects each string and each number of six digits or more.
 */
export async function secretsIn(options: SecretSources): Promise<string[]> {
  const { secrets = [], backendConfig = {} } = options;
  const settings = Object.entries(backendConfig).filter(([name]) => secretSettings.test(name));
  const fromBackend = settings.flatMap(([, value]) => secretLeaves(value));
  const dir = resolve(options.dir);
  if (!existsSync(dir)) return [...secrets, ...fromBackend];

  const sensitive = await sensitiveVariables(dir);
  const given = sensitive.size === 0 ? [] : await givenValues({ ...options, dir });
  const values = given.filter(([name]) => sensitive.has(name)).map(([, value]) => value);
  return [...new Set([...secrets, ...fromBackend, ...secretLeaves([...sensitive.values(), ...values])])];
}

/** The values of sensitive outputs, as `output` gives them. */
export function secretsInOutputs(
  outputs: Readonly<Record<string, { readonly sensitive: boolean; readonly value: unknown }>>,
): string[] {
  return Object.values(outputs).flatMap(({ sensitive, value }) => (sensitive ? secretLeaves(value) : []));
}
