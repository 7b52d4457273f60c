/** Settings of the user that would lead a command past the emulator, or with real credentials to it. */
const REMOVED = [
  'AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_SECURITY_TOKEN', 'AWS_CREDENTIAL_EXPIRATION',
  'AWS_ROLE_ARN', 'AWS_ROLE_SESSION_NAME', 'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_AUTHORIZATION_TOKEN',
  'AWS_CA_BUNDLE', 'AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
  'TF_WORKSPACE', 'TF_DATA_DIR', 'TF_PLUGIN_CACHE_DIR', 'TF_CLI_ARGS',
];
const REMOVED_PREFIXES = ['AWS_ENDPOINT_URL_', 'TF_CLI_ARGS_'];

/** Variables to lay over an environment; `undefined`: the variable must be removed. */
export type Environment = Record<string, string | undefined>;

/** The account's own key, which may do everything also where IAM is enforced. */
export const CREDENTIALS = { accessKeyId: 'emulator', secretAccessKey: 'emulator' } as const;

export interface EnvironmentOptions {
  /** The emulator's address. An IP: S3 is then asked by path, without DNS names for buckets. */
  readonly url: string;
  /** The emulator's folder. Our commands know by it that they run against an emulator. */
  readonly stateDir: string;
  readonly terraformSettings: string;
  /** An empty file in place of the user's AWS configuration and credentials. */
  readonly awsConfig: string;
  /** Where nobody names a region; by default it stays as it is. */
  readonly region?: string | undefined;
  /** The environment that is to be changed. */
  readonly base: Readonly<Record<string, string | undefined>>;
}

/** What must change in an environment so that AWS is the emulator. */
export function emulatorEnvironment({ url, stateDir, terraformSettings, awsConfig, region, base }: EnvironmentOptions): Environment {
  const removed = [...REMOVED, ...Object.keys(base).filter((name) => REMOVED_PREFIXES.some((it) => name.startsWith(it)))];
  const noProxy = [...new Set([...(base.NO_PROXY ?? base.no_proxy ?? '').split(','), '127.0.0.1', 'localhost'])].filter(Boolean).join(',');
  return {
    ...Object.fromEntries(removed.map((name) => [name, undefined])),
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    ...(region !== undefined && { AWS_REGION: region, AWS_DEFAULT_REGION: region }),
    AWS_CONFIG_FILE: awsConfig,
    AWS_SHARED_CREDENTIALS_FILE: awsConfig,
    AWS_EC2_METADATA_DISABLED: 'true',
    TF_CLI_CONFIG_FILE: terraformSettings,
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    GROUNDPLAN_EMULATOR: stateDir,
  };
}
