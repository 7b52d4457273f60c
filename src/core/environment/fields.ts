import { z } from 'zod';

/** A name that AWS names are made of: lower case, digits and hyphens. */
export const name = z.string().regex(/^[a-z][a-z0-9-]*[a-z0-9]$/, 'must be lower case letters, digits and hyphens').max(40);
export const account = z.string().regex(/^\d{12}$/, 'must be the 12 digits of an AWS account');
export const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be an AWS region such as ap-south-1');
/** A range of IPv4 addresses such as `10.0.0.0/16`. */
export const cidr = z.cidrv4('must be an IPv4 range such as 10.0.0.0/16');
/** A name in DNS, without a trailing dot. */
export const domain = z.string().regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/, 'must be a domain such as api.example.com');

const address = z.string().regex(/^(module\.[\w-]+(\[[^\]]+\])?\.)*(module\.[\w-]+(\[[^\]]+\])?|[a-z]\w*\.[\w-]+(\[[^\]]+\])?)$/, 'must be an address of Terraform');
const reason = z.string().min(10, 'must say why, in a sentence');

/** What every environment has, whatever its system. */
export const environmentFields = {
  name,
  account,
  region,
  state: z.strictObject({
    bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of an S3 bucket'),
    key: z.string().regex(/^[^/].*\.tfstate$/, 'must be an S3 key that ends in .tfstate'),
    region,
    lockTable: z.string().regex(/^[\w.-]{3,255}$/, 'must be the name of a DynamoDB table'),
  }),
  /** What exists already: an address of the state, or an import id, and where it stands in the root. */
  adopt: z.array(z.union([
    z.strictObject({ from: address, to: address }),
    z.strictObject({ id: z.string().min(1), to: address }),
  ])).default([]),
  /** Findings that are accepted here: rule → why. */
  acknowledge: z.record(z.string(), reason).default({}),
};
