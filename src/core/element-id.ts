import { TerraformElement, type TerraformStack } from 'cdktf';
import type { Node } from 'constructs';
import { identifier } from './naming';

/** `aws_security_group.host` → `host`: constructs are called after their address, so ids in Terraform read as they were given. */
export function elementId(element: TerraformElement | Node): string {
  const node = TerraformElement.isTerraformElement(element) ? element.node : element;
  return identifier(node.id.split('.').at(-1) ?? node.id);
}

/** Two elements with one address would overwrite each other silently: name both instead. */
export function refuseClashes(stack: TerraformStack): void {
  const seen = new Map<string, string>();
  const clashes: string[] = [];
  for (const element of stack.node.findAll().filter((it): it is TerraformElement => TerraformElement.isTerraformElement(it))) {
    const key = `${kindOf(element)}.${element.friendlyUniqueId}`;
    const other = seen.get(key);
    if (other !== undefined) clashes.push(`${other} and ${element.node.path} are both ${key}`);
    seen.set(key, element.node.path);
  }
  if (clashes.length > 0) throw new Error(`${stack.node.path}: ids clash\n  ${clashes.join('\n  ')}\n  give each a name of its own`);
}

const kindOf = (element: TerraformElement): string => element.node.id.split('.').slice(0, -1).join('.') || element.constructor.name;
