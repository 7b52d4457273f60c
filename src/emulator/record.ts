import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  url: z.string(),
  port: z.number().int(),
  pid: z.number().int(),
  account: z.string(),
  startedAt: z.string(),
  /** Its state outlives it; it starts again on the same port, which stands in what it has made. */
  keep: z.boolean(),
});

/** What is written down about an emulator in its folder. */
export type EmulatorRecord = Readonly<z.infer<typeof schema>>;

/** The files in an emulator's folder. */
export function filesIn(stateDir: string) {
  return {
    record: join(stateDir, 'emulator.json'),
    ready: join(stateDir, 'ready.json'),
    log: join(stateDir, 'emulator.log'),
    journal: join(stateDir, 'journal'),
    terraformSettings: join(stateDir, 'terraformrc'),
    awsConfig: join(stateDir, 'aws-config'),
  };
}

/** The record in a folder; undefined where there is none that can be read. */
export function readRecord(stateDir: string): EmulatorRecord | undefined {
  const { record } = filesIn(stateDir);
  return existsSync(record) ? schema.safeParse(parsed(readFileSync(record, 'utf8'))).data : undefined;
}

/** Readers see the old record or the new one, never a part. */
export function writeRecord(stateDir: string, record: EmulatorRecord): void {
  const file = filesIn(stateDir).record;
  writeFileSync(`${file}.part`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
