import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { SetupContext, StepEvent } from '../../src/setup/context';
import { groundplanFolder } from '../../src/setup/folder';
import { SetupRecord } from '../../src/setup/record';

/** An empty project in a folder of its own, with nothing on PATH, that is gone after the test. */
export class TemporaryProject implements Disposable {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'groundplan-setup-')));
  readonly events: StepEvent[] = [];
  readonly stopped = new AbortController();
  readonly bin = join(this.root, 'path');

  context(more: Partial<SetupContext> = {}): SetupContext {
    const folder = groundplanFolder(this.root);
    return {
      root: this.root,
      folder,
      env: { PATH: this.bin, HOME: join(this.root, 'home') },
      signal: this.stopped.signal,
      record: new SetupRecord(folder.record),
      sources: resolve('src'),
      onStep: (event) => this.events.push(event),
      ...more,
    };
  }

  /** Writes a file and returns its path. */
  write(path: string, content: string | Uint8Array = ''): string {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  /** Puts a command onto the project's PATH that runs this JavaScript. */
  command(name: string, javascript: string): string {
    const file = this.write(join('path', name), script(javascript));
    chmodSync(file, 0o755);
    return file;
  }

  [Symbol.dispose](): void {
    this.stopped.abort();
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A program that Node runs. */
export function script(javascript: string): string {
  return `#!${process.execPath}\n${javascript}\n`;
}

/** What a Terraform of this version does when it is asked for its version. */
export function terraformOf(version: string): string {
  return `console.log(JSON.stringify({ terraform_version: '${version}', platform: 'linux_amd64' }));`;
}
