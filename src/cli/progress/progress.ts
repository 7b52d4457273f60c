import pc from 'picocolors';
import type { TerraformEvent } from '../../terraform';
import { LiveRegion } from './live-region';
import { Waiting } from './waiting';

export interface Progress extends Disposable {
  /** Runs a step; tells its name, its time, and what Terraform waits for in it. */
  step<T>(name: string, work: (onEvent: (event: TerraformEvent) => void) => Promise<T>): Promise<T>;
  /** Prints text above what is live. */
  print(text: string): void;
}

export interface ProgressOptions {
  readonly stream: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly now?: () => number;
}

/** Milliseconds between two looks: on a terminal the display is redrawn, elsewhere a line tells what is still waited for. */
const redraw = 100;
const reminder = 20_000;
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Progress on a terminal as a few live lines; in CI and pipes as plain ones. */
export function createProgress({ stream, now = Date.now }: ProgressOptions): Progress {
  const isTerminal = stream.isTTY === true;
  const region = new LiveRegion(stream);
  const print = (text: string): void => { region.above(`${text}\n`); };
  const seconds = (start: number): string => `${((now() - start) / 1000).toFixed(1)} s`;

  return {
    print,
    async step(name, work) {
      const start = now();
      const waiting = new Waiting(now);
      const draw = (): void => {
        const frame = frames[Math.floor((now() - start) / redraw) % frames.length] ?? '';
        region.show([`${pc.cyan(frame)} ${name} ${pc.dim(seconds(start))}`, ...waiting.describe(4).map((it) => pc.dim(`    ${it}`))]);
      };
      const remind = (): void => { print(`  ${name}: waiting for ${waiting.describe(3).join(', ') || 'Terraform'}`); };
      if (isTerminal) draw();
      else print(`… ${name}`);
      const timer = setInterval(isTerminal ? draw : remind, isTerminal ? redraw : reminder);
      try {
        const result = await work((event) => { waiting.hear(event); });
        region.clear();
        print(`${pc.green('✓')} ${name} ${pc.dim(`(${seconds(start)})`)}`);
        return result;
      } catch (error) {
        region.clear();
        print(`${pc.red('✗')} ${name} ${pc.dim(`(${seconds(start)})`)}`);
        throw error;
      } finally {
        clearInterval(timer);
      }
    },
    [Symbol.dispose]: () => { region.clear(); },
  };
}
