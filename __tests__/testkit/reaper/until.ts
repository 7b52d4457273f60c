/** Waits until something holds; the error says what did not. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, withinMs = 45_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`within ${withinMs / 1000} seconds it did not come to this: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
