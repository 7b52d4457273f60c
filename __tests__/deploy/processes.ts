import { execFileSync } from 'node:child_process';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function running(): Process[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).trim().split('\n');
  return lines.flatMap((line) => {
    const [, pid = '', parent = '', stat = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return stat.startsWith('Z') ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

/** All that a process has started, directly or not. */
export function descendants(of: number): Process[] {
  const all = running();
  const found: Process[] = [];
  for (let parents = [of]; parents.length > 0;) {
    const children = all.filter((it) => parents.includes(it.parent));
    found.push(...children);
    parents = children.map((it) => it.pid);
  }
  return found;
}

/** Those of them that still run. */
export function alive(processes: readonly Process[]): Process[] {
  const now = new Set(running().map((it) => `${it.pid} ${it.command}`));
  return processes.filter((it) => now.has(`${it.pid} ${it.command}`));
}
