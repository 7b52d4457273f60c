import { resolve } from 'node:path';
import { groundplanFolder } from '../folder';
import { ownSources } from '../own-sources';
import { registryHost } from '../providers/package';
import { SetupRecord } from '../record';
import { registryAnswers } from '../registry';
import { awsCredentials } from './aws-credentials';
import * as check from './checks';
import { reportOf, type DoctorReport } from './report';

export interface DoctorOptions {
  readonly root: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

/** Looks at everything that groundplan needs, and changes nothing. */
export async function doctor(options: DoctorOptions): Promise<DoctorReport> {
  const { env = process.env, signal = new AbortController().signal } = options;
  const root = resolve(options.root);
  const folder = groundplanFolder(root);
  const context: check.Checked = { root, folder, env, signal, record: new SetupRecord(folder.record), sources: ownSources() };
  const [terraform, python] = await Promise.all([check.terraform(context), check.python(context)]);
  const host = registryHost[terraform.binary?.product ?? 'terraform'];
  const answers = await registryAnswers(host, context);
  const providers = check.providers(terraform.binary, answers, context);
  const needsGo = providers.some(({ remedy }) => remedy.includes('with Go'));
  return reportOf([
    check.node(), terraform.row, python, check.moto(context),
    ...providers, await check.go(needsGo, context), check.moduleRegistry(host, answers, context), awsCredentials(env),
  ]);
}
