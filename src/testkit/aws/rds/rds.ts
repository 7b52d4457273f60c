import type { Connection } from '../connection';
import { waitForState, type WaitOptions } from '../wait';
import { type RdsInstance, rdsInstance } from './instance';
import { type ParameterGroup, parameter, parameterGroup, type ParameterValue } from './parameter-group';
import { type RdsSnapshot, snapshotsOf } from './snapshot';

/** States that only a person ends. */
const hopeless = [
  'deleting',
  'failed',
  'inaccessible-encryption-credentials',
  'incompatible-network',
  'incompatible-parameters',
  'storage-full',
];

/** RDS, asked with `@aws-sdk/client-rds`. What asks for one thing throws `NotFound` where there is none. */
export class Rds {
  readonly #aws: Connection;

  constructor(aws: Connection) {
    this.#aws = aws;
  }

  instance(id: string): Promise<RdsInstance> {
    return rdsInstance(this.#aws, id);
  }

  parameterGroup(name: string): Promise<ParameterGroup> {
    return parameterGroup(this.#aws, name);
  }

  /** One parameter of a group, also one that it leaves at the engine's default. */
  parameter(group: string, name: string): Promise<ParameterValue> {
    return parameter(this.#aws, group, name);
  }

  /** Those of an instance, also when it is gone; an empty list where there is none. */
  snapshotsOf(instanceId: string): Promise<readonly RdsSnapshot[]> {
    return snapshotsOf(this.#aws, instanceId);
  }

  /** Throws at once for a state that only a person ends, such as `deleting` or `failed`. */
  waitUntilAvailable(id: string, options: WaitOptions): Promise<RdsInstance> {
    const read = () => this.instance(id);
    return waitForState({ what: `RDS instance ${id}`, read, stateOf: (it) => it.status, wanted: 'available', hopeless }, options);
  }
}
