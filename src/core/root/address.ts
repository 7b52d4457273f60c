/** A step to a module, or a resource: its name and, where it stands several times, which one. */
export interface Named {
  readonly name: string;
  readonly key?: string | number;
}

/** Where something stands in Terraform: `module.access.aws_security_group.this["host"]`, or a module. */
export interface Address {
  readonly modules: readonly Named[];
  /** Undefined where the address is that of a module. */
  readonly resource?: Named & { readonly type: string };
}

const key = String.raw`(?:\[(\d+|"(?:[^"\\]|\\["\\nrt])*")\])?`;
const moduleStep = new RegExp(String.raw`^module\.([A-Za-z_][\w-]*)${key}(?:\.|$)`);
const resourceEnd = new RegExp(String.raw`^([a-z]\w*)\.([A-Za-z_][\w-]*)${key}$`);

/** Undefined for what is no address of a module or a managed resource. */
export function parseAddress(text: string): Address | undefined {
  const modules: Named[] = [];
  let rest = text;
  for (let step = moduleStep.exec(rest); step; step = moduleStep.exec(rest)) {
    modules.push(named(step[1] ?? '', step[2]));
    rest = rest.slice(step[0].length);
    if (rest === '') return step[0].endsWith('.') ? undefined : { modules };
  }
  const end = resourceEnd.exec(rest);
  if (end?.[1] === undefined || ['module', 'data'].includes(end[1])) return undefined;
  return { modules, resource: { type: end[1], ...named(end[2] ?? '', end[3]) } };
}

const named = (name: string, found: string | undefined): Named => (found === undefined ? { name } : { name, key: JSON.parse(found) as string | number });

/** `module.access["eu"]` and the like. */
export const modulePath = (modules: readonly Named[]): string => modules.map(({ name, key: of }) => `module.${name}${keyOf(of)}`).join('.');

export const keyOf = (of: string | number | undefined): string => (of === undefined ? '' : `[${JSON.stringify(of)}]`);
