/** Whole numbers as intervals with both their ends: in order, apart from each other. */
export type Intervals = readonly Interval[];
export type Interval = readonly [first: number, last: number];

export const nothing: Intervals = [];

/** What is in any of them. */
export function union(...sets: readonly Intervals[]): Intervals {
  const joined: [number, number][] = [];
  for (const [first, last] of sets.flat().sort((a, b) => a[0] - b[0])) {
    const before = joined.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** What is in both. */
export const intersection = (a: Intervals, b: Intervals): Intervals =>
  a.flatMap(([first, last]) =>
    b.map(([from, to]): Interval => [Math.max(first, from), Math.min(last, to)]).filter(([from, to]) => from <= to),
  );

/** What is in the first and not in the second. */
export const difference = (a: Intervals, b: Intervals): Intervals =>
  b.reduce<Intervals>(
    (left, [from, to]) =>
      left
        .flatMap(([first, last]): Interval[] => [
          [first, Math.min(last, from - 1)],
          [Math.max(first, to + 1), last],
        ])
        .filter(([first, last]) => first <= last),
    a,
  );

export const isEmpty = (set: Intervals): boolean => set.length === 0;

/** Whether everything in `part` is in `whole`. */
export const covers = (whole: Intervals, part: Intervals): boolean => isEmpty(difference(part, whole));
