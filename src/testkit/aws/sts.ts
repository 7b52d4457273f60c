import { told } from './answer';
import type { Connection } from './connection';
import { load } from './load';

/** Who asks. */
export interface Caller {
  readonly kind: 'caller';
  /** Twelve digits. */
  readonly accountId: string;
  /** Of the user, or of the role's session. */
  readonly arn: string;
}

/** STS, asked with `@aws-sdk/client-sts`. */
export class Sts {
  readonly #aws: Connection;

  constructor(aws: Connection) {
    this.#aws = aws;
  }

  /** The account that the credentials belong to, and as whom they act in it. */
  account(): Promise<Caller> {
    return this.#aws.read({ kind: 'caller', id: 'of these credentials' }, async () => {
      const { STSClient, GetCallerIdentityCommand } = await load('@aws-sdk/client-sts', () => import('@aws-sdk/client-sts'));
      const answer = await this.#aws.client(STSClient).send(new GetCallerIdentityCommand({}));
      return { kind: 'caller', accountId: told(answer, 'Account'), arn: told(answer, 'Arn') };
    });
  }
}
