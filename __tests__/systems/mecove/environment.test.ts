import { environments } from '../../../environments';
import { mecoveMvp } from '../../../environments/mecove-mvp';
import { ProblemsError } from '../../../src/core/errors';
import { mecove } from '../../../src/systems/mecove';

type Values = typeof mecoveMvp.values;

/** What is said about the MVP's environment with one change. */
function problemsOf(change: (values: Values) => object): string[] {
  const changed = { ...mecoveMvp.values, ...change(structuredClone(mecoveMvp.values)) };
  try {
    mecove.environment(changed).judge('environments/mecove-mvp.ts');
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems.map((it) => `${it.file ?? ''} ${it.path}: ${it.reason} → ${it.fix}`.replace('environments/mecove-mvp.ts ', ''));
    throw error;
  }
}

test('the environments of the project are good', () => {
  for (const [name, environment] of Object.entries(environments)) expect(environment.judge(`environments/${name}.ts`).values.name).toBe(name);
});

const network = (change: Partial<Values['network']>) => (values: Values) => ({ network: { ...values.network, ...change } });
const host = (change: object) => (values: Values) => ({ host: { ...values.host, ...change } });
const database = (change: object) => (values: Values) => ({ database: { ...values.database, ...change } });
const application = (change: object) => (values: Values) => ({ application: { ...values.application, ...change } });
const state = (change: object) => (values: Values) => ({ state: { ...values.state, ...change } });

