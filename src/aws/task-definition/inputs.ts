import { z } from 'zod';
import { kmsKeyArn } from '../arns';
import { retentionInDays } from '../retention';
import { containerText, environment, image, secrets } from './container-inputs';
import { cpuUnits } from './fargate-sizes';

/** Inputs of every module that defines a Fargate task. */
export const taskInputs = {
  name: z
    .string()
    .max(54)
    .regex(/^[a-z](-?[a-z0-9])*$/, 'must begin with a letter and be of small letters, digits and single hyphens')
    .describe('Name of the task family, of its main container, and what the names of its roles begin with.'),
  imageParameterName: z
    .string()
    .max(1011)
    .regex(/^(\/[\w.-]+)+$/, 'must be the name of a parameter such as /shop/api/image')
    .describe('SSM parameter that holds the released image. Whoever releases writes it; Terraform only makes it.'),
  initialImage: image.describe('Image until the first release, with tag or digest. It must be there when tasks are to start.'),
  repositoryArn: z
    .string()
    .regex(/^arn:[\w-]+:ecr:[a-z0-9-]+:\d{12}:repository\/./, 'must be the ARN of an ECR repository')
    .nullable()
    .default(null)
    .describe('ECR repository of the image, the only one that may be pulled from; null: the image is public.'),
  cpu: z.literal(cpuUnits).default(256).describe('CPU units of the task: 1024 are one vCPU.'),
  memory: z.number().default(512).describe('Memory of the task in MiB; what there is depends on `cpu`.'),
  cpuArchitecture: z.enum(['ARM64', 'X86_64']).default('ARM64').describe('What the images are built for.'),
  environment: environment.describe('Environment variables of the main container.'),
  secrets: secrets.describe(
    [
      'Environment variables whose values are read when a task starts:',
      'name to ARN of a secret, of one of its keys (`…:key::`) or of a parameter.',
    ].join(' '),
  ),
  command: containerText.describe("Command of the main container; null: the image's."),
  entryPoint: containerText.describe("Entry point of the main container; null: the image's."),
  user: z.string().min(1).nullable().default(null).describe("User of the main container, such as 1000:1000; null: the image's."),
  readonlyRootFilesystem: z.boolean().default(false).describe('Let the main container write to none of its own files.'),
  stopTimeout: z
    .int()
    .min(1)
    .max(120)
    .nullable()
    .default(null)
    .describe('Seconds between SIGTERM and SIGKILL for the main container; null: 30.'),
  sidecars: z
    .record(
      z.string().regex(/^[a-z](-?[a-z0-9])*$/, 'must be a short name such as collector'),
      z.object({
        image,
        essential: z.boolean().default(true),
        command: z.array(z.string()).optional(),
        containerPort: z.int().min(1).max(65_535).optional(),
        environment,
        secrets,
      }),
    )
    .default({})
    .describe('Further containers of the task by name. The task ends with an essential one. Their images are changed here.'),
  enableExecuteCommand: z.boolean().default(false).describe('Let those who may call ecs:ExecuteCommand open a shell in a task.'),
  logRetentionInDays: retentionInDays.default(30).describe('Days that the logs of all containers are kept.'),
  kmsKeyArn: kmsKeyArn.describe('ARN of the key that encrypts the logs; null: the key of CloudWatch Logs.'),
  kmsKeyArns: z
    .array(z.string().regex(/^arn:[\w-]+:kms:/, 'must be the ARN of a key'))
    .default([])
    .describe('ARNs of the keys that encrypt the secrets, where those are keys of your own.'),
  taskPolicyStatements: z
    .record(
      z.string().regex(/^[A-Za-z0-9]+$/, 'must be of letters and digits, such as ReadUploads'),
      z.object({
        actions: z.array(z.string()).min(1),
        resources: z.array(z.string()).min(1),
      }),
    )
    .default({})
    .describe('What the application may do in AWS, by statement id.'),
};
