import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { AwsAccess } from 'groundplan/emulator';
import { projectRoot } from '../../src/core/project-root';
import { type ModuleName, modules } from './all';

/** The function of a module, unpacked as Lambda unpacks it. */
export interface PackagedFunction extends Disposable {
  /**
   * Runs it once, with what Lambda would give it, and gives the lines that it writes: each must be JSON. Rejects with what it
   * wrote to standard error where it fails.
   */
  run(run: Run): Promise<unknown[]>;
}

interface Run {
  readonly env: Readonly<Record<string, string>>;
  /** Whom it calls AWS as. */
  readonly as: Pick<AwsAccess, 'credentials'> & {
    readonly endpoint?: string;
    readonly credentials: { readonly sessionToken?: string };
  };
  readonly event?: object;
}

/** Lambda has a client of AWS among its own packages: here it comes from ours. */
const start = `require('./index.js').handler(JSON.parse(process.env.EVENT)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
})`;

export function packagedFunction(name: ModuleName): PackagedFunction {
  const dir = mkdtempSync(join(tmpdir(), 'groundplan-function-'));
  const packaged = modules[name].synthesize().files['function.zip'];
  if (packaged === undefined) throw new Error(`${name} has no function.zip`);
  for (const [file, content] of Object.entries(unzipSync(packaged()))) writeFileSync(join(dir, file), content);
  return {
    run: async ({ env, as: { endpoint = '', credentials }, event = {} }) => {
      const given = {
        PATH: process.env['PATH'],
        NODE_PATH: join(projectRoot(), 'node_modules'),
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        AWS_ENDPOINT_URL: endpoint,
        AWS_REGION: 'ap-south-1',
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        ...(credentials.sessionToken !== undefined && { AWS_SESSION_TOKEN: credentials.sessionToken }),
        EVENT: JSON.stringify(event),
      };
      const { stdout } = await promisify(execFile)(process.execPath, ['--eval', start], { cwd: dir, env: { ...given, ...env } });
      return stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
    },
    [Symbol.dispose]: () => rmSync(dir, { recursive: true }),
  };
}
