/** What zod keeps of a check, as far as it concerns us. */
export interface Check {
  readonly check?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly length?: number;
  readonly size?: number;
  readonly value?: number | bigint | Date;
  readonly inclusive?: boolean;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly includes?: string;
  readonly position?: number;
  /** What the author of the schema says where the check fails. */
  readonly error?: ((issue: never) => unknown) | undefined;
}
