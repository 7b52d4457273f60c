const names = ['expect', 'afterEach', 'afterAll'];

/** Throws where Jest's functions are not there under their global names. */
export function needsJest(scope: object = globalThis): void {
  const missing = names.filter((name) => !(name in scope));
  if (missing.length === 0) return;
  throw new Error(
    [
      `groundplan/testkit/jest needs the global functions of Jest, but there is no ${missing.join(', ')}`,
      '  → import it in tests or in setupFilesAfterEnv (not in setupFiles), and leave injectGlobals as it is by default;',
      '    groundplan/testkit by itself works without Jest',
    ].join('\n'),
  );
}

needsJest();
