import pc from 'picocolors';
import type { TerraformEvent } from '../../terraform';
import type { ActiveStep } from './display';
import { LineDisplay } from './line-display';
import { LiveDisplay } from './live-display';
import type { Terminal } from './live-region';
import { Waiting } from './waiting';

export interface Progress extends Disposable {
  /** Runs a step; tells its name, its time, and what Terraform waits for in it. Several may run at once. */
  step<T>(name: string, work: (onEvent: (event: TerraformEvent) => void) => Promise<T>): Promise<T>;
  /** Tells that a step is not needed. */
  skip(name: string, reason: string): void;
  /** Prints text above what is live. */
  print(text: string): void;
}

export interface ProgressOptions {
  readonly stream: Terminal & { readonly isTTY?: boolean };
  /** As the terminal and NO_COLOR have it, by default. */
  readonly color?: boolean;
  readonly now?: () => number;
}

/** Progress on a terminal as a few live lines; in CI and pipes as plain ones. */
export function createProgress({ stream, color = pc.isColorSupported, now = Date.now }: ProgressOptions): Progress {
  const paint = pc.createColors(color);
  const display = stream.isTTY === true ? new LiveDisplay(stream, paint, now) : new LineDisplay(stream, paint);
  const running = new Set<ActiveStep>();
  const look = (): void => {
    display.look([...running]);
  };
  const clear = (): void => {
    display.clear();
  };
  let timer: NodeJS.Timeout | undefined;
  process.on('exit', clear);

  const begin = (step: ActiveStep): void => {
    running.add(step);
    display.started(step);
    timer ??= setInterval(look, display.interval);
  };
  const end = (step: ActiveStep, outcome: 'finished' | 'failed'): void => {
    running.delete(step);
    if (running.size === 0) {
      clearInterval(timer);
      timer = undefined;
      clear();
    }
    display.ended(step, outcome, now() - step.start);
  };

  return {
    print: (text) => {
      display.print(text);
    },
    skip: (name, reason) => {
      display.skipped(name, reason);
    },
    async step(name, work) {
      const step: ActiveStep = { name, start: now(), waiting: new Waiting(now) };
      begin(step);
      try {
        const result = await work((event) => {
          step.waiting.hear(event);
        });
        end(step, 'finished');
        return result;
      } catch (error) {
        end(step, 'failed');
        throw error;
      }
    },
    [Symbol.dispose]() {
      clearInterval(timer);
      clear();
      process.off('exit', clear);
    },
  };
}
