/** One thing that is wrong with what a user gave: where, why, and how to mend it. */
export interface Problem {
  /** File, relative to the project. */
  readonly file?: string;
  /** Place in the object, such as `network.publicSubnets[1]`. */
  readonly path: string;
  readonly reason: string;
  readonly fix: string;
}

/** What the user can mend. Everything else that is thrown is a defect of ours. */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  /** @param fix how to mend it, in the imperative */
  constructor(message: string, readonly fix?: string, options?: ErrorOptions) {
    super(fix === undefined ? message : `${message}\n  ${fix}`, options);
  }
}

/** Everything that is wrong, at once. */
export class ProblemsError extends UserError {
  override readonly name = 'ProblemsError';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(renderProblem).join('\n\n'));
  }
}

export function renderProblem({ file, path, reason, fix }: Problem): string {
  const place = [file, path].filter((it) => it !== undefined && it !== '').join('  ');
  return `${place}\n  ${reason}\n  ${fix}`;
}

/** `['publicSubnets', 1]` → `publicSubnets[1]`. */
export function renderPath(path: readonly PropertyKey[]): string {
  return path.map((key, i) => {
    if (typeof key === 'number') return `[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_]\w*$/.test(name)) return `[${JSON.stringify(name)}]`;
    return i === 0 ? name : `.${name}`;
  }).join('');
}
