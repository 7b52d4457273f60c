import type { Action, Order } from './action';
import type { AttributeChange } from './changed-attributes';
import { parsePath } from './path';
import type { TerraformPlan } from './plan';
import type { PlannedOutput } from './planned-output';
import type { PlannedResource } from './planned-resource';
import { shownPair } from './shown';

/** How many values of one attribute are told one by one. */
const mostOfOne = 12;

/** Something that a plan would do. Nothing in it is sensitive. */
export interface PendingChange {
  /** `aws_instance.web`, `output.url`. */
  readonly address: string;
  readonly action: Action;
  /** What changes of it; empty for what is made or goes as a whole. */
  readonly attributes: readonly AttributeChange[];
  /** All of it for people: a line that says what happens, and one for each attribute with its values before and after. */
  readonly text: string;
}

/** All that a plan would do: resources, deposed copies, late reads, outputs, and what is left for later. */
export function pendingChanges(plan: TerraformPlan): readonly PendingChange[] {
  const resources = [...plan.changes, ...plan.reads].map((resource) => {
    const { address, action } = resource;
    return { address, action, attributes: changesOf(resource), text: resourceText(resource) };
  });
  const outputs = plan.outputChanges.map((output) => {
    return { address: `output.${output.name}`, action: output.action, attributes: [], text: outputText(output) };
  });
  const deferred = plan.deferred.map(({ reason, resource: { address, action } }) => {
    return { address, action, attributes: [], text: `${address} is left for a later plan: ${reason}` };
  });
  return [...resources, ...outputs, ...deferred];
}

const orders: Readonly<Record<Order, string>> = {
  'delete-first': 'destroyed, then made anew',
  'create-first': 'made anew, then the old one destroyed',
  'forget-old': 'made anew, the old one forgotten and left as it is',
};

const verbs: Readonly<Record<Action, string>> = {
  create: 'will be created',
  update: 'will be updated',
  delete: 'will be destroyed',
  replace: 'will be replaced',
  forget: 'will be forgotten and left as it is',
  import: 'will be imported',
  move: 'moves',
  read: 'will be read during the apply',
  'no-op': 'stays as it is',
  unknown: 'will be changed in a way that is not known here',
};

/** What happens to a resource, in a line: `aws_instance.web will be replaced (destroyed, then made anew): it is tainted`. */
export function actionText({ address, action, order, reason, previousAddress, importId, deposed }: PlannedResource): string {
  const what = [
    address,
    ...(deposed === undefined ? [] : [`(deposed ${deposed})`]),
    verbs[action],
    ...(order === undefined ? [] : [`(${orders[order]})`]),
    ...(importId === undefined
      ? []
      : [action === 'import' ? `by ${JSON.stringify(importId)}` : `(after its import by ${JSON.stringify(importId)})`]),
    ...(previousAddress === undefined ? [] : [action === 'move' ? `from ${previousAddress}` : `(moved from ${previousAddress})`]),
  ].join(' ');
  return reason === undefined ? what : `${what}: ${reason}`;
}

/** What changes of a resource that stays; nothing for one that is made or goes as a whole. */
export function changesOf(resource: PlannedResource): readonly AttributeChange[] {
  if (resource.action !== 'update' && resource.action !== 'replace') return [];
  return [...resource.changedAttributes].sort((a, b) => Number(b.forcesReplacement) - Number(a.forcesReplacement));
}

/** `actionText` with a line for each attribute that changes. */
export function resourceText(resource: PlannedResource): string {
  return [actionText(resource), ...attributeLines(changesOf(resource)).map((line) => `  ${line}`)].join('\n');
}

/** A line for each attribute; of a long list or map only the first ones. */
export function attributeLines(changes: readonly AttributeChange[]): readonly string[] {
  const nameOf = ({ path }: AttributeChange): string => String(parsePath(path)[0]);
  return [...new Set(changes.map(nameOf))].flatMap((name) => {
    const alike = changes.filter((it) => nameOf(it) === name);
    const more = alike.length - mostOfOne;
    return [...alike.slice(0, mostOfOne).map(attributeText), ...(more > 0 ? [`${name}: ${String(more)} more of it`] : [])];
  });
}

/** `instance_type: "t3.micro" → "t3.small" (forces the replacement)` */
function attributeText({ path, before, after, forcesReplacement, onlySensitivity }: AttributeChange): string {
  const notes = [
    ...(forcesReplacement ? ['forces the replacement'] : []),
    ...(onlySensitivity ? ['only its sensitivity changes'] : []),
  ];
  return [`${path}: ${shownPair(before, after).join(' → ')}`, ...notes.map((note) => `(${note})`)].join(' ');
}

function outputText(output: PlannedOutput): string {
  const { before, after } = output.masked;
  const verb = output.action === 'create' ? 'will be made' : output.action === 'delete' ? 'will be removed' : 'will be changed';
  return `output.${output.name} ${verb}: ${shownPair(before, after).join(' → ')}`;
}
