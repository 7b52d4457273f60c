import type { Finding } from '../finding';
import { findAssignments } from './assignments';
import { awsKeys } from './aws-keys';
import { findPattern, type Pattern } from './pattern';
import { serviceTokens } from './service-tokens';
import { urlsAndHeaders } from './urls-and-headers';

export const patterns: readonly Pattern[] = [...awsKeys, ...serviceTokens, ...urlsAndHeaders];

/** What in a text looks like a credential, whoever it belongs to. */
export function credentialsIn(text: string): Finding[] {
  return [...patterns.flatMap((pattern) => findPattern(pattern, text)), ...findAssignments(text)];
}
