import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const finishedStep = z.object({ key: z.string(), result: z.unknown() });
const stored = z.object({ version: z.literal(1), steps: z.record(z.string(), finishedStep) });

/** `setup.json`: what each finished step made, and the key of what was asked for. */
export class SetupRecord {
  private steps: z.infer<typeof stored>['steps'];

  /** A file that is missing or that we cannot read counts as nothing done. */
  constructor(private readonly file: string) {
    this.steps = read(file);
  }

  /** The result of a step that finished for this very key. */
  find<Result>(name: string, key: string, schema: z.ZodType<Result>): Result | undefined {
    const step = this.steps[name];
    if (step?.key !== key) return undefined;
    const result = schema.safeParse(step.result);
    return result.success ? result.data : undefined;
  }

  put(name: string, key: string, result: unknown): void {
    this.write({ ...this.steps, [name]: { key, result } });
  }

  /** Takes a step out before it runs again, so that one that is killed does not look finished. */
  drop(name: string): void {
    if (!(name in this.steps)) return;
    this.write(Object.fromEntries(Object.entries(this.steps).filter(([other]) => other !== name)));
  }

  private write(steps: z.infer<typeof stored>['steps']): void {
    this.steps = steps;
    const next = `${this.file}.${process.pid}.new`;
    mkdirSync(dirname(this.file), { recursive: true });
    try {
      writeFileSync(next, `${JSON.stringify({ version: 1, steps }, undefined, 2)}\n`);
      renameSync(next, this.file);
    } finally {
      rmSync(next, { force: true });
    }
  }
}

function read(file: string): z.infer<typeof stored>['steps'] {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8'))).steps;
  } catch {
    return {};
  }
}
