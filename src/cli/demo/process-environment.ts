/** Runs work with other variables in this process's environment: Terraform and the AWS SDK read them from there. */
export async function withEnvironment<T>(changes: Readonly<Record<string, string | undefined>>, work: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  lay(changes);
  try {
    return await work();
  } finally {
    lay(Object.fromEntries(Object.keys(changes).map((name) => [name, before[name]])));
  }
}

function lay(changes: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
}
