import type { Colors } from 'picocolors/types';
import { type ActiveStep, type Display, duration, type Outcome } from './display';

/** Progress as plain lines, for CI and pipes: one at the start of a step, one at its end, and one now and then in a long wait. */
export class LineDisplay implements Display {
  readonly interval = 20_000;

  constructor(private readonly stream: NodeJS.WritableStream, private readonly paint: Colors) {}

  started({ name }: ActiveStep): void {
    this.print(`… ${name}`);
  }

  ended({ name }: ActiveStep, outcome: Outcome, ms: number): void {
    const mark = outcome === 'finished' ? this.paint.green('✓') : this.paint.red('✗');
    this.print(`${mark} ${name} (${duration(ms)})`);
  }

  skipped(name: string, reason: string): void {
    this.print(`✓ ${name}: ${reason}`);
  }

  look(running: readonly ActiveStep[]): void {
    for (const { name, waiting } of running) {
      const busy = waiting.describe(3).join(', ');
      this.print(busy === '' ? `  ${name}: still at it` : `  ${name}: still waiting for ${busy}`);
    }
  }

  print(text: string): void {
    this.stream.write(`${text}\n`);
  }

  clear(): void {
    // Every line stays.
  }
}
