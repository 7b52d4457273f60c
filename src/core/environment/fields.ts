import { z } from 'zod';
import { adopt } from './adopt';

/** Text of a form: what it must be, and an example of it. */
export const written = (form: RegExp, reason: string, example: string) => z.string().regex(form, reason).meta({ examples: [example] });

/** A name that AWS names are made of; no two hyphens beside each other, which RDS refuses. */
export const name = z.string().regex(/^[a-z]([a-z0-9]|-(?=[a-z0-9]))*$/, 'must be lower case letters, digits and single hyphens')
  .min(2).max(40).meta({ examples: ['mecove-mvp'] });
export const account = written(/^\d{12}$/, 'must be the 12 digits of an AWS account', '498735610795');
export const region = written(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be an AWS region', 'ap-south-1');
/** A range of IPv4 addresses. */
export const cidr = z.cidrv4('must be an IPv4 range').meta({ examples: ['10.0.0.0/16'] });
/** A name in DNS, without a trailing dot. */
export const domain = written(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/, 'must be a domain', 'api.example.com');
/** A secret by its name, as Secrets Manager takes it. */
export const secretName = (example: string) => written(/^[\w/+=.@-]{1,512}$/, 'must be the name of a secret in Secrets Manager', example);

const reason = z.string().trim().min(10, 'must say why, in a sentence').meta({ examples: ['The MVP holds no real user data yet.'] });

/** What every environment has, whatever its system. */
export const environmentFields = {
  name,
  account,
  region,
  state: z.strictObject({
    bucket: written(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of an S3 bucket', 'mecove-tfstate-498735610795'),
    key: written(/^[^/].*\.tfstate$/, 'must be an S3 key that ends in .tfstate', 'mvp/terraform.tfstate'),
    region,
    lockTable: written(/^[\w.-]{3,255}$/, 'must be the name of a DynamoDB table', 'mecove-tfstate-locks'),
  }),
  adopt: adopt.default([]),
  /** Findings that are accepted here: rule → why. */
  acknowledge: z.record(z.string(), reason).default({}),
};
