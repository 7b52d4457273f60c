import { type Context, type Verdict, verdict } from '../../matchers/context';
import type { Encryptable, Encryption } from '../encryption';
import { nameOf } from '../name-of';
import { WrongSubject } from './received';

export interface EncryptionExpectation {
  /** The KMS key: its ARN, id or alias, or a pattern. A key that AWS owns is nobody's and matches nothing. */
  readonly key?: string | RegExp | undefined;
}

/** Whether something is encrypted at rest, by a certain key if one is asked for. */
export function toBeEncrypted(this: Context, received: unknown, { key }: EncryptionExpectation = {}): Verdict {
  const subject = encryptable(received);
  const { encryption } = subject;
  const pass = encryption !== undefined && (key === undefined || isKey(encryption.key, key));
  const call = { name: 'toBeEncrypted', subject: subject.kind, expected: key === undefined ? '' : `by ${String(key)}` };
  return verdict(this, call, pass, () => [
    encryption === undefined
      ? `${nameOf(subject)} is not encrypted`
      : `${nameOf(subject)} is encrypted by ${keyText(encryption)}${pass || key === undefined ? '' : `, not by ${String(key)}`}`,
  ]);
}

/** Services tell the ARN, the id or the alias of a key, whichever they were given. */
function isKey(found: string | undefined, wanted: string | RegExp): boolean {
  if (found === undefined) return false;
  if (wanted instanceof RegExp) return found.search(wanted) >= 0;
  return found === wanted || found.endsWith(`:${wanted}`) || found.endsWith(`/${wanted}`) || wanted.endsWith(`/${found}`);
}

const keyText = ({ key }: Encryption): string => key ?? 'a key that AWS owns';

function encryptable(received: unknown): Encryptable {
  if (isEncryptable(received)) return received;
  throw new WrongSubject(
    'toBeEncrypted',
    'a database, snapshot, volume, bucket, table, secret or log group as aws.account gives it',
    received,
  );
}

function isEncryptable(received: unknown): received is Encryptable {
  return typeof received === 'object' && received !== null && 'kind' in received && 'encryption' in received;
}
