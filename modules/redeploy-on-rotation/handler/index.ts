import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { newestDeployments, redeploy } from './services';
import { settingsFrom } from './settings';

const secrets = new SecretsManagerClient({});

/**
 * Redeploys every service whose newest deployment is older than the last change of a secret: its tasks may hold the old value.
 * Whatever invokes it, and however often, a service that is newer is left alone.
 */
export async function handler(): Promise<{ readonly redeployed: readonly string[] }> {
  const { cluster, services, secretArns } = settingsFrom(process.env);
  const changed = Math.max(...(await Promise.all(secretArns.map(lastChange))));
  const deployed = await newestDeployments(cluster, services);
  const stale = services.filter((it) => (deployed.get(it) ?? Infinity) < changed);
  const outcomes = await Promise.allSettled(stale.map((it) => redeploy(cluster, it)));
  const redeployed = stale.filter((_, i) => outcomes[i]?.status === 'fulfilled');
  const missing = services.filter((it) => !deployed.has(it)).map((it) => `there is no service ${it} in ${cluster}`);
  const refused = outcomes.flatMap((it) => (it.status === 'rejected' ? [String(it.reason)] : []));
  console.log(JSON.stringify({ changed: new Date(changed), redeployed }));
  const problems = [...missing, ...refused];
  // A run that fails is seen: in the function's metric Errors.
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { redeployed };
}

/** When the secret was changed in any way, above all when it got a new value, in milliseconds since 1970. */
async function lastChange(arn: string): Promise<number> {
  const { LastChangedDate, CreatedDate } = await secrets.send(new DescribeSecretCommand({ SecretId: arn }));
  return (LastChangedDate ?? CreatedDate)?.getTime() ?? 0;
}
