import { z } from 'zod';
import { apply, init, output, type Plan, type PlanningOptions, state, type State, stateList } from '../terraform';
import { afterCleanup, cleanUp } from './cleanup';
import type { AppliedOptions, RootOptions } from './options';
import { planOf } from './planned';

/** A root that is applied, and removed at the end of the block it was made in. */
export interface AppliedRoot<Outputs> extends AsyncDisposable {
  /** The outputs as of the last apply. */
  readonly outputs: Outputs;
  /** The addresses in the state as of the last apply. */
  readonly addresses: readonly string[];
  /** What a further apply would do; variables are laid over those it was applied with. */
  plan(more?: Pick<PlanningOptions, 'vars' | 'destroy' | 'targets'>): Promise<Plan>;
  /** Applies again, with variables laid over the former ones. */
  apply(more?: Pick<PlanningOptions, 'vars' | 'replace' | 'targets'>): Promise<void>;
  state(): Promise<State>;
  /** Removes it now. The end of the block does it otherwise. */
  destroy(): Promise<void>;
}

const anyOutputs = z.record(z.string(), z.unknown());

/**
 * Applies a root for the length of a block:
 *
 *     await using root = await applied({ dir, outputs: z.object({ address: z.string() }) });
 *     expect(root.outputs.address).toBe('…');
 *
 * It is removed at the end, also when the test or the apply itself fails; what cannot be removed is an error that names it.
 */
export function applied(options: RootOptions & { readonly outputs?: undefined }): Promise<AppliedRoot<Record<string, unknown>>>;
export function applied<Outputs extends z.ZodType>(
  options: AppliedOptions<Outputs> & { readonly outputs: Outputs },
): Promise<AppliedRoot<z.infer<Outputs>>>;
export async function applied({ outputs = anyOutputs, ...options }: AppliedOptions<z.ZodType>): Promise<AppliedRoot<unknown>> {
  const root = new Root(options, outputs);
  await init(options);
  try {
    await root.apply();
    return root;
  } catch (error) {
    throw await afterCleanup(root, error);
  }
}

class Root implements AppliedRoot<unknown> {
  outputs: unknown;
  addresses: readonly string[] = [];
  private gone = false;

  constructor(private options: RootOptions, private readonly schema: z.ZodType) {}

  async apply(more: Pick<PlanningOptions, 'vars' | 'replace' | 'targets'> = {}): Promise<void> {
    this.options = { ...this.options, vars: { ...this.options.vars, ...more.vars } };
    this.gone = false;
    await apply({ ...this.options, replace: more.replace, targets: more.targets });
    const values = Object.entries((await output(this.options)).outputs).map(([name, { value }]) => [name, value]);
    this.outputs = this.schema.parse(Object.fromEntries(values));
    this.addresses = await stateList(this.options);
  }

  plan(more: Pick<PlanningOptions, 'vars' | 'destroy' | 'targets'> = {}): Promise<Plan> {
    return planOf({ ...this.options, ...more, vars: { ...this.options.vars, ...more.vars } });
  }

  async state(): Promise<State> {
    return (await state(this.options)).state;
  }

  async destroy(): Promise<void> {
    if (this.gone) return;
    await cleanUp(this.options);
    this.gone = true;
    this.addresses = [];
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.destroy();
  }
}
