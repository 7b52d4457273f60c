import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { DoctorRow } from './report';

const name = 'AWS credentials';

/** Says where AWS credentials come from, never what they are. */
export function awsCredentials(env: NodeJS.ProcessEnv): DoctorRow {
  const found = (detail: string): DoctorRow => ({ name, status: 'found', detail, remedy: '' });
  const profile = env['AWS_PROFILE'] ?? '';
  if (profile !== '') {
    if (profiles(env).has(profile)) return found(`profile ${profile}`);
    const detail = `AWS_PROFILE names the profile ${profile}, which does not exist`;
    return { name, status: 'optional', detail, remedy: `aws configure --profile ${profile}` };
  }
  if (isSet(env, 'AWS_ACCESS_KEY_ID') && isSet(env, 'AWS_SECRET_ACCESS_KEY')) return found('environment (AWS_ACCESS_KEY_ID)');
  if (isSet(env, 'AWS_WEB_IDENTITY_TOKEN_FILE')) return found('environment (AWS_WEB_IDENTITY_TOKEN_FILE)');
  const container = ['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI'];
  if (container.some((variable) => isSet(env, variable))) return found('container role');
  if (profiles(env).has('default')) return found('profile default');
  const remedy = 'for AWS: aws configure sso, then AWS_PROFILE=NAME';
  return { name, status: 'optional', detail: 'none; the emulator needs none', remedy };
}

/** Names of the profiles in the user's two files. */
function profiles(env: NodeJS.ProcessEnv): ReadonlySet<string> {
  const folder = join(env['HOME'] ?? homedir(), '.aws');
  const files = [
    env['AWS_CONFIG_FILE'] ?? join(folder, 'config'),
    env['AWS_SHARED_CREDENTIALS_FILE'] ?? join(folder, 'credentials'),
  ];
  const headings = files.flatMap((file) => [...readIfThere(file).matchAll(/^\s*\[\s*(?:profile\s+)?([^\]]+?)\s*\]/gm)]);
  return new Set(headings.flatMap(([, heading]) => (heading === undefined ? [] : [heading])));
}

function isSet(env: NodeJS.ProcessEnv, variable: string): boolean {
  return (env[variable] ?? '') !== '';
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
