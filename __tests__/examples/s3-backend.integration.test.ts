import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { startEmulator } from 'groundplan/emulator';
import { aws, terraform } from 'groundplan/testkit';
import 'groundplan/testkit/jest';
import { z } from 'zod';

const region = 'us-east-1';
const bucket = 'example-state';
const key = 'note/terraform.tfstate';

const content = z.object({
  resources: z.array(z.object({ type: z.string(), name: z.string() })),
  outputs: z.object({ note: z.object({ value: z.string() }).optional() }),
});

test('the state lies in the bucket that init is given, and no lock stays behind', async () => {
  await using emulator = await startEmulator();
  const cloud = aws.account({ region, ...emulator.aws });
  await new S3Client({ region, ...emulator.aws }).send(new CreateBucketCommand({ Bucket: bucket }));
  const stored = async () => content.parse(JSON.parse(await cloud.s3.text(bucket, key)));
  {
    await using root = await terraform.applied({
      ...emulator.terraform,
      dir: 'examples/s3-backend',
      backendConfig: { bucket, key, region, use_lockfile: true },
      vars: { note: 'kept in S3' },
      outputs: z.object({ note: z.string() }),
    });
    expect(root.outputs.note).toBe('kept in S3');
    expect((await stored()).outputs.note?.value).toBe('kept in S3');
    expect(await cloud.s3.keys(bucket)).toEqual([key]);
  }
  expect((await stored()).resources).toEqual([]);
});
