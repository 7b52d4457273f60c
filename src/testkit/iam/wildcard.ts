/** Whether a pattern of IAM (`*`, `?`) holds for all that an asked text stands for, which may have wildcards itself. */
export function covers(pattern: string, asked: string): boolean {
  // A `*` that is asked about is covered by a `*` only, not by a `?`.
  const source = pattern.replace(/[^]/g, (it) => (it === '*' ? '[^]*' : it === '?' ? '[^*]' : escaped(it)));
  return new RegExp(`^${source}$`).test(asked);
}

/** Whether there is a text for which both patterns hold. */
export function meets(one: string, other: string): boolean {
  const known = new Map<string, boolean>();
  const from = (i: number, j: number): boolean => {
    const key = `${i} ${j}`;
    const found = known.get(key) ?? step(i, j);
    known.set(key, found);
    return found;
  };
  const step = (i: number, j: number): boolean => {
    const [a, b] = [one[i], other[j]];
    if (a === undefined && b === undefined) return true;
    if (a === '*') return from(i + 1, j) || (b !== undefined && from(i, j + 1));
    if (b === '*') return from(i, j + 1) || (a !== undefined && from(i + 1, j));
    if (a === undefined || b === undefined) return false;
    return (a === b || a === '?' || b === '?') && from(i + 1, j + 1);
  };
  return from(0, 0);
}

function escaped(character: string): string {
  return character.replace(/[\\^$.|+()[\]{}/-]/, '\\$&');
}