test.each<[string, (values: Values) => object, string]>([
  ['name', () => ({ name: 'Mecove_MVP' }), 'name: must be lower case letters, digits and hyphens → change "Mecove_MVP"'],
  ['name that is not the file\'s', () => ({ name: 'mecove' }), 'name: is mecove, but the file is called mecove-mvp → give both the same name'],
  ['name that is too long', () => ({ name: `m${'e'.repeat(40)}` }), 'name: Too big: expected string to have <=40 characters → lower it to at most 40 characters; it is 41'],
  ['account', () => ({ account: '49873561079' }), 'account: must be the 12 digits of an AWS account → change "49873561079"'],
  ['region', () => ({ region: 'mumbai' }), 'region: must be an AWS region such as ap-south-1 → change "mumbai"'],
  ['domain', () => ({ domain: 'https://api.mecove.com' }), 'domain: must be a domain such as api.example.com → change "https://api.mecove.com"'],
  ['unknown key', () => ({ databse: {} }), 'databse: is not known here → remove it, or look for a misspelling'],
  ['missing key', () => ({ domain: undefined }), 'domain: is missing → give it, as a string'],
  ['bucket', state({ bucket: 'Bucket' }), 'state.bucket: must be the name of an S3 bucket → change "Bucket"'],
  ['key of the state', state({ key: 'mvp' }), 'state.key: must be an S3 key that ends in .tfstate → change "mvp"'],
  ['lock table', state({ lockTable: 'a' }), 'state.lockTable: must be the name of a DynamoDB table → change "a"'],
  ['CIDR', network({ cidr: '10.0.0.0' }), 'network.cidr: must be an IPv4 range such as 10.0.0.0/16 → change "10.0.0.0"'],
  ['size of a VPC', network({ cidr: '10.0.0.0/8' }), 'network.cidr: /8 is no size that AWS has → use a size from /16 to /28'],
  ['start of a range', network({ cidr: '10.0.1.0/16' }), 'network.cidr: 10.0.1.0/16 does not begin at the start of its range → give the first address of the range'],
  ['subnet outside', network({ publicSubnets: ['10.0.0.0/24', '10.1.0.0/24'] }), 'network.publicSubnets[1]: 10.1.0.0/24 lies outside network.cidr 10.0.0.0/16 → choose a range inside it'],
  ['subnets that overlap', network({ publicSubnets: ['10.0.0.0/24', '10.0.0.128/25'] }), 'network.publicSubnets[1]: 10.0.0.128/25 overlaps network.publicSubnets[0] → give each subnet a range of its own'],
  ['zones without subnets', network({ zones: ['ap-south-1a', 'ap-south-1b', 'ap-south-1c'] }), 'network.zones: 3 zones, but 2 subnets → give each subnet a zone of its own'],
  ['zone of another region', network({ zones: ['ap-south-1a', 'us-east-1b'] }), 'network.zones[1]: us-east-1b is no zone of ap-south-1 → use zones such as ap-south-1a'],
  ['zone twice', network({ zones: ['ap-south-1a', 'ap-south-1a'] }), 'network.zones[1]: ap-south-1a stands here twice → use two different zones'],
  ['instance type', host({ instanceType: 't3.small' }), 'host.instanceType: must be an instance type with an ARM64 processor, such as t4g.small → change "t3.small"'],
  ['root volume', host({ rootVolumeSize: 4 }), 'host.rootVolumeSize: Too small: expected number to be >=8 → raise it to at least 8; it is 4'],
  ['SSH range', host({ sshCidrs: ['everyone'] }), 'host.sshCidrs[0]: must be an IPv4 range such as 10.0.0.0/16 → change "everyone"'],
  ['generation', host({ generation: 0 }), 'host.generation: Too small: expected number to be >=1 → raise it to at least 1; it is 0'],
  ['instance class', database({ instanceClass: 't4g.micro' }), 'database.instanceClass: must be a DB instance class such as db.t4g.micro → change "t4g.micro"'],
  ['engine version', database({ engineVersion: '16.4' }), 'database.engineVersion: must be a major version of PostgreSQL such as 16 → change "16.4"'],
  ['storage', database({ allocatedStorage: 5 }), 'database.allocatedStorage: Too small: expected number to be >=20 → raise it to at least 20; it is 5'],
  ['database name', database({ name: 'me-cove' }), 'database.name: must be a name of PostgreSQL: letters, digits, underscores → change "me-cove"'],
  ['master user', database({ username: '1' }), 'database.username: must be a name of PostgreSQL: letters, digits, underscores → change "1"'],
  ['password rotation', database({ passwordRotationDays: 0 }), 'database.passwordRotationDays: Too small: expected number to be >=1 → raise it to at least 1; it is 0'],
  ['backups', database({ backupRetentionDays: 36 }), 'database.backupRetentionDays: Too big: expected number to be <=35 → lower it to at most 35; it is 36'],
  ['flag', database({ multiAz: 'no' }), 'database.multiAz: Invalid input: expected boolean, received string → give a boolean instead of "no"'],
  ['retention of logs', () => ({ logRetentionDays: 15 }), 'logRetentionDays: Invalid option: expected one of 1|3|5|7|14|30|60|90|120|150|180|365|400|545|731|1096|1827|2192|2557|2922|3288|3653 → use one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653 instead of 15'],
  ['repository', application({ repository: 'https://github.com/a/b' }), 'application.repository: must be an SSH address such as git@github.com:owner/name.git → change "https://github.com/a/b"'],
  ['Node.js version', application({ nodeVersion: 18 }), 'application.nodeVersion: Too small: expected number to be >=22 → raise it to at least 22; it is 18'],
  ['branch', application({ branch: "a'b" }), 'application.branch: must be the name of a branch → change "a\'b"'],
  ['secret', application({ secretName: 'a secret' }), 'application.secretName: must be the name of a secret in Secrets Manager → change "a secret"'],
  ['adopted address', () => ({ adopt: [{ from: 'not an address', to: 'module.host.aws_eip.this' }] }), 'adopt[0].from: must be an address of Terraform → change "not an address"'],
  ['acknowledgement without a reason', (values) => ({ acknowledge: { ...values.acknowledge, 'open-ssh': 'ok' } }), 'acknowledge["open-ssh"]: must say why, in a sentence → raise it to at least 10 characters; it is 2'],
])('a bad %s is named with place, reason and remedy', (_, change, expected) => {
  expect(problemsOf(change)).toEqual([expected]);
});

test('all problems of an environment come at once', () => {
  expect(problemsOf((values) => ({ region: 'x', domain: 'x', host: { ...values.host, generation: 0 } }))).toHaveLength(3);
});
