/** A resource in a hand-made plan. */
export function resourceChange(address: string, actions: readonly string[], more: object = {}, change: object = {}): object {
  const [type, name] = address.replace(/^(module\.[^.]+\.)*/, '').split('.');
  return { address, mode: 'managed', type, name, change: { actions, ...change }, ...more };
}
