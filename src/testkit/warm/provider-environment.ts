import { variable } from '../plugin-cache';

/** On its own a provider writes down all that it does, several megabytes for each command. */
const quiet = { TF_LOG_SDK: 'error', TF_LOG_PROVIDER: 'error' };

/**
 * The environment of a provider that is kept running: that of the runs. Undefined where it cannot be one.
 *
 * The AWS provider fails when it is configured a second time with AWS_CA_BUNDLE; on Linux Go reads the same certificates from
 * SSL_CERT_FILE, on other systems from nowhere else.
 */
export function providerEnvironment(type: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv | undefined {
  const bundle = variable(env, 'AWS_CA_BUNDLE');
  if (type !== 'aws' || bundle === undefined) return { ...env, ...quiet };
  const certificates = variable(env, 'SSL_CERT_FILE') ?? bundle;
  return process.platform === 'linux' && certificates === bundle
    ? { ...env, ...quiet, AWS_CA_BUNDLE: undefined, SSL_CERT_FILE: bundle }
    : undefined;
}
