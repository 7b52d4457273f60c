import { TerraformElement, type TerraformStack } from 'cdktf';
import type { Construct, Node } from 'constructs';
import { identifier, isIdentifier } from './naming';

/** `aws_security_group.host` → `host`: constructs are called after their address, so ids in Terraform read as given. */
export function elementId(element: TerraformElement | Node): string {
  const node = TerraformElement.isTerraformElement(element) ? element.node : element;
  return identifier(node.id.split('.').at(-1) ?? node.id);
}

/**
 * The construct id of a new element, `aws_security_group.host`. Throws where Terraform would not take the name, or where the
 * scope has an element that is called so already.
 */
export function newId(scope: Construct, kind: string, id: string): string {
  const whole = `${kind}.${id}`;
  if (!isIdentifier(id)) {
    const fix = 'begin it with a letter, and use letters, digits, _ and - only';
    throw new Error(`${scope.node.path}: ${whole} is no name for Terraform\n  ${fix}`);
  }
  if (scope.node.tryFindChild(whole)) {
    const clash = `there is ${whole} already, and a second ${whole} would overwrite it`;
    throw new Error(`${scope.node.path}: ids clash\n  ${clash}\n  give one of them another id`);
  }
  return whole;
}

/** The address of an element in Terraform, by its construct id. */
export const addressOf = (constructId: string): string => {
  const [id = '', ...kind] = constructId.split('.').reverse();
  return [...kind.reverse(), identifier(id)].join('.');
};

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
  if (clashes.length > 0)
    throw new Error(`${stack.node.path}: ids clash\n  ${clashes.join('\n  ')}\n  give each an id of its own`);
}

const kindOf = (element: TerraformElement): string =>
  element.node.id.split('.').slice(0, -1).join('.') || element.constructor.name;
