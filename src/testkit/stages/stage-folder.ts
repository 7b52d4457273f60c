import { join, resolve } from 'node:path';

/** A test whose stages may run in several runs. */
export interface StagedTest {
  readonly name: string;
  /** The working directory by default. */
  readonly project?: string | undefined;
}

/** Where the root and the data of a test stay from one run to the next. */
export function stageFolder({ name, project = process.cwd() }: StagedTest): string {
  if (!/^\w[\w.-]*$/.test(name))
    throw new TypeError(`a test with stages cannot be called ${JSON.stringify(name)}: use letters, digits, ".", "_" and "-"`);
  return join(resolve(project), '.groundplan', 'stages', name);
}
