/** What happened in one test, for people. */
export interface TestLog {
  /** The file with all lines. It is written from the first line on. */
  readonly file: string;
  /** Adds a text of one or more lines. Secrets are taken out of it. */
  line(text: string): void;
  /** Takes these texts out of all that is written from now on, in each form that they may have. */
  hide(...secrets: readonly string[]): void;
  /** The last lines, at most a thousand. */
  last(count: number): readonly string[];
  /** This log for a part of the test: its lines are told to come from there. */
  from(source: string): TestLog;
}
