import type { Problem } from '../errors';

/** Something that a careful reviewer would ask about. */
export interface Finding {
  readonly rule: string;
  /** Module call that gave rise to it, such as `module.database`. */
  readonly address: string;
  readonly reason: string;
  readonly fix: string;
}

/** Rule → why it is accepted here. `rule` for every place of the root, `rule module.database` for one. */
export type Acknowledgements = Readonly<Record<string, string>>;

export interface Judged {
  readonly open: readonly Finding[];
  readonly acknowledged: readonly (Finding & { readonly because: string })[];
  /** Acknowledgements of nothing: they would hide a later finding. */
  readonly problems: readonly Problem[];
}

export function judge(findings: readonly Finding[], acknowledgements: Acknowledgements): Judged {
  const keyOf = (it: Finding): string | undefined => [`${it.rule} ${it.address}`, it.rule].find((key) => key in acknowledgements);
  const used = new Set(findings.map(keyOf));
  return {
    open: findings.filter((it) => keyOf(it) === undefined),
    acknowledged: findings.flatMap((it) => {
      const key = keyOf(it);
      return key === undefined ? [] : [{ ...it, because: acknowledgements[key] ?? '' }];
    }),
    problems: Object.keys(acknowledgements).filter((key) => !used.has(key)).map((key) => ({
      path: `acknowledge[${JSON.stringify(key)}]`,
      reason: 'acknowledges what is not found here',
      fix: findings.length === 0 ? 'remove it' : `remove it, or acknowledge what is found: ${[...new Set(findings.map((it) => it.rule))].join(', ')}`,
    })),
  };
}
