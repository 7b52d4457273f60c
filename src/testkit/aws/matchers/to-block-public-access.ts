import { type Context, indented, type Verdict, verdict } from '../../matchers/context';
import { nameOf } from '../name-of';
import type { Bucket } from '../s3/bucket';
import { isOfKind, WrongSubject } from './received';
import { table } from './rules-table';

/** Whether a bucket's own settings block all public access, whatever its policy and the account say. */
export function toBlockPublicAccess(this: Context, received: unknown): Verdict {
  const matcher = 'toBlockPublicAccess';
  if (!isOfKind<Bucket>('S3 bucket', received))
    throw new WrongSubject(matcher, 'a bucket: await cloud.s3.bucket(name)', received);
  const settings = settingsOf(received);
  const pass = settings.length > 0 && settings.every(([, on]) => on);
  return verdict(this, { name: matcher, subject: 'S3 bucket' }, pass, () => {
    if (pass) return [`${nameOf(received)} blocks all public access`];
    if (settings.length === 0) return [`${nameOf(received)} has no public access block`];
    return [`${nameOf(received)} blocks only a part:`, ...indented(table(settings.map(([name, on]) => [name, String(on)])))];
  });
}

function settingsOf({ publicAccessBlock: block }: Bucket): readonly (readonly [string, boolean])[] {
  return block === undefined ? [] : Object.entries({ ...block });
}
