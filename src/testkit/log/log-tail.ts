import { relative } from 'node:path';
import type { TestLog } from './test-log';

const tailed = new WeakSet<Error>();
const decoration = /^\d\d:\d\d:\d\d\.\d{3} (?:\[[^\]]*\] )?|^[\s│╷╵]+|^(?:Error|Warning): /gu;

/**
 * An error with the end of a log in its message: the last lines (20), without those that say the same as the error, and where
 * the whole log lies. It is the same error; a second time adds nothing. What is no `Error` is given back as it is.
 */
export function withLogTail<T>(error: T, log: TestLog, count = 20): T {
  if (!isError(error) || tailed.has(error)) return error;
  const last = log.last(count).filter((line) => !saysTheSame(error.message, line));
  if (last.length === 0) return error;
  tailed.add(error);
  const heading = `The end of the log (all of it: ${relative(process.cwd(), log.file)}):`;
  const tail = ['', '', heading, ...last.map((line) => `  │ ${line}`)].join('\n');
  // What is printed is the stack, and that has the message as it was when the error was made.
  const { stack, message } = error;
  const at = stack?.indexOf(message) ?? -1;
  error.message = message + tail;
  if (stack !== undefined && at !== -1) {
    const end = at + message.length;
    error.stack = stack.slice(0, end) + tail + stack.slice(end);
  }
  return error;
}

function saysTheSame(message: string, line: string): boolean {
  const said = undecorated(line);
  return said === '' || message.includes(said);
}

function undecorated(line: string): string {
  let text = line;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(decoration, '');
  }
  return text.trim();
}

// Not `instanceof` alone: where tests run in a context of their own, Node's errors are none of theirs.
const isError = (value: unknown): value is Error =>
  value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
