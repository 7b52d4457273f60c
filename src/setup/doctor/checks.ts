import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { satisfies } from 'semver';
import { providerVersions, requiredTerraform, type ProviderName } from '../../core/provider-versions';
import { runCommand } from '../child-process';
import type { SetupContext } from '../context';
import { findExecutable } from '../executable';
import { motoStep } from '../moto';
import { findMirror } from '../providers/find-mirror';
import { mirrorPlaces } from '../providers/mirror-places';
import { registryHost } from '../providers/package';
import { providerStep } from '../providers/provide';
import { isStandIn, withoutTelemetry } from '../providers/stand-ins';
import { findPython, requiredPython } from '../python';
import { moduleRegistryStep } from '../registry';
import type { Step } from '../step';
import { terraformOnPath } from '../terraform/on-path';
import { downloadStep } from '../terraform/provide';
import { releaseSite } from '../terraform/release';
import type { TerraformBinary } from '../terraform/version';
import type { DoctorRow } from './report';

const setupRemedy = 'groundplan setup';
const requiredNode = '>=20.19';

export type Checked = Omit<SetupContext, 'onStep'>;

export function node(): DoctorRow {
  const version = process.versions.node;
  const recent = satisfies(version, requiredNode);
  const remedy = recent ? '' : `install Node ${requiredNode}`;
  return { name: 'Node', status: recent ? 'found' : 'missing', detail: version, remedy };
}

/** Terraform or OpenTofu, on PATH or in the project, with the row that tells of it. */
export async function terraform(context: Checked): Promise<{ row: DoctorRow; binary?: TerraformBinary }> {
  const name = 'Terraform or OpenTofu';
  const { found, refused } = await terraformOnPath(context);
  const binary = found ?? earlier(downloadStep(releaseSite, refused), context);
  if (binary === undefined) {
    const detail = refused.length > 0 ? refused.join('; ') : 'not on PATH';
    const remedy = `${setupRemedy} downloads it, or install Terraform or OpenTofu ${requiredTerraform}`;
    return { row: { name, status: 'missing', detail, remedy } };
  }
  const product = binary.product === 'terraform' ? 'Terraform' : 'OpenTofu';
  const detail = `${product} ${binary.version} (${shown(binary.path, context)})`;
  return { binary, row: { name, status: 'found', detail, remedy: '' } };
}

export async function python(context: Checked): Promise<DoctorRow> {
  const name = 'Python';
  const { found, refused } = await findPython(context);
  if (found !== undefined) {
    return { name, status: 'found', detail: `${found.version} (${shown(found.path, context)})`, remedy: '' };
  }
  const detail = refused.length > 0 ? refused.join('; ') : 'not on PATH';
  return { name, status: 'missing', detail, remedy: `for the emulator: install Python ${requiredPython} or newer with venv` };
}

export function moto(context: Checked): DoctorRow {
  const step = motoStep(context);
  const result = earlier(step, context);
  if (result === undefined) {
    return { name: step.name, status: 'missing', detail: 'not installed in the project', remedy: setupRemedy };
  }
  return { name: step.name, status: 'found', detail: `${step.describe(result)} (${shown(result.python, context)})`, remedy: '' };
}

/** One row for each provider, from what set-up made. */
export function providers(binary: TerraformBinary | undefined, answers: boolean, context: Checked): readonly DoctorRow[] {
  return (Object.keys(providerVersions) as ProviderName[]).map((provider) => {
    const name = `${provider} provider`;
    if (binary === undefined) return { name, status: 'missing', detail: 'needs Terraform first', remedy: setupRemedy };
    const step = providerStep(provider, binary, context, () => Promise.resolve(answers));
    const result = earlier(step, context);
    if (result !== undefined) {
      const better = result.origin === 'stand-in' && answers;
      const detail = `${providerVersions[provider]}, ${result.origin} (${shown(result.path, context)})`;
      return { name, status: 'found', detail, remedy: better ? 'the registry answers now: groundplan setup --refresh' : '' };
    }
    const remedy = remedyFor(provider, binary, answers, context);
    return { name, status: 'missing', detail: `${providerVersions[provider]} is not set up`, remedy };
  });
}

function remedyFor(provider: ProviderName, { product, platform }: TerraformBinary, answers: boolean, context: Checked): string {
  const wanted = { name: provider, version: providerVersions[provider], platform };
  const available = answers || findMirror(mirrorPlaces(context), wanted, registryHost[product]) !== undefined;
  if (available) return setupRemedy;
  if (isStandIn(provider)) return `${setupRemedy} builds a stand-in with Go`;
  return `let ${registryHost[product]} be reached, or put it into ~/.terraform.d/plugins; then ${setupRemedy}`;
}

/** Go is needed only to build stand-ins. */
export async function go(needed: boolean, context: Checked): Promise<DoctorRow> {
  const name = 'Go';
  const path = findExecutable('go', context.env);
  if (path === undefined) {
    if (!needed) return { name, status: 'optional', detail: 'not on PATH; not needed', remedy: '' };
    const remedy = 'install Go 1.24 or newer, or let the registry be reached';
    return { name, status: 'missing', detail: 'not on PATH; builds the stand-ins of providers', remedy };
  }
  const { root, signal } = context;
  const env = withoutTelemetry(context.env);
  const { stdout } = await runCommand({ command: path, args: ['version'], cwd: root, env, signal });
  const version = /go(\d+\.\d+(?:\.\d+)?)/.exec(stdout)?.[1] ?? 'of unknown version';
  return { name, status: 'found', detail: `${version} (${shown(path, context)})`, remedy: '' };
}

export function moduleRegistry(host: string, answers: boolean, context: Checked): DoctorRow {
  const step = moduleRegistryStep(host);
  const result = earlier(step, context);
  const now = answers ? `${host} answers` : `${host} does not answer`;
  if (result === undefined) return { name: step.name, status: 'missing', detail: `${now}; not set up`, remedy: setupRemedy };
  const changed = (result === 'registry') !== answers;
  const detail = result === 'registry' ? now : `stand-in; ${now}`;
  return { name: step.name, status: 'found', detail, remedy: changed ? 'to choose again: groundplan setup --refresh' : '' };
}

/** The result of a step that set-up finished, if it is still there. */
function earlier<Result>(step: Step<Result>, { record }: Checked): Result | undefined {
  const result = record.find(step.name, step.key, step.result);
  return result !== undefined && step.isDone(result) ? result : undefined;
}

/** A path below the project as seen from there. */
function shown(path: string, { root }: Checked): string {
  const inside = relative(root, path);
  return inside.startsWith('..') || isAbsolute(inside) || !existsSync(join(root, inside)) ? path : inside;
}
