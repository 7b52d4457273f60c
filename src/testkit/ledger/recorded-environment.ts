import type { Environment } from '../../terraform';

type Recorded = Readonly<Record<string, string | null>>;

/** Decides where a run goes and what it does there: account, region, endpoint, backend, providers, variables. */
const decides = /^(AWS|TF|TOFU)_/;
/** Keys are taken from whoever destroys: they are short-lived, and not ours to keep. A warm provider dies with its owner. */
const notKept = /^(AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN|TF_TOKEN_.*|TF_REATTACH_PROVIDERS|TF_LOG.*)$/;

const isKept = (name: string): boolean => decides.test(name) && !notKept.test(name);

/** What the ledger keeps of an environment: all that was given for the root, and what this process has that decides about its runs. */
export function recorded(given: Environment | undefined, own: NodeJS.ProcessEnv = process.env): Recorded {
  const kept = Object.entries(own).filter(([name]) => isKept(name));
  const all = Object.entries({ ...Object.fromEntries(kept), ...given });
  return Object.fromEntries(
    all.filter(([name]) => name !== 'TF_REATTACH_PROVIDERS').map(([name, value]) => [name, value ?? null]),
  );
}

/** The environment to lay over that of a later process so that a run goes where the recorded one went. */
export function restored(kept: Recorded, own: NodeJS.ProcessEnv = process.env): Environment {
  const foreign = Object.keys(own).filter((name) => isKept(name) && !(name in kept));
  return Object.fromEntries([
    ...foreign.map((name) => [name, undefined] as const),
    ...Object.entries(kept).map(([name, value]) => [name, value ?? undefined] as const),
  ]);
}
