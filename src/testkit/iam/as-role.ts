import { Connection } from '../aws/connection';
import { role } from '../aws/iam/role';
import { load } from '../aws/load';
import type { AccountOptions, Credentials } from '../aws/options';
import { IamError } from './errors';

/** An account as a role sees it: for clients of the SDK (`new S3Client(role)`) and `aws.account(role)`. */
export interface RoleAccess {
  readonly roleArn: string;
  readonly region: string;
  readonly endpoint?: string;
  readonly credentials: Credentials & { readonly sessionToken: string };
}

export interface AsRoleOptions {
  /** How the session is called in AWS's logs; `groundplan-testkit` by default. */
  readonly sessionName?: string;
  /** Seconds that it lasts; an hour by default. */
  readonly durationSeconds?: number;
}

/**
 * Assumes a role. On AWS its trust policy must name the caller; a role that trusts a service alone (an EC2 instance's, say) cannot be
 * assumed there. The emulator lets its own key assume every role that is there. Throws `IamError` where it cannot be assumed,
 * and `NotFound` where the emulator has no such role.
 */
export async function asRole(account: AccountOptions, roleArn: string, options: AsRoleOptions = {}): Promise<RoleAccess> {
  const { STSClient, AssumeRoleCommand } = await load('@aws-sdk/client-sts', () => import('@aws-sdk/client-sts'));
  const { sessionName = 'groundplan-testkit', durationSeconds = 3600 } = options;
  const aws = new Connection(account);
  // The emulator lets also a role be assumed that is not there, as of another account; it would have no policies.
  if (aws.endpoint !== undefined) await role(aws, roleArn.slice(roleArn.lastIndexOf('/') + 1));
  const asked = new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: sessionName, DurationSeconds: durationSeconds });
  const { Credentials: given } = await aws
    .client(STSClient)
    .send(asked)
    .catch((error: unknown) => {
      throw cannot(roleArn, error);
    });
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = given ?? {};
  if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
    throw cannot(roleArn, new Error('no keys came back'));
  return {
    roleArn,
    region: aws.region,
    ...(aws.endpoint !== undefined && { endpoint: aws.endpoint }),
    credentials: { accessKeyId, secretAccessKey, sessionToken },
  };
}

function cannot(roleArn: string, cause: unknown): IamError {
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new IamError(
    `${roleArn} cannot be assumed: ${reason}`,
    'check the ARN, and that the trust policy of the role names the caller',
    { cause },
  );
}
