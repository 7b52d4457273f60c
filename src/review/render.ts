import { createColors, isColorSupported } from 'picocolors';
import type { Action } from '../plan';
import type { AttributeText } from './attribute-text';
import type { PlanSummary, ResourceSummary } from './summary';
import { wrapped } from './wrap';

export interface RenderOptions {
  /** As the terminal and NO_COLOR have it, by default. */
  readonly color?: boolean;
  /** Width of the terminal in columns. */
  readonly width?: number;
}

type Colors = ReturnType<typeof createColors>;
type Paint = (text: string) => string;

/** A summary for a terminal: what can do harm first, what is only new last and in few lines. */
export function renderSummary(summary: PlanSummary, { color = isColorSupported, width = 100 }: RenderOptions = {}): string {
  if (summary.empty) return 'No changes: what is there is what is written.';
  const paint = createColors(color);
  const of = (action: Action): ResourceSummary[] =>
    summary.resources.filter((it) => it.action === action && it.loses === undefined);
  const lost = summary.resources.filter(({ loses }) => loses !== undefined);
  const sections = [
    section(
      paint.bold(paint.red('Data or identity is lost')),
      lost.map((it) => detailed(it, paint.red, paint, width)),
    ),
    section(
      paint.bold('Replaced'),
      of('replace').map((it) => detailed(it, paint.magenta, paint, width)),
    ),
    section(
      paint.bold('Destroyed'),
      of('delete').map((it) => detailed(it, paint.red, paint, width)),
    ),
    section(
      paint.bold('No longer managed, but kept'),
      of('forget').map((it) => detailed(it, paint.yellow, paint, width)),
    ),
    section(
      paint.bold('Changed in place'),
      of('update').map((it) => detailed(it, paint.yellow, paint, width)),
    ),
    section(
      paint.bold('Unknown actions'),
      of('unknown').map((it) => detailed(it, paint.red, paint, width)),
    ),
    section(
      paint.bold('Adopted'),
      [...of('import'), ...of('move')].map((it) => detailed(it, paint.cyan, paint, width)),
    ),
    section(paint.bold('Created'), created(of('create'), paint, width)),
    section(paint.bold('Outputs'), outputs(summary, paint, width)),
    section(
      paint.bold('Changed outside Terraform'),
      summary.drift.length === 0 ? [] : [wrapped('  ', '  ', summary.drift, width)],
    ),
  ];
  return [...sections.filter((lines) => lines !== ''), totals(summary, paint)].join('\n\n');
}

const section = (title: string, entries: readonly string[]): string =>
  entries.length === 0 ? '' : [title, ...entries].join('\n');

const signs: Readonly<Record<Action, string>> = {
  create: '+',
  update: '~',
  delete: '-',
  replace: '±',
  forget: '×',
  import: '←',
  move: '→',
  read: '<',
  'no-op': ' ',
  unknown: '?',
};

function detailed(resource: ResourceSummary, tint: Paint, paint: Colors, width: number): string {
  const { address, action, previousAddress, importId, loses, reason, forcedBy, changes, order } = resource;
  const verb = action === 'replace' ? 'is replaced' : action === 'delete' ? 'is destroyed' : '';
  const notes = [
    loses === undefined ? '' : `${verb}: it ${loses}`,
    resource.deposed ? 'an old copy that a replacement left behind' : '',
    previousAddress === undefined ? '' : `was ${previousAddress}`,
    importId === undefined ? '' : `imported from ${importId}`,
    forcedBy.length === 0 && reason !== undefined ? `because ${reason}` : '',
    order === 'create-first' ? 'the new one is made first' : order === 'forget-old' ? 'the old one stays, unmanaged' : '',
  ].filter((note) => note !== '');
  const forcing = new Set(forcedBy.map(({ path }) => path));
  const attributes = [
    ...forcedBy.map((it) => `${attribute(it)}  ${paint.red('forces the replacement')}`),
    ...changes
      .filter(({ path, after }) => !forcing.has(path) && !(action === 'replace' && after === '(known after apply)'))
      .map(attribute),
  ];
  return [
    tint(`  ${signs[action]} ${address}`),
    ...(notes.length === 0 ? [] : [wrapped('      ', '      ', notes, width)]),
    ...attributes.map((line) => paint.dim(`      ${line}`)),
  ].join('\n');
}

const attribute = ({ path, before, after }: AttributeText): string =>
  before === after ? `${path}  ${after} changes` : `${path}  ${before} → ${after}`;

function created(resources: readonly ResourceSummary[], paint: Colors, width: number): string[] {
  const modules = [...new Set(resources.map(({ module }) => module))].sort();
  return modules.map((module) => {
    const names = resources
      .filter((it) => it.module === module)
      .map(({ address }) => address.slice(module === '' ? 0 : module.length + 1));
    const head = paint.green(`  + ${module === '' ? 'root' : module}`);
    return `${head} (${String(names.length)})\n${wrapped('      ', '      ', names, width)}`;
  });
}

function outputs(summary: PlanSummary, paint: Colors, width: number): string[] {
  if (summary.outputs.length === 0) return [];
  const sign = (action: string): string => (action === 'create' ? '+' : action === 'delete' ? '-' : '~');
  const names = summary.outputs.map(({ name, action, sensitive }) => `${sign(action)} ${name}${sensitive ? ' (sensitive)' : ''}`);
  return [paint.dim(wrapped('  ', '  ', names, width))];
}

function totals({ counts, resources }: PlanSummary, paint: Colors): string {
  const words: readonly [Action, string, Paint][] = [
    ['create', 'to create', paint.green],
    ['update', 'to change', paint.yellow],
    ['replace', 'to replace', paint.magenta],
    ['delete', 'to destroy', paint.red],
    ['import', 'to import', paint.cyan],
    ['move', 'to move', paint.cyan],
    ['forget', 'to forget', paint.yellow],
    ['unknown', 'unknown', paint.red],
  ];
  const parts = words.flatMap(([action, word, tint]) =>
    counts[action] === undefined ? [] : [tint(`${String(counts[action])} ${word}`)],
  );
  const lost = resources.filter(({ loses }) => loses !== undefined).length;
  const warning = lost === 0 ? '' : paint.bold(paint.red(`  (data or identity of ${String(lost)} lost)`));
  return parts.length === 0 ? 'Only outputs change.' : parts.join(', ') + warning;
}
