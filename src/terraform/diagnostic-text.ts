import type { Diagnostic } from './diagnostic';

const heading = /^(Error|Warning): (.*)$/;
const place = /^\s+on (\S+) line (\d+)(?:, in (.+?))?:?$/;
const resource = /^\s+with (.+?),$/;
const code = /^\s+\d+: /;

/** The box that Terraform draws round a diagnostic on a terminal. */
export const unboxed = (line: string): string => line.replace(/^[╷╵]\s*$/u, '').replace(/^│ ?/u, '');

/** Diagnostics from the text that Terraform prints for people, for commands that have no `-json` for their errors. */
export function diagnosticsInText(text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  let open: { head: RegExpExecArray; body: string[] } | undefined;
  const close = (): void => {
    if (open !== undefined) found.push(read(open.head, open.body));
  };
  for (const line of text.split('\n').map(unboxed)) {
    const head = heading.exec(line);
    if (head !== null) {
      close();
      open = { head, body: [] };
    } else {
      open?.body.push(line);
    }
  }
  close();
  return found;
}

function read(head: RegExpExecArray, body: readonly string[]): Diagnostic {
  const at = firstMatch(body, place);
  const detail = body.filter((line) => !place.test(line) && !resource.test(line) && !code.test(line)).join('\n');
  return {
    severity: head[1] === 'Warning' ? 'warning' : 'error',
    summary: (head[2] ?? '').trim(),
    detail: detail.trim(),
    address: firstMatch(body, resource)?.[1],
    context: at?.[3],
    file: at?.[1],
    line: at === undefined ? undefined : Number(at[2]),
  };
}

function firstMatch(lines: readonly string[], pattern: RegExp): RegExpExecArray | undefined {
  for (const line of lines) {
    const match = pattern.exec(line);
    if (match !== null) return match;
  }
  return undefined;
}
