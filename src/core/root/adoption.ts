import type { Problem } from '../errors';
import { literal } from '../expression/literal';
import { misplaced, type Place } from './place';

/** What exists already and is taken over: from an address of the state, or by import. */
export type Adoption =
  | { readonly from: string; readonly to: string }
  | { readonly id: string; readonly to: string };

/** The `moved` and `import` blocks of a root. */
export function adoptionBlocks(adoptions: readonly Adoption[]): { readonly moved?: object[]; readonly import?: object[] } {
  const moved = adoptions.flatMap((it) => ('from' in it ? [{ from: it.from, to: it.to }] : []));
  const imports = adoptions.flatMap((it) => ('id' in it ? [{ id: literal(it.id), to: it.to }] : []));
  return { ...(moved.length > 0 && { moved }), ...(imports.length > 0 && { import: imports }) };
}

/** Targets at which the root has nothing: Terraform would destroy what is moved there. */
export function adoptionProblems(adoptions: readonly Adoption[], root: Place): Problem[] {
  return adoptions.flatMap(({ to }, i) => {
    const wrong = misplaced(root, to);
    return wrong ? [{ path: `adopt[${i}].to`, ...wrong }] : [];
  });
}
