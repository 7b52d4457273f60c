/** Whether it is the system's error with this code. Jest gives tests an `Error` of their own, which errors of Node are no instances of. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
