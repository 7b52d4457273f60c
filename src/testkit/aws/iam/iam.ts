import type { Connection } from '../connection';
import { type InstanceProfile, instanceProfile } from './instance-profile';
import { type Policy, policy } from './policy';
import { type Role, role } from './role';

/** IAM, asked with `@aws-sdk/client-iam`. What asks for one thing throws `NotFound` where there is none. */
export class Iam {
  readonly #aws: Connection;

  constructor(aws: Connection) {
    this.#aws = aws;
  }

  /** With its trust policy, its own policies and the names of the attached ones. */
  role(name: string): Promise<Role> {
    return role(this.#aws, name);
  }

  /** A managed policy with its document. */
  policy(arn: string): Promise<Policy> {
    return policy(this.#aws, arn);
  }

  instanceProfile(name: string): Promise<InstanceProfile> {
    return instanceProfile(this.#aws, name);
  }
}
