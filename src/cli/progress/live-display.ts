import type { Colors } from 'picocolors/types';
import { type ActiveStep, type Display, duration, type Outcome } from './display';
import { LiveRegion, type Terminal } from './live-region';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Progress on a terminal: the steps that run are a few live lines at the bottom, what is done stays above. */
export class LiveDisplay implements Display {
  readonly interval = 100;
  private readonly region: LiveRegion;
  private frame = 0;

  constructor(terminal: Terminal, private readonly paint: Colors, private readonly now: () => number) {
    this.region = new LiveRegion(terminal);
  }

  started(): void {
    // The next look shows it.
  }

  ended({ name }: ActiveStep, outcome: Outcome, ms: number): void {
    const mark = outcome === 'finished' ? this.paint.green('✓') : this.paint.red('✗');
    this.print(`${mark} ${name} ${this.paint.dim(`(${duration(ms)})`)}`);
  }

  skipped(name: string, reason: string): void {
    this.print(this.paint.dim(`✓ ${name}: ${reason}`));
  }

  look(running: readonly ActiveStep[]): void {
    this.frame = (this.frame + 1) % frames.length;
    this.region.show(running.flatMap((step) => this.linesOf(step)));
  }

  print(text: string): void {
    this.region.above(text);
  }

  clear(): void {
    this.region.show([]);
  }

  private linesOf({ name, start, waiting }: ActiveStep): string[] {
    const head = `${this.paint.cyan(frames[this.frame] ?? '')} ${name} ${this.paint.dim(duration(this.now() - start))}`;
    return [head, ...waiting.describe(4).map((line) => this.paint.dim(`    ${line}`))];
  }
}
