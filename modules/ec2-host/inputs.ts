import { z } from 'zod';

/** AWS keeps the newest image's id in this parameter (EC2 user guide, "Reference the latest AL2023 AMI"). */
const newestImage = '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64';

const iamName = /^[\w+=,.@-]+$/;
const iamCharacters = 'must be of letters, digits and +=,.@_-';

export const inputs = z.object({
  name: z.string().max(64).regex(iamName, iamCharacters).describe('Name of the host, its role and its key pair.'),
  instanceType: z
    .string()
    .regex(/^[a-z]+\d+g[a-z]*\.[a-z0-9-]+$/, 'must be an instance type with an ARM64 processor, such as t4g.small')
    .describe('Instance type with an ARM64 processor.'),
  subnetId: z.string().describe('Public subnet of the host.'),
  securityGroupIds: z.array(z.string()).min(1).describe('Security groups of the host.'),
  rootVolumeSize: z.int().min(8).max(16_384).default(30).describe('gp3 root volume in GiB, encrypted.'),
  userData: z
    .string()
    .max(16_384)
    .describe('What cloud-init does at the first boot. A change does not reach a host that runs: raise `generation`.'),
  generation: z
    .int()
    .min(1)
    .default(1)
    .describe('Change it to replace the host: only then do a new image and a changed `user_data` reach it.'),
  policies: z
    .record(z.string().max(128).regex(iamName, iamCharacters), z.string())
    .default({})
    .describe('Inline policies of the role as JSON documents, by name.'),
  managedPolicyArns: z
    .record(z.string(), z.string().regex(/^arn:[\w-]+:iam::(aws|\d{12}):policy\/.+$/, 'must be the ARN of a policy'))
    .default({})
    .describe('Managed policies of the role: a telling key → ARN.'),
  imageParameterName: z.string().min(1).default(newestImage).describe('SSM parameter that holds the id of the image.'),
});
