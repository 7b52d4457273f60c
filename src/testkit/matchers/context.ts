/** What Jest lends to a matcher, as far as these matchers use it. */
export interface Context {
  readonly isNot?: boolean | undefined;
  readonly promise?: string | undefined;
  readonly equals: (a: unknown, b: unknown) => boolean;
  readonly utils: {
    readonly matcherHint: (
      name: string,
      received: string,
      expected: string,
      options: { isNot: boolean; promise: string },
    ) => string;
    readonly EXPECTED_COLOR: (text: string) => string;
    readonly RECEIVED_COLOR: (text: string) => string;
    readonly stringify: (value: unknown) => string;
  };
}

/** What a matcher gives back to Jest. */
export interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The verdict of a matcher; `because` is asked for its lines only when the test fails. */
export function verdict(
  { isNot, promise, utils }: Context,
  call: { readonly name: string; readonly subject: string; readonly expected?: string },
  pass: boolean,
  because: () => readonly string[],
): Verdict {
  const hint = (): string => {
    const options = { isNot: isNot === true, promise: promise ?? '' };
    return utils.matcherHint(call.name, call.subject, call.expected ?? '', options);
  };
  return { pass, message: () => [hint(), '', ...because()].join('\n') };
}

/** Shifts lines to the right, below a heading. */
export function indented(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`);
}
