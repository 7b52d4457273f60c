const awsKeys = new Set(['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_SECURITY_TOKEN']);
/** Names that say what they hold: GITHUB_TOKEN, PGPASSWORD, ARM_CLIENT_SECRET, TF_TOKEN_app_terraform_io. */
const telling =
  /(?:PASSWORD|PASSWD|PASSPHRASE|(?:^|_)(?:SECRET|SECRET_KEY|SECRET_ACCESS_KEY|TOKEN|API_KEY|PRIVATE_KEY))$|^TF_TOKEN_/;
/** What stands there where no real key is needed: such words are also in paths and names. */
const placeholder = /^(?:test|testing|mock|mocked|fake|dummy|example|emulator|localstack|moto|minio|placeholder|unused)$/i;
/** Below this, what such a name holds is a switch rather than a secret. */
const shortest = 8;

/** The secrets in an environment: the keys of AWS, and what has a name such as GITHUB_TOKEN or PGPASSWORD. */
export function secretsOfEnvironment(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(env).flatMap(([name, value = '']) => {
    if (placeholder.test(value)) return [];
    if (awsKeys.has(name)) return [value];
    return telling.test(name) && value.length >= shortest && !isPath(value) ? [value] : [];
  });
}

const isPath = (value: string): boolean => /^(?:~|\.{1,2})?\/[\w.-]+\//.test(value);
