import { AsyncLocalStorage } from 'node:async_hooks';
import { FileLog } from './file-log';
import { logPath, shortHash } from './log-path';
import { type RunningTest, runningTest } from '../running-test';
import type { TestLog } from './test-log';

/** The logs of one test file, or of a process without tests. */
class TestLogs {
  private readonly byOwner = new Map<unknown, FileLog>();
  private readonly taken = new Set<string>();
  readonly chosen = new AsyncLocalStorage<TestLog>();

  of(owner: RunningTest): TestLog {
    const open = this.byOwner.get(owner.key);
    if (open !== undefined) return open;
    const log = new FileLog(`${this.free(owner)}.log`, owner.name ?? owner.file ?? 'groundplan');
    this.byOwner.set(owner.key, log);
    return log;
  }

  /** A path that no other test has, on file systems that ignore case, too. */
  private free(owner: RunningTest): string {
    const path = logPath(owner, process.cwd());
    const hashed = `${path}-${shortHash(owner.name ?? '')}`;
    const candidates = [path, hashed, ...Array.from(this.taken, (_, i) => `${hashed}-${i + 2}`)];
    const free = candidates.find((it) => !this.taken.has(it.toLowerCase())) ?? hashed;
    this.taken.add(free.toLowerCase());
    return free;
  }
}

declare global {
  var groundplanTestLogs: TestLogs | undefined;
}

// `jest.resetModules()` makes a second copy of this module for the same tests: both must know the same logs.
const logs = (): TestLogs => (globalThis.groundplanTestLogs ??= new TestLogs());

/**
 * The log of the test that runs: a file in `.groundplan/logs` of the project (the working directory), and with `TESTKIT_LOG=1`
 * standard error. Outside of tests, as in `beforeAll`, it is a log of the test file; without Jest one of the process.
 */
export function testLog(): TestLog {
  return logs().chosen.getStore() ?? logs().of(runningTest());
}

/** Does work with this log as that of the running test: for what outlives the test, or where no Jest tells which one runs. */
export function withTestLog<T>(log: TestLog, work: () => T): T {
  return logs().chosen.run(log, work);
}
