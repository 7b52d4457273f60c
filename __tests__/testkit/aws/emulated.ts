import { type AwsAccess, type Emulator, startEmulator } from '../../../src/emulator';
import { type Account, account } from '../../../src/testkit/aws';

/** An emulated account, to make things in by the SDK and to ask by the kit. */
export interface Emulated extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly cloud: Account;
  /** For clients of the SDK. */
  readonly client: AwsAccess & { readonly region: string };
}

export const region = 'eu-central-1';

export async function openEmulated(): Promise<Emulated> {
  const emulator = await startEmulator({ account: '498735610795' });
  const client = { ...emulator.aws, region };
  return { emulator, client, cloud: account(client), [Symbol.asyncDispose]: () => emulator.stop() };
}
