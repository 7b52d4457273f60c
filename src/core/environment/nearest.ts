/** The name that a misspelled one was meant to be: at most two letters off, and fewer than half of its letters. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const [best] = names.map((name) => ({ name, distance: distance(word.toLowerCase(), name.toLowerCase()) })).sort((a, b) => a.distance - b.distance);
  return best && best.distance <= 2 && best.distance * 2 < best.name.length ? best.name : undefined;
}

/** Letters to add, remove or change (Levenshtein), or two neighbours that swap places. */
function distance(a: string, b: string): number {
  let [before, row]: [number[], number[]] = [[], [...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(Math.min(
        (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1), swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      ));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
