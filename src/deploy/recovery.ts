import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../core/errors';
import { type RunOptions, stateList, StateLocked, TerraformError } from '../terraform';
import type { Conduct } from './conduct';
import { type Made, MadeRecord } from './made';

/** Read by Terraform beside the root, as long as a plan is made. */
const file = 'groundplan_recovered.tf.json';

/** What a killed apply made and could not write into the state. */
export async function unrecorded(run: RunOptions): Promise<Made[]> {
  const record = new MadeRecord(run.dir);
  const made = record.read();
  if (made.length === 0) return [];
  const known = new Set(await stateList(run));
  const missing = made.filter(({ address }) => !known.has(address));
  if (missing.length === 0) record.clear();
  return missing;
}

/** A plan to destroy would leave them behind. */
export function refuseToForget(missing: readonly Made[], name: string): void {
  if (missing.length === 0) return;
  const list = missing.map(({ address, id }) => `  ${address} (${id})`).join('\n');
  throw new UserError(`an earlier run was killed before it could write these into the state:\n${list}`, `run groundplan deploy ${name} first: it takes them up; then destroy`);
}

/** Plans so that what the state misses is imported, not made a second time. What cannot be imported is left out and told. */
export async function planned<T>(run: RunOptions, missing: readonly Made[], conduct: Conduct, work: () => Promise<T>): Promise<T> {
  if (missing.length === 0) return work();
  const path = join(run.dir, file);
  try {
    const blocks = missing.map(({ address, id }) => ({ to: address, id: id.replaceAll(/[$%](?=\{)/g, '$&$&') }));
    await writeFile(path, JSON.stringify({ import: blocks }));
    const result = await work();
    conduct.note?.(['An earlier run was killed before it could write these into the state; they are taken up:', ...missing.map((it) => `  ${it.address} (${it.id})`)].join('\n'));
    return result;
  } catch (error) {
    const refused = missing.filter((it) => isAbout(error, it));
    if (refused.length === 0) throw error;
    await rm(path, { force: true });
    return await planned(run, missing.filter((it) => !refused.includes(it)), conduct, work);
  } finally {
    await rm(path, { force: true });
  }
}

/** Terraform names the address where there is no such object, a provider the id where it wants another. */
function isAbout(error: unknown, { address, id }: Made): boolean {
  if (!(error instanceof TerraformError) || error instanceof StateLocked) return false;
  return error.diagnostics.some((it) => it.severity === 'error'
    && (`${it.summary}\n${it.detail}`.includes(`"${address}"`) || `${it.summary}\n${it.detail}`.includes(`"${id}"`)));
}
