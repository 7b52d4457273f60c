import { actionText, attributeLines, changesOf, resourceText } from '../../plan/change-text';
import { isAtOrBelow, parsePath } from '../../plan/path';
import type { PlannedResource } from '../../plan/planned-resource';
import { type Context, indented, type Verdict, verdict } from './context';
import { absent } from './absent';
import { planIn } from './subject';

export interface ReplaceExpectation {
  /**
   * What forces it: the path of an attribute (`engine`, `tags["x"]`, or one above it), or a part of Terraform's reason
   * (`tainted`, `-replace`, `replace_triggered_by`), or a regular expression for either.
   */
  readonly because?: string | RegExp;
}

/** Whether a resource is made anew, and for this reason if one is expected. */
export function toReplace(this: Context, received: unknown, address: string, { because }: ReplaceExpectation = {}): Verdict {
  const plan = planIn(received, 'toReplace');
  const resource = plan.find(address);
  const isReplaced = resource?.action === 'replace';
  const pass = isReplaced && (because === undefined || isBecause(resource, because));
  const expected = because === undefined ? address : `${address}, because ${String(because)}`;
  return verdict(this, { name: 'toReplace', subject: 'plan', expected }, pass, () => {
    if (resource === undefined) return absent(address, plan);
    if (!isReplaced) return ['it is not replaced:', ...indented([resourceText(resource)])];
    return [
      pass ? 'it is replaced:' : 'it is replaced, but for another reason:',
      ...indented([actionText(resource), ...indented(causes(resource))]),
    ];
  });
}

function isBecause({ reason = '', replacedBecause, changedAttributes }: PlannedResource, because: string | RegExp): boolean {
  const forcing = [...replacedBecause, ...changedAttributes.filter(({ forcesReplacement }) => forcesReplacement)].map(
    ({ path }) => path,
  );
  if (typeof because !== 'string') return [...forcing, reason].some((text) => text.search(because) >= 0);
  const wanted = parsePath(because);
  return (because !== '' && reason.includes(because)) || forcing.some((path) => isAtOrBelow(parsePath(path), wanted));
}

/** What forces it, down to the values that differ; all that changes where the reason lies elsewhere. */
function causes(resource: PlannedResource): readonly string[] {
  const changes = changesOf(resource);
  const forcing = changes.filter(({ forcesReplacement }) => forcesReplacement);
  return attributeLines(forcing.length > 0 ? forcing : changes);
}
