/** The commands that run in a root at a time: whether there are any, when they are done, and an end to all of them. */
export class RunningWork {
  private readonly running = new Set<Promise<unknown>>();
  private readonly stopping = new AbortController();
  private closed: string | undefined;
  /** Interrupts the commands. */
  readonly signal: AbortSignal;

  /** `given` interrupts them too. */
  constructor(
    given: AbortSignal | undefined,
    private readonly dir: string,
  ) {
    this.signal = given === undefined ? this.stopping.signal : AbortSignal.any([given, this.stopping.signal]);
  }

  get isGoingOn(): boolean {
    return this.running.size > 0;
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.closed !== undefined) throw new Error(this.closed);
    const promise = work();
    this.running.add(promise);
    try {
      return await promise;
    } finally {
      this.running.delete(promise);
    }
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.running);
  }

  /** Interrupts what runs, and refuses what comes. */
  stop(): void {
    this.close(
      `the test that applied the root in ${this.dir} is over (it took too long, or left it open): the root is being destroyed`,
    );
    this.stopping.abort();
  }

  /** Refuses what comes. */
  close(reason: string): void {
    this.closed ??= reason;
  }
}
