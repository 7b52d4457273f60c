import { z } from 'zod';
import { cidr, domain, environmentFields } from '../../core/environment/fields';
import { networkRules } from './network-rules';

const secretName = z.string().regex(/^[\w/+=.@-]{1,512}$/, 'must be the name of a secret in Secrets Manager');
const retention = z.literal([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]);

/** What an environment of meCove may say (requirement: "AWS Architecture — meCove Backend (MVP)"). */
export const environmentSchema = z.strictObject({
  ...environmentFields,
  /** Domain of the API; its A record points at the Elastic IP. */
  domain,
  network: z.strictObject({
    cidr,
    zones: z.array(z.string()).min(2),
    publicSubnets: z.array(cidr).min(2),
  }),
  host: z.strictObject({
    instanceType: z.string().regex(/^[a-z]+\d+g[a-z]*\.\w+$/, 'must be an instance type with an ARM64 processor, such as t4g.small'),
    /** GiB of gp3. */
    rootVolumeSize: z.int().min(8).max(16_384),
    /** Who may connect by SSH. */
    sshCidrs: z.array(cidr),
    /** Raise it to replace the host with the newest image and scripts. */
    generation: z.int().min(1),
  }),
  database: z.strictObject({
    instanceClass: z.string().regex(/^db\.\w+\.\w+$/, 'must be a DB instance class such as db.t4g.micro'),
    engineVersion: z.string().regex(/^\d{2}$/, 'must be a major version of PostgreSQL such as 16'),
    /** GiB of gp3. */
    allocatedStorage: z.int().min(20).max(65_536),
    name: z.string().regex(/^[a-zA-Z]\w{0,62}$/, 'must be a name of PostgreSQL: letters, digits, underscores'),
    username: z.string().regex(/^[a-zA-Z]\w{0,62}$/, 'must be a name of PostgreSQL: letters, digits, underscores'),
    /** Days after which RDS replaces the master password. */
    passwordRotationDays: z.int().min(1).max(1000),
    multiAz: z.boolean(),
    /** 0 turns backups off. */
    backupRetentionDays: z.int().min(0).max(35),
    deletionProtection: z.boolean(),
    finalSnapshot: z.boolean(),
  }),
  /** Retention of the three log groups in days. */
  logRetentionDays: retention,
  application: z.strictObject({
    /** SSH address of the private repository; GitHub's host keys are pinned on the host. */
    repository: z.string().regex(/^git@github\.com:[\w./-]+\.git$/, 'must be an SSH address such as git@github.com:owner/name.git'),
    branch: z.string().regex(/^[\w./-]+$/, 'must be the name of a branch'),
    /** Major version of Node.js. */
    nodeVersion: z.int().min(22),
    /** Secret with WhatsApp tokens and LLM API keys: a JSON object of environment variables. */
    secretName,
    /** Secret with the ED25519 key that reads the repository. */
    deployKeySecretName: secretName,
  }),
}).superRefine(networkRules);

export type MecoveEnvironment = z.output<typeof environmentSchema>;
