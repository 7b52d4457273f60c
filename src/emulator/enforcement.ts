import { z } from 'zod';
import { ask, type Address } from './ask';

const path = '/groundplan/enforcement';
const answer = z.object({ enforced: z.boolean() });

/** Turn enforcement on; it is off again when what is answered is disposed of. Throws where it is on already. */
export async function enforceAt(address: Address): Promise<AsyncDisposable> {
  const nested = ['IAM is enforced already in this emulator', 'end that block first: two would turn it off for each other'] as const;
  await ask(address, { method: 'PUT', path, answer, refusals: { 409: nested } });
  return { [Symbol.asyncDispose]: async () => { await ask(address, { method: 'DELETE', path, answer }); } };
}
