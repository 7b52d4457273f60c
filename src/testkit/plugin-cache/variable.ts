/** A variable of an environment; set to nothing it counts as not set, as for Terraform. */
export function variable(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[name] === '' ? undefined : env[name];
}
