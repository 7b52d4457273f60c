import { join } from 'node:path';
import { type Emulator, startEmulator } from '../../../src/emulator';
import { type Account, account } from '../../../src/testkit/aws';
import { folder } from '../../emulator/folder';
import { options, prepared } from '../../emulator/prepared';

/** An emulated account, to make things in by the SDK and to ask by the kit. */
export interface Emulated extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly cloud: Account;
  /** For clients of the SDK. */
  readonly client: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { accessKeyId: string; secretAccessKey: string };
  };
}

export const region = 'eu-central-1';

export async function openEmulated(): Promise<Emulated> {
  const dir = folder();
  const emulator = await startEmulator(options(await prepared(), join(dir.path, 'emulator')));
  const client = { endpoint: emulator.url, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
  return {
    emulator,
    client,
    cloud: account(client),
    async [Symbol.asyncDispose]() {
      await emulator.stop();
      dir[Symbol.dispose]();
    },
  };
}
