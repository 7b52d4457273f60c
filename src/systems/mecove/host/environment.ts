import { z } from 'zod';
import { retentionInDays } from '../../../aws/retention';
import { cidr, domain, environmentFields, secretName, written } from '../../../core/environment/fields';
import { databaseFields } from '../database-fields';

/** What an environment of meCove on one host may say (requirement: "AWS Architecture — meCove Backend (MVP)"). */
export const hostEnvironment = z.strictObject({
  ...environmentFields,
  compute: z.literal('host'),
  /** Domain of the API; its A record points at the Elastic IP. */
  domain,
  network: z.strictObject({
    cidr,
    zones: z.array(z.string().meta({ examples: ['ap-south-1a'] })).min(2),
    publicSubnets: z.array(cidr).min(2),
  }),
  host: z.strictObject({
    instanceType: written(/^[a-z]+\d+g[a-z]*\.[\w-]+$/, 'must be an instance type with an ARM64 processor', 't4g.small'),
    /** GiB of gp3. */
    rootVolumeSize: z.int().min(8).max(16_384),
    /** Who may connect by SSH. */
    sshCidrs: z.array(cidr),
    /** Raise it to replace the host with the newest image and scripts. */
    generation: z.int().min(1),
  }),
  database: z.strictObject({
    ...databaseFields,
    multiAz: z.boolean(),
    /** 0 turns backups off. */
    backupRetentionDays: z.int().min(0).max(35),
    deletionProtection: z.boolean(),
    finalSnapshot: z.boolean(),
  }),
  /** Retention of the three log groups in days. */
  logRetentionDays: retentionInDays,
  application: z.strictObject({
    /** SSH address of the private repository; GitHub's host keys are pinned on the host. */
    repository: written(/^git@github\.com:[\w./-]+\.git$/, 'must be an SSH address at github.com', 'git@github.com:owner/name.git'),
    branch: written(/^[\w./-]+$/, 'must be the name of a branch', 'main'),
    /** Major version of Node.js: those that Amazon Linux 2023 has packages of and that receive fixes. */
    nodeVersion: z.literal([22, 24]),
    /** Secret with WhatsApp tokens and LLM API keys: a JSON object of environment variables. */
    secretName: secretName('mecove/mvp/app'),
    /** Secret with the ED25519 key that reads the repository. */
    deployKeySecretName: secretName('mecove/mvp/deploy-key'),
  }),
});

export type HostEnvironment = z.output<typeof hostEnvironment>;
