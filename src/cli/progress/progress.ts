import pc from 'picocolors';
import type { TerraformEvent } from '../../terraform';
import type { ActiveStep, Outcome } from './display';
import { LineDisplay } from './line-display';
import { LiveDisplay } from './live-display';
import type { Terminal } from './live-region';
import { Waiting } from './waiting';

/** A step that was begun. */
export interface BegunStep {
  /** Tells what Terraform does in it. */
  hear(event: TerraformEvent): void;
  /** Ends it, with what came of it in a few words. */
  end(outcome: Outcome, detail?: string): void;
}

export interface Progress extends Disposable {
  /** Begins a step whose end is told elsewhere. Several may run at once. */
  begin(name: string): BegunStep;
  /** Runs a step; tells its name, its time, and what Terraform waits for in it. Several may run at once. */
  step<T>(name: string, work: (onEvent: (event: TerraformEvent) => void) => Promise<T>): Promise<T>;
  /** Tells that a step has nothing to do, and what is there already. */
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

  const begin = (name: string): BegunStep => {
    const step: ActiveStep = { name, start: now(), waiting: new Waiting(now) };
    running.add(step);
    display.started(step);
    timer ??= setInterval(look, display.interval);
    return {
      hear: (event) => {
        step.waiting.hear(event);
      },
      end: (outcome, detail = '') => {
        running.delete(step);
        if (running.size === 0) {
          clearInterval(timer);
          timer = undefined;
          clear();
        }
        display.ended(detail === '' ? step : { ...step, name: `${name}: ${detail}` }, outcome, now() - step.start);
      },
    };
  };

  return {
    print: (text) => {
      display.print(text);
    },
    skip: (name, reason) => {
      display.skipped(name, reason);
    },
    begin,
    async step(name, work) {
      const step = begin(name);
      try {
        const result = await work((event) => {
          step.hear(event);
        });
        step.end('finished');
        return result;
      } catch (error) {
        step.end('failed');
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
