/** The parts of an address between its dots; keys stay with their part: `['module', 'a["x.y"]', 'aws_instance', 'web[0]']`. */
export function partsOf(address: string): readonly string[] {
  return address.match(/(?:\["(?:[^"\\]|\\.)*"\]|[^.])+/g) ?? [];
}

/** The address of the module that a resource lies in; empty for the root. */
export function moduleOf(address: string): string {
  const parts = partsOf(address);
  let length = 0;
  while (parts[length] === 'module' && length + 1 < parts.length) length += 2;
  return parts.slice(0, length).join('.');
}

/** The type of a resource by its address. */
export function typeIn(address: string): string {
  const [first = '', second = ''] = partsOf(address.slice(moduleOf(address).length));
  return first === 'data' ? second : first;
}

/** `module.a` covers `module.a["x"].module.b` as well; `module.a["x"]` only that one. */
export function isWithin(module: string, wanted: string): boolean {
  const there = partsOf(module);
  return partsOf(wanted).every((part, i) => there[i] === part || there[i]?.startsWith(`${part}[`) === true);
}

/**
 * Whether a pattern means an address: the address itself; a resource or module without its key for each of its copies; a module
 * for all that lies in it; `*` for any text; or a regular expression.
 */
export function covers(pattern: string | RegExp, address: string): boolean {
  if (typeof pattern !== 'string') return address.search(pattern) >= 0;
  if (pattern.includes('*')) return new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 's').test(address);
  return (
    address === pattern ||
    address.startsWith(`${pattern}[`) ||
    (pattern === moduleOf(`${pattern}.x.y`) && isWithin(moduleOf(address), pattern))
  );
}

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
