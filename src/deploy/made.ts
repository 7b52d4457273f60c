import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { TerraformEvent } from '../terraform';

const entry = z.object({ address: z.string(), id: z.string() });

/** Something that an apply made. */
export type Made = Readonly<z.infer<typeof entry>>;

/**
 * What an apply has made so far, on disk. Terraform writes the state into a bucket every 20 seconds and at its end; if it is killed,
 * this is what tells the objects that the state misses.
 */
export class MadeRecord {
  private readonly file: string;

  constructor(dir: string) {
    this.file = join(dir, '.terraform', 'groundplan-made.jsonl');
  }

  /** Hears the events of an apply. */
  readonly hear = (event: TerraformEvent): void => {
    if (event.type !== 'apply_complete' || event.action !== 'create' || event.id === undefined) return;
    // What random, tls and Terraform itself make is nowhere but in the state: it is simply made again.
    if (!event.resourceType.startsWith('aws_')) return;
    mkdirSync(join(this.file, '..'), { recursive: true });
    appendFileSync(this.file, `${JSON.stringify({ address: event.address, id: event.id })}\n`, { mode: 0o600 });
  };

  /** Empty unless an apply was killed. */
  read(): Made[] {
    if (!existsSync(this.file)) return [];
    return readFileSync(this.file, 'utf8').split('\n').flatMap((line) => entry.safeParse(parsed(line)).data ?? []);
  }

  clear(): void {
    rmSync(this.file, { force: true });
  }
}

/** The last line may be half: its writer was killed. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
