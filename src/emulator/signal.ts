/** Send a signal to a process; answers whether it was there. */
export function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

/** Whether there is a process with this id. */
export function isAlive(pid: number): boolean {
  try {
    return send(pid, 0);
  } catch {
    return true; // it belongs to somebody else
  }
}
