import type { Broken, Values } from './broken-inputs';

const retention =
  'retention_in_days must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.';
const image = 'nginx:1.27';
const anImage = 'must be an image with its tag or digest, such as nginx:1.27.';
const aVariable = 'must be the name of an environment variable.';
const aSecret = 'must be the ARN of a secret or parameter.';
const secret = 'arn:aws:secretsmanager:ap-south-1:498735610795:secret:shop-AbCdEf';
const statement = { actions: ['s3:GetObject'], resources: ['*'] };

/** What every module that defines a Fargate task takes. */
export const goodTask: Values = { name: 'shop', imageParameterName: '/shop/image', initialImage: image };

/** What each of them refuses. */
export const brokenTask: readonly Broken[] = [
  [{ name: 'x'.repeat(55) }, 'name must have at most 54 characters.'],
  [{ name: 'Shop_API' }, 'name must begin with a letter and be of small letters, digits and single hyphens.'],
  [{ imageParameterName: `/${'x'.repeat(1011)}` }, 'image_parameter_name must have at most 1011 characters.'],
  [{ imageParameterName: 'shop image' }, 'image_parameter_name must be the name of a parameter such as /shop/api/image.'],
  [{ initialImage: 'nginx' }, `initial_image ${anImage}`],
  [{ repositoryArn: 'shop' }, 'repository_arn must be the ARN of an ECR repository.'],
  [{ cpu: 300 }, 'cpu must be one of 256, 512, 1024, 2048, 4096, 8192, 16384.'],
  [{ cpuArchitecture: 'arm64' }, 'cpu_architecture must be one of ARM64, X86_64.'],
  [{ environment: { 'LOG-LEVEL': 'info' } }, `environment must have keys each of which ${aVariable}`],
  [{ secrets: { '1ST': secret } }, `secrets must have keys each of which ${aVariable}`],
  [{ secrets: { TOKEN: 'abc' } }, `secrets[*] ${aSecret}`],
  [{ user: '' }, 'user must have at least 1 character.'],
  [{ stopTimeout: 1.5 }, 'stop_timeout must be a whole number.'],
  [{ stopTimeout: 0 }, 'stop_timeout must be at least 1.'],
  [{ stopTimeout: 121 }, 'stop_timeout must be at most 120.'],
  [{ sidecars: { A_B: { image } } }, 'sidecars must have keys each of which must be a short name such as collector.'],
  [{ sidecars: { one: { image: 'nginx' } } }, `sidecars[*].image ${anImage}`],
  [{ sidecars: { one: { image, containerPort: 80.5 } } }, 'sidecars[*].container_port must be a whole number.'],
  [{ sidecars: { one: { image, containerPort: 0 } } }, 'sidecars[*].container_port must be at least 1.'],
  [{ sidecars: { one: { image, containerPort: 65_536 } } }, 'sidecars[*].container_port must be at most 65535.'],
  [
    { sidecars: { one: { image, environment: { '1': '' } } } },
    `sidecars[*].environment must have keys each of which ${aVariable}`,
  ],
  [{ sidecars: { one: { image, secrets: { '1': secret } } } }, `sidecars[*].secrets must have keys each of which ${aVariable}`],
  [{ sidecars: { one: { image, secrets: { A: 'abc' } } } }, `sidecars[*].secrets[*] ${aSecret}`],
  [{ logRetentionInDays: 2 }, `log_${retention}`],
  [{ kmsKeyArn: 'alias/shop' }, 'kms_key_arn must be the ARN of a key.'],
  [{ kmsKeyArns: ['alias/shop'] }, 'kms_key_arns[*] must be the ARN of a key.'],
  [
    { taskPolicyStatements: { 'read all': statement } },
    'task_policy_statements must have keys each of which must be of letters and digits, such as ReadUploads.',
  ],
  [
    { taskPolicyStatements: { Read: { ...statement, actions: [] } } },
    'task_policy_statements[*].actions must have at least 1 element.',
  ],
  [
    { taskPolicyStatements: { Read: { ...statement, resources: [] } } },
    'task_policy_statements[*].resources must have at least 1 element.',
  ],
];

/** What each of them refuses together. */
export const taskTogether: readonly Broken[] = [
  [{ memory: 4096 }, 'memory must be one of 512, 1024, 2048 where cpu is 256.'],
  [{ cpu: 512, memory: 512 }, 'memory must be 1024 to 4096 in steps of 1024 where cpu is 512.'],
  [{ cpu: 1024, memory: 9216 }, 'memory must be 2048 to 8192 in steps of 1024 where cpu is 1024.'],
  [{ cpu: 2048, memory: 5000 }, 'memory must be 4096 to 16384 in steps of 1024 where cpu is 2048.'],
  [{ cpu: 4096, memory: 31_744 }, 'memory must be 8192 to 30720 in steps of 1024 where cpu is 4096.'],
  [{ cpu: 8192, memory: 17_408 }, 'memory must be 16384 to 61440 in steps of 4096 where cpu is 8192.'],
  [{ cpu: 16_384, memory: 36_864 }, 'memory must be 32768 to 122880 in steps of 8192 where cpu is 16384.'],
  [
    { enableExecuteCommand: true, readonlyRootFilesystem: true },
    'enable_execute_command must be false where readonly_root_filesystem is true.',
  ],
];
