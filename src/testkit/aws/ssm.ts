import { told } from './answer';
import type { Connection } from './connection';
import { hidden } from './hidden';
import { load } from './load';

/** A parameter of Systems Manager. */
export interface SsmParameter {
  readonly kind: 'SSM parameter';
  readonly name: string;
  readonly type: 'String' | 'StringList' | 'SecureString';
  /** Undefined for a SecureString: `ssm.value(name)` gives it. */
  readonly value: string | undefined;
  readonly version: number | undefined;
  readonly arn: string | undefined;
}

const kind = 'SSM parameter';
const absent = ['ParameterNotFound', 'ParameterVersionNotFound'];
const sdk = () => load('@aws-sdk/client-ssm', () => import('@aws-sdk/client-ssm'));

/** The Parameter Store of Systems Manager, asked with `@aws-sdk/client-ssm`. What is not there is a `NotFound`. */
export class Ssm {
  readonly #aws: Connection;

  constructor(aws: Connection) {
    this.#aws = aws;
  }

  /** Also AWS's own: `/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64`. */
  parameter(name: string): Promise<SsmParameter> {
    return this.#aws.read({ kind, id: name, absent }, async () => {
      const { SSMClient, GetParameterCommand } = await sdk();
      const { Parameter: found } = await this.#aws.client(SSMClient).send(new GetParameterCommand({ Name: name }));
      if (found === undefined) return undefined;
      const type = told(found, 'Type');
      const value = type === 'SecureString' ? undefined : found.Value;
      return { kind, name: told(found, 'Name'), type, value, version: found.Version, arn: found.ARN };
    });
  }

  /**
   * The value, decrypted. The log of the running test hides that of a SecureString from now on, and each text in it if it is JSON.
   * Keep it out of assertions that print what they got.
   */
  async value(name: string): Promise<string> {
    const { value, type } = await this.#aws.read({ kind: 'value of SSM parameter', id: name, absent }, async () => {
      const { SSMClient, GetParameterCommand } = await sdk();
      const asked = new GetParameterCommand({ Name: name, WithDecryption: true });
      const { Value, Type } = (await this.#aws.client(SSMClient).send(asked)).Parameter ?? {};
      return Value === undefined ? undefined : { value: Value, type: Type };
    });
    return type === 'SecureString' ? hidden(value) : value;
  }
}
