import { basename } from 'node:path';
import type { z } from 'zod';
import {
  Interrupted,
  type PlanningOptions,
  refuseUndeclared,
  secretsInOutputs,
  type TerraformEvent,
  typedOutputs,
} from '../../terraform';
import * as commands from '../commands';
import { register, type Registration } from '../ledger/ledger';
import { type TestLog, testLog, withTestLog } from '../log';
import type { TerraformPlan, TerraformState } from '../../plan';
import { type RunningTest, runningTest } from '../running-test';
import { type Warm, warm } from '../warm';
import type { AppliedRoot } from './applied-root';
import { cleanUp, CleanupFailed, refuseLostState } from './cleanup';
import type { Files } from './files';
import { isToldLater, openRoots, type OpenRoot } from './open-roots';
import type { RootOptions } from '../root-options';
import { DeclaredOutputs } from './declared-outputs';
import type { Placed } from './place';
import { planOf } from './planned';
import { RunningWork } from './running-work';
import { stateFile } from './state-file';
import { isNewWorkspace, removeWorkspace } from './workspace';

/** A root from its first command to its end. What it holds does not show when it is printed: variables and outputs may be secret. */
export class LivingRoot<Outputs> implements AppliedRoot<Outputs>, OpenRoot {
  readonly dir: string;
  readonly #test = runningTest();
  #current: RootOptions;
  #made: { readonly outputs: Outputs; readonly addresses: readonly string[] } | undefined;
  #registration: Registration | undefined;
  #stateFile: string | undefined;
  #ownWorkspace = false;
  #ending: Promise<void> | undefined;
  #providers: Warm | undefined;
  readonly #work: RunningWork;
  readonly #place: Placed;
  readonly #schema: z.ZodType<Outputs>;
  readonly #isWarm: boolean;
  /** That of the test which made it, whoever works on it later. */
  readonly #log: TestLog;

  constructor(place: Placed, schema: z.ZodType<Outputs>, isWarm: boolean) {
    this.dir = place.dir;
    this.#place = place;
    this.#schema = schema;
    this.#isWarm = isWarm;
    this.#work = new RunningWork(place.options.signal, place.dir);
    this.#current = { ...place.options, signal: this.#work.signal };
    this.#log = testLog().from(basename(place.dir));
    openRoots().add(this);
  }

  get test(): RunningTest {
    return this.#test;
  }

  get options(): RootOptions {
    return this.#current;
  }

  get logFile(): string {
    return this.#log.file;
  }

  get isBusy(): boolean {
    return this.#work.isGoingOn;
  }

  get outputs(): Outputs {
    return this.done.outputs;
  }

  get addresses(): readonly string[] {
    return this.done.addresses;
  }

  private get done(): { readonly outputs: Outputs; readonly addresses: readonly string[] } {
    if (this.#made === undefined) throw new Error(`the root in ${this.dir} is not applied`);
    return this.#made;
  }

  init(): Promise<void> {
    return this.during(async () => {
      await refuseUndeclared(this.#current);
      await commands.init(this.#current);
      if (this.#isWarm) this.#providers = await warm(this.#current);
      const { workspace } = this.#current;
      if (workspace === undefined) return;
      this.#ownWorkspace = await isNewWorkspace(this.#current);
      this.remember();
      await commands.workspace.selectOrCreate({ ...this.#current, workspace });
    });
  }

  apply(more: Pick<PlanningOptions, 'vars' | 'replace' | 'targets'> = {}): Promise<void> {
    return this.during(async () => {
      this.#current = { ...this.#current, vars: { ...this.#current.vars, ...more.vars } };
      this.remember();
      const declared = new DeclaredOutputs();
      const onEvent = (event: TerraformEvent): void => {
        declared.hear(event);
        this.#current.onEvent?.(event);
      };
      const options = { ...this.#current, onEvent, replace: more.replace, targets: more.targets ?? this.#current.targets };
      await this.withProviders(options, commands.apply);
      const outputs = declared.withNulls((await commands.allOutputs(this.#current)).outputs);
      this.#current = { ...this.#current, secrets: [...(this.#place.options.secrets ?? []), ...secretsInOutputs(outputs)] };
      this.#made = { outputs: typedOutputs(this.#schema, outputs), addresses: await commands.state.list(this.#current) };
      this.#stateFile = stateFile(this.#current);
    });
  }

  plan(more: Pick<PlanningOptions, 'vars' | 'destroy' | 'targets' | 'refresh'> = {}): Promise<TerraformPlan> {
    const vars = { ...this.#current.vars, ...more.vars };
    return this.during(() => this.withProviders({ ...this.#current, ...more, vars }, planOf));
  }

  state(): Promise<TerraformState> {
    return this.during(async () => (await this.withProviders(this.#current, commands.state.read)).state);
  }

  write(files: Files): Promise<void> {
    return this.during(() => this.#place.write(files));
  }

  destroy(): Promise<void> {
    this.#ending ??= this.end().catch((error: unknown) => {
      this.#ending = undefined;
      throw error;
    });
    return this.#ending;
  }

  async abandon(): Promise<void> {
    this.#work.stop();
    await this.destroy();
  }

  /** An error thrown here would hide that of a test which fails as well: Jest shows neither. So it is left to hooks, where there are any. */
  async [Symbol.asyncDispose](): Promise<void> {
    try {
      await this.destroy();
    } catch (error) {
      if (!(error instanceof CleanupFailed) || !isToldLater({ test: this.#test, error })) throw error;
    }
  }

  private during<T>(work: () => Promise<T>): Promise<T> {
    return this.#work.during(() => withTestLog(this.#log, work));
  }

  /** Runs a command that needs providers. How those that run are reached is for this command alone. */
  private withProviders<Options extends RootOptions, Result>(
    options: Options,
    command: (options: Options) => Promise<Result>,
  ): Promise<Result> {
    if (this.#providers === undefined) return command(options);
    return this.#providers.exclusively((env) => command({ ...options, env: { ...options.env, ...env } }));
  }

  private async end(): Promise<void> {
    await this.#work.settled();
    try {
      await withTestLog(this.#log, () => this.remove());
    } finally {
      await this.#providers?.[Symbol.asyncDispose]();
    }
    this.#work.close(`the root in ${this.dir} is destroyed`);
    openRoots().delete(this);
    this.#made = undefined;
    this.#registration?.release();
    await this.#place[Symbol.asyncDispose]();
  }

  /** Removes what was made. Nothing was, if it is not in the ledger. */
  private async remove(): Promise<void> {
    if (this.#registration === undefined) return;
    // The signal is for the test's own work, not for what cleans up after it.
    const options = { ...this.#current, signal: undefined };
    try {
      refuseLostState(this.dir, this.#stateFile, this.#made?.addresses ?? []);
      await this.withProviders(options, cleanUp);
      if (this.#ownWorkspace) await removeWorkspace(options);
    } catch (error) {
      // What Ctrl-C interrupts here is destroyed by the reaper when this process ends.
      if (error instanceof CleanupFailed && !(error.cause instanceof Interrupted)) {
        this.#registration.leave({ addresses: [...error.left], why: error.why });
        openRoots().delete(this);
      }
      throw error;
    }
  }

  private remember(): void {
    const root = { ...this.#current, ownWorkspace: this.#ownWorkspace };
    if (this.#registration === undefined) this.#registration = register(root, this.#place.project);
    else this.#registration.update(root);
  }
}
