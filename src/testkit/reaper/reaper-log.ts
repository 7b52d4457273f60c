import { appendFileSync, constants, closeSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

const kept = 20;

/** What a reaper tells: all of it to a file, the most important to the terminal of the process it cleans up after. */
export class ReaperLog {
  constructor(readonly file: string, private readonly terminal: string | null) {
    removeOld(dirname(file));
  }

  line(text: string): void {
    for (const line of text.split('\n')) appendFileSync(this.file, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
  }

  prefixed(prefix: string): (text: string) => void {
    return (text) => this.line(text.split('\n').map((line) => `${prefix}: ${line}`).join('\n'));
  }

  tell(text: string): void {
    if (this.terminal !== null) this.show(text, this.terminal);
    this.line(text);
  }

  private show(text: string, name: string): void {
    try {
      const terminal = openSync(name, constants.O_WRONLY | constants.O_NOCTTY);
      writeSync(terminal, `groundplan: ${text}\r\n`);
      closeSync(terminal);
    } catch (error) {
      this.line(`the terminal is not there any more: ${String(error)}`);
    }
  }
}

function removeOld(folder: string): void {
  const logs = readdirSync(folder)
    .filter((name) => /^reaper-\d+\.log$/.test(name))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of logs.slice(kept)) rmSync(old, { force: true });
}
