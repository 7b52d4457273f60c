import type { TerraformEvent } from '../../terraform';

/** What Terraform is busy with: address → since when, in milliseconds. */
export class Waiting {
  private readonly since = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  hear(event: TerraformEvent): void {
    if (event.type === 'apply_start') this.since.set(event.address, this.now());
    else if (event.type === 'apply_complete' || event.type === 'apply_errored') this.since.delete(event.address);
  }

  /** `module.database.aws_db_instance.this (40s)`, the longest first. */
  describe(most: number): string[] {
    const all = [...this.since].map(([address, start]) => `${address} (${String(Math.round((this.now() - start) / 1000))}s)`);
    return all.length > most ? [...all.slice(0, most), `and ${String(all.length - most)} more`] : all;
  }
}
