import { type Finding, masked } from './finding';
import { objectIn, maskedJson } from './json-line';
import { knownValues } from './known-values';
import { credentialsIn } from './patterns';
import { PrivateKeys } from './private-keys';
import { secretsOfEnvironment } from './secret-environment';

/**
 * A function that takes secrets out of the lines of one stream, which it must get in their order: a private key may span many.
 *
 * - Given secrets and those of the environment become `(sensitive)`: as they are, escaped in JSON (once or twice), in base64,
 *   URL-encoded, and line by line. Longer ones go first. Those shorter than four characters are not hidden.
 * - What looks like a credential becomes `(redacted: …)` with its kind, whether it was given or not.
 *
 * A line that is JSON stays JSON. To redact a line twice changes nothing more.
 */
export function redaction(
  secrets: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): (line: string) => string {
  const known = knownValues([...secrets, ...secretsOfEnvironment(env)]);
  const keys = new PrivateKeys();
  const find = (text: string): Finding[] => [...known(text), ...keys.find(text), ...credentialsIn(text)];
  return (line) => {
    const goBack = keys.remember();
    const findings = find(line);
    if (findings.length === 0) return line;
    const shown = masked(line, findings);
    const json = line.startsWith('{') && objectIn(shown) === undefined ? objectIn(line) : undefined;
    if (json === undefined) return shown;
    goBack();
    return maskedJson(json, (text) => masked(text, find(text)));
  };
}
