import { DataResource } from 'cdktf';
import type { Construct } from 'constructs';
import { newId } from '../element-id';
import type { Expression } from '../expression/expression';
import { type Addressed, address } from './attributes';

/** A number whose change replaces what is triggered by it: `terraform_data.generation`. */
export function generation(scope: Construct, number: Expression<number>): Addressed {
  const name = newId(scope, 'terraform_data', 'generation');
  const trigger = new DataResource(scope, name);
  trigger.addOverride('input', number.resolve()); // the binding takes maps only
  return { [address]: name };
}
