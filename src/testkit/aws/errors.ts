/** What was asked of AWS, and where. */
export interface Asked {
  /** Such as `EC2 instance`. */
  readonly kind: string;
  /** Id, name or ARN, as it was given. */
  readonly id: string;
  readonly region: string;
  /** Undefined: AWS itself. */
  readonly endpoint: string | undefined;
}

/** AWS could not be asked, or did not answer with what was asked for. Each cause has a class of its own. */
export class AwsError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** What to do about it. */
    readonly fix: string,
    /** Whether to ask again is useless. */
    readonly final: boolean,
    options?: ErrorOptions,
  ) {
    super(`${message}\n  → ${fix}`, options);
    this.name = new.target.name;
  }
}

/** There is no such thing in this region of this account. */
export class NotFound extends AwsError implements Asked {
  readonly kind: string;
  readonly id: string;
  readonly region: string;
  readonly endpoint: string | undefined;

  constructor(asked: Asked, options?: ErrorOptions) {
    const fix =
      'check the name, the region and whose credentials these are; what was just made may take a moment to show: eventually(…)';
    super('not-found', `there is no ${whatAndWhere(asked)}`, fix, false, options);
    this.kind = asked.kind;
    this.id = asked.id;
    this.region = asked.region;
    this.endpoint = asked.endpoint;
  }
}

/** More than one thing has this name. */
export class Ambiguous extends AwsError {
  constructor(
    asked: Asked,
    /** The ids of all that have it. */
    readonly ids: readonly string[],
  ) {
    super('ambiguous', `there are ${String(ids.length)} of ${whatAndWhere(asked)}: ${ids.join(', ')}`, 'ask by id', true);
  }
}

/** AWS refused the request, or could not be reached. */
export class RequestFailed extends AwsError {
  constructor(
    asked: Asked,
    /** The error code of AWS, such as `UnauthorizedOperation`, or of the system, such as `ECONNREFUSED`. */
    readonly awsCode: string,
    override readonly cause: Error,
  ) {
    const message = `${whatAndWhere(asked)} could not be read: ${awsCode}${detail(cause, awsCode)}`;
    super('request-failed', message, fixFor(awsCode, asked), !passes(awsCode, cause), { cause });
  }
}

/** The package of the AWS SDK that a service is asked with is not installed. */
export class SdkMissing extends AwsError {
  constructor(
    /** Such as `@aws-sdk/client-ec2`. */
    readonly packageName: string,
    options?: ErrorOptions,
  ) {
    super('sdk-missing', `${packageName} is not installed`, `npm install --save-dev ${packageName}`, true, options);
  }
}

/** Jest does not let the package be loaded: it takes all concurrent tests of a file for over once one of them is. */
export class SdkRefused extends AwsError {
  constructor(
    /** Such as `@aws-sdk/client-ec2`. */
    readonly packageName: string,
    options?: ErrorOptions,
  ) {
    const fix = `load it before the tests: import '${packageName}'; at the top of the test file`;
    super(
      'sdk-refused',
      `Jest does not let ${packageName} be loaded any more, since another concurrent test has ended`,
      fix,
      true,
      options,
    );
  }
}

const whatAndWhere = ({ kind, id, region, endpoint }: Asked): string =>
  `${kind} ${id} in ${region}${endpoint === undefined ? '' : ` at ${endpoint}`}`;

function detail({ message }: Error, code: string): string {
  const text = message.replace(/^AWS SDK error wrapper for (Error: )?/, '');
  return text === '' || text === code ? '' : `: ${text}`;
}

/** Whether it may be otherwise the next time: too many requests, AWS or the network out of order. */
function passes(awsCode: string, cause: Error): boolean {
  if (/Throttl|TooManyRequests|RequestLimit|SlowDown|Timeout|^E[A-Z]+$/.test(awsCode)) return true;
  return (statusOf(cause) ?? 0) >= 500;
}

/** The HTTP status of the answer that the SDK made an error of; undefined where there was none. */
export function statusOf(error: Error): number | undefined {
  const metadata = '$metadata' in error ? error.$metadata : undefined;
  const status =
    typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata ? metadata.httpStatusCode : undefined;
  return typeof status === 'number' ? status : undefined;
}

function fixFor(awsCode: string, { endpoint }: Asked): string {
  if (/Credential|Token|Signature|AuthFailure|InvalidClientTokenId/.test(awsCode)) {
    return 'sign in (aws sso login), set AWS_PROFILE or the AWS keys, or give credentials to aws.account';
  }
  if (/AccessDenied|Unauthorized|Forbidden|403$/.test(awsCode)) return 'allow the caller to do this, or use other credentials';
  if (/^E[A-Z]+$|Timeout/.test(awsCode)) return `check that ${endpoint ?? 'AWS'} can be reached from here, and the region's name`;
  if (/NotEmulated/.test(awsCode)) return 'the emulator does not know this call: ask AWS itself, or check the plan instead';
  return 'mend what AWS complains about';
}
