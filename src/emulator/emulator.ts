import type { Environment } from './environment';
import type { CallMark, RecordedCall } from './calls';

/** For clients of the AWS SDK: `new S3Client({ ...emulator.aws, region: 'eu-central-1' })`. */
export interface AwsAccess {
  readonly endpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Only where one was given at the start. */
  readonly region?: string;
}

/** What a piece of work called. */
export interface Recording<T> {
  readonly result: T;
  readonly calls: readonly RecordedCall[];
  /** The IAM actions of the calls, sorted, each once. */
  readonly actions: readonly string[];
}

/** A running emulator of one AWS account. At the end of an `await using` block it is gone. */
export interface Emulator extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly account: string;
  readonly stateDir: string;
  /** One line a call. */
  readonly logFile: string;
  /** For the environment of a command; `undefined`: the variable must be removed. */
  readonly environment: Environment;
  /** For the functions that run Terraform. */
  readonly terraform: { readonly binary: string; readonly env: Environment };
  readonly aws: AwsAccess;
  stop(): Promise<void>;
  /** Back to the start: an empty account, no recorded calls, IAM not enforced. */
  reset(): Promise<void>;
  isRunning(): Promise<boolean>;
  /**
   * While it works, calls of roles and users are held against their policies. `emulator.aws` and `emulator.terraform` may do everything
   * at any time, like the root user. Without work: on until what is answered is disposed of. One block at a time.
   */
  enforcingIam(): Promise<AsyncDisposable>;
  enforcingIam<T>(work: () => Promise<T>): Promise<T>;
  /** This moment, for `calls`. */
  mark(): Promise<CallMark>;
  /** The calls that were answered since the start, the last reset or a mark. */
  calls(since?: CallMark): Promise<readonly RecordedCall[]>;
  /** Which calls a piece of work makes: by all callers, so nothing else should call meanwhile. */
  recording<T>(work: () => Promise<T>): Promise<Recording<T>>;
}
