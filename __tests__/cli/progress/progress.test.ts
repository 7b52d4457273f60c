import { createProgress, type Progress } from '../../../src/cli/progress';
import type { TerraformEvent } from '../../../src/terraform';
import { Screen } from './screen';

const hook = (type: 'apply_start' | 'apply_progress' | 'apply_complete' | 'apply_errored', address: string): TerraformEvent => ({
  type,
  address,
  message: '',
  resourceType: '',
  action: 'create',
  id: undefined,
  elapsedSeconds: undefined,
  provisioner: undefined,
  output: undefined,
});
const database = 'module.database.aws_db_instance.this';

/** A step that lasts until it is told to end. */
function lasting(progress: Progress, name: string): { hear: (event: TerraformEvent) => void; end: () => Promise<void>; fail: () => Promise<void> } {
  let hear: ((event: TerraformEvent) => void) | undefined;
  let end: (() => void) | undefined;
  let fail: ((error: Error) => void) | undefined;
  const done = progress
    .step(name, (onEvent) => {
      hear = onEvent;
      return new Promise<void>((resolve, reject) => ([end, fail] = [resolve, reject]));
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error && error.message === 'expected')) throw error;
    });
  return {
    hear: (event) => {
      hear?.(event);
    },
    end: () => (end?.(), done),
    fail: () => (fail?.(new Error('expected')), done),
  };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('in a pipe', () => {
  test('a step is a line at its start and one at its end, with its time', async () => {
    const screen = new Screen({ isTTY: false });
    using progress = createProgress({ stream: screen, color: false });
    const step = lasting(progress, 'plan');
    jest.advanceTimersByTime(3_200);
    await step.end();
    expect(screen.raw).toBe('… plan\n✓ plan (3.2 s)\n');
  });

  test('a long wait is told every 20 seconds, with what is waited for', async () => {
    const screen = new Screen({ isTTY: false });
    using progress = createProgress({ stream: screen, color: false });
    const step = lasting(progress, 'apply');
    step.hear(hook('apply_start', 'aws_vpc.this'));
    step.hear(hook('apply_start', database));
    jest.advanceTimersByTime(10_000);
    step.hear(hook('apply_complete', 'aws_vpc.this'));
    jest.advanceTimersByTime(30_000);
    step.hear(hook('apply_errored', database));
    jest.advanceTimersByTime(20_000);
    await step.fail();
    expect(screen.raw.split('\n')).toEqual([
      '… apply',
      `  apply: still waiting for ${database} (20s)`,
      `  apply: still waiting for ${database} (40s)`,
      '  apply: still at it',
      '✗ apply (60 s)',
      '',
    ]);
  });

  test('nothing moves the cursor, and without colour nothing is escaped', async () => {
    const screen = new Screen({ isTTY: false });
    using progress = createProgress({ stream: screen, color: false });
    progress.skip('bootstrap', 'the bucket is there');
    const step = lasting(progress, 'init');
    jest.advanceTimersByTime(100_000);
    await step.end();
    expect(screen.raw).not.toContain('\u001b');
    expect(screen.raw).toContain('✓ bootstrap: the bucket is there\n');
  });
});

test('a step that was begun elsewhere tells at its end what came of it', () => {
  const screen = new Screen({ isTTY: false });
  using progress = createProgress({ stream: screen, color: false });
  const step = progress.begin('tls provider');
  jest.advanceTimersByTime(2_000);
  step.end('finished', '4.1.0 from the registry');
  expect(screen.raw).toBe('… tls provider\n✓ tls provider: 4.1.0 from the registry (2.0 s)\n');
});

describe('on a terminal', () => {
  test('what runs is live with its time and what is waited for, and gone when it is done', async () => {
    const screen = new Screen({ isTTY: true });
    using progress = createProgress({ stream: screen, color: false });
    const step = lasting(progress, 'apply');
    step.hear(hook('apply_start', database));
    jest.advanceTimersByTime(40_000);
    expect(screen.lines).toEqual([expect.stringMatching(/^\S apply 40 s$/), `    ${database} (40s)`]);
    progress.print('Plan: 31 to add');
    expect(screen.lines).toEqual(['Plan: 31 to add', expect.stringContaining('apply'), `    ${database} (40s)`]);
    jest.advanceTimersByTime(85_000);
    await step.end();
    expect(screen.lines).toEqual(['Plan: 31 to add', '✓ apply (2 min 5 s)']);
  });

  test('steps that run at once have a live line each', async () => {
    const screen = new Screen({ isTTY: true });
    using progress = createProgress({ stream: screen, color: false });
    const first = lasting(progress, 'first');
    const second = lasting(progress, 'second');
    jest.advanceTimersByTime(1_000);
    expect(screen.lines.map((line) => line.split(' ')[1])).toEqual(['first', 'second']);
    await first.end();
    jest.advanceTimersByTime(100);
    expect(screen.lines).toEqual(['✓ first (1.0 s)', expect.stringMatching(/second 1\.1 s$/)]);
    await second.fail();
    expect(screen.lines).toEqual(['✓ first (1.0 s)', '✗ second (1.1 s)']);
  });

  test('it is drawn at most ten times a second, however much happens, each time in one write', async () => {
    const screen = new Screen({ isTTY: true });
    using progress = createProgress({ stream: screen, color: false });
    const step = lasting(progress, 'apply');
    for (let i = 0; i < 500; i += 1) {
      step.hear(hook('apply_start', `aws_x.y[${String(i)}]`));
      jest.advanceTimersByTime(2);
    }
    expect(screen.writes).toBeLessThanOrEqual(10);
    expect(screen.lines).toHaveLength(6);
    expect(screen.lines.at(-1)).toMatch(/and 49\d more/);
    await step.end();
  });

  test('no line is wider than the terminal, and there are no more than fit', async () => {
    const screen = new Screen({ isTTY: true, columns: 30, rows: 8 });
    using progress = createProgress({ stream: screen, color: true });
    const steps = Array.from({ length: 4 }, (_, i) => lasting(progress, `step ${String(i)} with a name that is far too long for it`));
    for (const step of steps) for (let i = 0; i < 9; i += 1) step.hear(hook('apply_start', `module.with_a_long_name.aws_x.y[${String(i)}]`));
    jest.advanceTimersByTime(500);
    expect(screen.lines.length).toBeLessThan(8);
    expect(Math.max(...screen.lines.map((line) => line.length))).toBeLessThan(30);
    await Promise.all(steps.map((step) => step.end()));
  });

  test('at the end of the process and of the block nothing live is left', () => {
    const screen = new Screen({ isTTY: true });
    const before = process.listenerCount('exit');
    {
      using progress = createProgress({ stream: screen, color: false });
      lasting(progress, 'apply');
      jest.advanceTimersByTime(1_000);
      expect(screen.lines).toHaveLength(1);
    }
    expect(screen.lines).toEqual([]);
    expect(process.listenerCount('exit')).toBe(before);
    expect(jest.getTimerCount()).toBe(0);
  });
});
