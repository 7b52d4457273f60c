import { isWithin } from '../../plan/address';
import { nearestAddresses } from '../../plan/nearest';
import { type Candidate, candidatesIn, secretsIn } from './candidate';
import { type Context, indented, type Verdict, verdict } from './context';
import { type Mismatch, mismatches } from './mismatch';
import { type Subject, subjectOf } from './subject';

/** Which resources are meant: all of a type, data sources as `data.aws_ami`; in a module (and those within it) if given. */
export interface ResourceSelector {
  readonly type: string;
  readonly module?: string;
}

interface Compared {
  readonly candidate: Candidate;
  readonly wrong: readonly Mismatch[];
}

const mostShown = 10;

/** Whether there is (in a plan: will be) such a resource, with such attributes. */
export function toHaveResource(
  this: Context,
  received: unknown,
  wanted: string | ResourceSelector,
  attributes: Readonly<Record<string, unknown>> = {},
): Verdict {
  const subject = subjectOf(received, 'toHaveResource');
  const secrets = secretsIn(subject);
  const meant = candidatesIn(subject).filter((it) => isMeant(it, wanted));
  const look = { context: this, secrets, loneBlocks: subject.kind === 'configuration' };
  const compared = meant
    .filter(({ gone }) => gone === undefined)
    .map((candidate): Compared => ({ candidate, wrong: mismatches(attributes, candidate.attributes, candidate.masks, look) }))
    .sort((a, b) => a.wrong.length - b.wrong.length);
  const matching = compared.filter(({ wrong }) => wrong.length === 0).map(({ candidate }) => candidate.address);
  const call = { name: 'toHaveResource', subject: subject.kind, expected: named(wanted, attributes) };
  return verdict(this, call, matching.length > 0, () => {
    if (matching.length > 0)
      return [`the ${subject.kind} has ${matching.length === 1 ? 'it' : 'such resources'}:`, ...indented(matching)];
    if (compared.length > 0) return differing(compared);
    const gone = meant.flatMap((it) => it.gone ?? []);
    return gone.length > 0 ? ['it is there, but not after the apply:', ...indented(gone)] : missing(subject, wanted);
  });
}

function isMeant({ address, type, mode, module }: Candidate, wanted: string | ResourceSelector): boolean {
  if (typeof wanted === 'string') return address === wanted;
  return (
    wanted.type === (mode === 'data' ? `data.${type}` : type) && (wanted.module === undefined || isWithin(module, wanted.module))
  );
}

function named(wanted: string | ResourceSelector, attributes: object): string {
  const which =
    typeof wanted === 'string'
      ? wanted
      : [wanted.type, ...(wanted.module === undefined ? [] : [`in ${wanted.module}`])].join(' ');
  return Object.keys(attributes).length === 0 ? which : `${which}, attributes`;
}

function differing(compared: readonly Compared[]): readonly string[] {
  const blocks = compared
    .slice(0, mostShown)
    .flatMap(({ candidate, wrong }) => [
      `${candidate.address} is there, but differs:`,
      ...indented(wrong.map(({ text }) => text)),
    ]);
  return compared.length > mostShown ? [...blocks, `and ${String(compared.length - mostShown)} more`] : blocks;
}

function missing(subject: Subject, wanted: string | ResourceSelector): readonly string[] {
  const { addresses } = subject.of;
  if (addresses.length === 0) return [`the ${subject.kind} has no resources at all`];
  const nearest = nearestAddresses(
    typeof wanted === 'string' ? wanted : `${wanted.module ?? ''}.${wanted.type}.`,
    addresses,
    mostShown / 2,
  );
  const what = typeof wanted === 'string' ? 'such resource' : 'resource like it';
  return [`the ${subject.kind} has no ${what}; nearest of its ${String(addresses.length)}:`, ...indented(nearest)];
}
