import type { Connection } from '../connection';
import { waitForState, type WaitOptions } from '../wait';
import { type Table, table } from './table';

/** DynamoDB, asked with `@aws-sdk/client-dynamodb`. What asks for one thing throws `NotFound` where there is none. */
export class DynamoDb {
  readonly #aws: Connection;

  constructor(aws: Connection) {
    this.#aws = aws;
  }

  table(name: string): Promise<Table> {
    return table(this.#aws, name);
  }

  /** Throws at once for a table that is being deleted or lost its key. */
  waitUntilActive(name: string, options: WaitOptions): Promise<Table> {
    const hopeless = ['DELETING', 'INACCESSIBLE_ENCRYPTION_CREDENTIALS', 'ARCHIVED'];
    const read = () => this.table(name);
    return waitForState(
      { what: `DynamoDB table ${name}`, read, stateOf: (it) => it.status, wanted: 'ACTIVE', hopeless },
      options,
    );
  }
}
