import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Environment, type RunOptions, TerraformError } from '../../terraform';
import { childEnvironment } from '../../terraform/child-environment';
import { redaction } from '../../terraform/redaction';
import { WarmProviderEnded } from './errors';
import { providerEnvironment } from './provider-environment';
import { ProviderProcess } from './provider-process';
import { Queue } from './queue';
import { reattachment } from './reattach';
import { warmable } from './warmable';

/** How long the news of a provider's end may take after Terraform has failed because of it. */
const newsMs = 200;

/** The providers of a root, kept running between its commands. */
export interface Warm extends AsyncDisposable {
  /** For the run of Terraform that `exclusively` does: how it reaches the providers that run. Read it there. */
  readonly env: Environment;
  /**
   * Runs Terraform, one run at a time: those that come meanwhile wait. Do not nest it. Before each run it looks whether the
   * providers still are those of the root, with one configuration each; those that are not Terraform starts itself.
   * Throws `WarmProviderEnded` if the run failed and a provider has died.
   */
  exclusively<T>(work: (env: Environment) => Promise<T>): Promise<T>;
}

/**
 * Keeps the providers of an initialized root running until it is disposed of, so that not each command starts them:
 *
 *     await init(options);
 *     await using providers = await warm(options);
 *     await providers?.exclusively((env) => plan({ ...options, env: { ...options.env, ...env } }));
 *
 * Each command configures them anew, as it would do with one that it has started: a changed region, tags or endpoint holds. But a
 * process has one configuration at a time. With two (aliases, or a module with a `provider` block of its own) resources are
 * made with that which was last set, in the wrong region for example; two runs at once may mix theirs likewise. Such providers
 * are left to Terraform, and of the others there is one process for a root: the AWS provider keeps the HTTP client of its first
 * configuration (proxy, certificates), and providers read files from the root's directory.
 *
 * Not for `init`, which would not install and lock providers that run. The processes have the environment that the root has
 * now. Undefined if none can be kept: several configurations, `dev_overrides`, a TF_REATTACH_PROVIDERS of the user's, TF_LOG (the
 * log would lack the providers), certificates that the AWS provider takes only once, or a provider that knows no `-debug`.
 */
export async function warm(options: RunOptions): Promise<Warm | undefined> {
  const env = childEnvironment(options.env, options.workspace);
  const dir = resolve(options.dir);
  const started = await Promise.all(
    warmable(dir, env).map(async (provider) => {
      const own = providerEnvironment(provider.type, env);
      return own === undefined ? undefined : ProviderProcess.start({ provider, dir, env: own });
    }),
  );
  const processes = started.filter((it) => it !== undefined);
  return processes.length === 0 ? undefined : new WarmProviders(processes, dir, env, options.secrets ?? []);
}

class WarmProviders implements Warm {
  private readonly queue = new Queue();
  env: Environment = {};

  constructor(
    private readonly processes: readonly ProviderProcess[],
    private readonly dir: string,
    private readonly runEnv: NodeJS.ProcessEnv,
    private readonly secrets: readonly string[],
  ) {
    this.env = environmentFor(this.usable());
  }

  exclusively<T>(work: (env: Environment) => Promise<T>): Promise<T> {
    return this.queue.run(async () => {
      const used = this.usable();
      this.env = environmentFor(used);
      try {
        return await work(this.env);
      } catch (error) {
        throw await this.explained(error, used);
      }
    });
  }

  /** Those that live and still are what the root wants: its files may have changed, or the versions by another `init`. */
  private usable(): ProviderProcess[] {
    const wanted = warmable(this.dir, this.runEnv);
    return this.processes.filter(
      ({ hasEnded, provider }) =>
        !hasEnded && wanted.some(({ address, binary }) => address === provider.address && binary === provider.binary),
    );
  }

  private async explained(error: unknown, used: readonly ProviderProcess[]): Promise<unknown> {
    // A Terraform that was killed may have left work that its providers still do.
    if (error instanceof TerraformError && error.exitCode === null) await this[Symbol.asyncDispose]();
    else if (used.length > 0) {
      await Promise.race([sleep(newsMs), ...used.map(({ ended }) => ended)]);
      const ended = used.find(({ hasEnded }) => hasEnded);
      if (ended !== undefined) return new WarmProviderEnded(ended.provider.address, this.dir, this.wordsOf(ended), error);
    }
    return error;
  }

  private wordsOf(ended: ProviderProcess): string {
    const redact = redaction(this.secrets, this.runEnv);
    return ended.lastWords.split('\n').map(redact).slice(-20).join('\n');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.processes.map((it) => it[Symbol.asyncDispose]()));
  }
}

function environmentFor(processes: readonly ProviderProcess[]): Environment {
  const attached = processes.flatMap(({ provider, attachment }) =>
    attachment === undefined ? [] : [[provider.address, attachment] as const],
  );
  return { TF_REATTACH_PROVIDERS: attached.length === 0 ? undefined : reattachment(Object.fromEntries(attached)) };
}
