import { secretsInOutputs } from '../../terraform';
import { testLog } from '../log';
import { jsonIn } from '../../terraform/json-in';

/** Keeps a secret out of all further lines of the running test's log: the whole text, and each text in it if it is JSON. */
export function hidden(secret: string): string {
  const parts = secretsInOutputs({ it: { sensitive: true, value: jsonIn(secret) } });
  testLog().hide(secret, ...parts);
  return secret;
}
