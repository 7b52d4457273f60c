import type { Emulator } from '../../emulator';
import type { RoleAccess } from './as-role';
import { IamError } from './errors';
import { outcomeOf } from './outcome';
import { type Checked, WrongPermissions } from './report';

/** Work as a role: `(as) => new S3Client(as).send(…)`. Its promise must end after its calls. */
export type Check = (as: RoleAccess) => Promise<unknown>;

export interface PermissionChecks {
  /** The emulator that the role was assumed in. It enforces IAM meanwhile. Not with AWS, which always does. */
  readonly emulator?: Pick<Emulator, 'enforcingIam' | 'recording'> | undefined;
  /** What the role must be able to do, by what it is. */
  readonly may?: Readonly<Record<string, Check>> | undefined;
  /** What must be refused to it. */
  readonly mayNot?: Readonly<Record<string, Check>> | undefined;
}

/** What was found, where all went as it should. */
export interface Permissions {
  readonly role: string;
  readonly allowed: readonly string[];
  readonly refused: readonly string[];
  /** What in the policies the emulator took for met without judging it: conditions, boundaries. Ask AWS, or assert it with `policy`. */
  readonly notJudged: readonly { readonly check: string; readonly what: string }[];
}

/**
 * Does one thing after the other as a role, and looks what IAM says:
 *
 *     const host = await iam.asRole({ region, ...emulator.aws }, root.outputs.roleArn);
 *     await iam.permissions(host, {
 *       emulator,
 *       may: { 'reads its own secret': (as) => new SecretsManagerClient(as).send(new GetSecretValueCommand({ SecretId: own })) },
 *       mayNot: { 'reads another secret': (as) => new SecretsManagerClient(as).send(new GetSecretValueCommand({ SecretId: other })) },
 *     });
 *
 * Throws one `WrongPermissions` with all that went the other way, and with what failed for another reason (then nothing is known).
 */
export async function permissions(role: RoleAccess, { emulator, may = {}, mayNot = {} }: PermissionChecks): Promise<Permissions> {
  if (role.endpoint !== undefined && emulator === undefined) {
    throw new IamError(
      `at ${role.endpoint} every role may do everything`,
      'give permissions(…) the emulator, so that it enforces IAM meanwhile',
    );
  }
  const all = [
    ...Object.entries(may).map(([name, work]) => ({ name, work, should: 'allowed' as const })),
    ...Object.entries(mayNot).map(([name, work]) => ({ name, work, should: 'refused' as const })),
  ];
  if (all.length === 0) throw new IamError('nothing was asked of the role', 'name at least one thing in may or mayNot');
  const checked: Checked[] = [];
  const checkAll = async (): Promise<void> => {
    for (const { name, work, should } of all) checked.push({ name, should, ...(await checkOne(role, work, emulator)) });
  };
  await (emulator === undefined ? checkAll() : emulator.enforcingIam(checkAll));
  if (checked.some((it) => it.outcome.kind !== it.should)) throw new WrongPermissions(role.roleArn, checked);
  const named = (kind: Checked['should']): string[] => checked.filter((it) => it.should === kind).map((it) => it.name);
  return {
    role: role.roleArn,
    allowed: named('allowed'),
    refused: named('refused'),
    notJudged: checked.flatMap((it) => it.notJudged.map((what) => ({ check: it.name, what }))),
  };
}

async function checkOne(
  role: RoleAccess,
  work: Check,
  emulator: PermissionChecks['emulator'],
): Promise<Pick<Checked, 'outcome' | 'notJudged'>> {
  if (emulator === undefined) return { outcome: await outcomeOf(() => work(role)), notJudged: [] };
  const { result: outcome, calls } = await emulator.recording(() => outcomeOf(() => work(role)));
  const own = calls.filter((it) => it.by === role.roleArn);
  if (own.length === 0 && outcome.kind !== 'unknown') {
    return {
      outcome: { kind: 'unknown', why: 'it made no call as the role: give its clients what the check is given, and await them' },
      notJudged: [],
    };
  }
  return { outcome, notJudged: [...new Set(own.flatMap((it) => it.ignored))] };
}
