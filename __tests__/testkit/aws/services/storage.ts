import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketLoggingCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { exists } from '../../../../src/testkit/aws';
import '../../../../src/testkit/aws/matchers/register';
import { type Emulated, region } from '../emulated';

async function makeBucket({ client }: Emulated, Bucket: string): Promise<S3Client> {
  const s3 = new S3Client(client);
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: region } }));
  return s3;
}

const tlsOnly = {
  Version: '2012-10-17',
  Statement: {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: 'arn:aws:s3:::safe/*',
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  },
};

async function makeSafe(s3: S3Client, Bucket: string): Promise<void> {
  const byDefault = { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/shop' } as const;
  const Rules = [{ ApplyServerSideEncryptionByDefault: byDefault, BucketKeyEnabled: true }];
  await s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules } }));
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  const block = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
  await s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: block }));
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify(tlsOnly) }));
  await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: 'team', Value: 'shop' }] } }));
  const lifecycle = {
    ID: 'old',
    Status: 'Enabled',
    Filter: { Prefix: 'state/' },
    NoncurrentVersionExpiration: { NoncurrentDays: 90 },
    Expiration: { ExpiredObjectDeleteMarker: true },
    AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
  } as const;
  await s3.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules: [lifecycle] } }));
}

export function storageTests(emulated: () => Emulated): void {
  test('a bucket tells its settings', async () => {
    await makeSafe(await makeBucket(emulated(), 'safe'), 'safe');
    const bucket = await emulated().cloud.s3.bucket('safe');
    expect(bucket).toEqual({
      kind: 'S3 bucket',
      name: 'safe',
      region,
      versioning: 'enabled',
      encryption: { algorithm: 'aws:kms', key: 'alias/shop', bucketKey: true },
      publicAccessBlock: { blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true, restrictPublicBuckets: true },
      policy: { ...tlsOnly, Statement: [tlsOnly.Statement] },
      lifecycle: [
        {
          id: 'old',
          enabled: true,
          prefix: 'state/',
          expiresAfter: undefined,
          expiresDeleteMarkers: true,
          oldVersionsExpireAfter: 90,
          oldVersionsKept: undefined,
          abortsUploadsAfter: 7,
          moves: [],
        },
      ],
      logging: undefined,
      tags: { team: 'shop' },
    });
    expect(bucket).toBlockPublicAccess();
    expect(bucket).toBeEncrypted({ key: 'alias/shop' });
  });

  test('what was never set is undefined or empty', async () => {
    await makeBucket(emulated(), 'bare');
    const bucket = await emulated().cloud.s3.bucket('bare');
    expect(bucket).toMatchObject({
      versioning: 'off',
      publicAccessBlock: undefined,
      policy: undefined,
      lifecycle: [],
      logging: undefined,
      tags: {},
    });
    expect(bucket).not.toBlockPublicAccess();
  });

  test('a bucket tells where its requests are logged', async () => {
    const s3 = await makeBucket(emulated(), 'logged');
    await makeBucket(emulated(), 'for-logs');
    const service = {
      Effect: 'Allow',
      Principal: { Service: 'logging.s3.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::for-logs/*',
    };
    await s3.send(
      new PutBucketPolicyCommand({ Bucket: 'for-logs', Policy: JSON.stringify({ Version: '2012-10-17', Statement: [service] }) }),
    );
    const LoggingEnabled = { TargetBucket: 'for-logs', TargetPrefix: 'logged/' };
    await s3.send(new PutBucketLoggingCommand({ Bucket: 'logged', BucketLoggingStatus: { LoggingEnabled } }));
    expect(await emulated().cloud.s3.bucket('logged')).toMatchObject({ logging: { bucket: 'for-logs', prefix: 'logged/' } });
  });

  test('an object that was put is there, with content and what the writer noted', async () => {
    const { s3 } = emulated().cloud;
    await makeBucket(emulated(), 'objects');
    await s3.putObject('objects', 'a/b.json', '{"ü":1}', { contentType: 'application/json', metadata: { by: 'test' } });
    await s3.putObject('objects', 'c', new Uint8Array([65]));
    expect(await s3.object('objects', 'a/b.json')).toMatchObject({
      kind: 'S3 object',
      key: 'a/b.json',
      size: 8,
      contentType: 'application/json',
      metadata: { by: 'test' },
    });
    expect(await s3.text('objects', 'a/b.json')).toBe('{"ü":1}');
    expect(await s3.text('objects', 'c')).toBe('A');
    expect(await s3.keys('objects')).toEqual(['a/b.json', 'c']);
    expect(await s3.keys('objects', 'a/')).toEqual(['a/b.json']);
  });

  test('an emptied bucket can be deleted, with old versions, delete markers and unfinished uploads', async () => {
    const { cloud } = emulated();
    const Bucket = 'full';
    const s3 = await makeBucket(emulated(), Bucket);
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
    for (const text of ['one', 'two']) await cloud.s3.putObject(Bucket, 'state', text);
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'state' }));
    await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'big' }));
    await expect(s3.send(new DeleteBucketCommand({ Bucket }))).rejects.toMatchObject({ name: 'BucketNotEmpty' });
    expect(await cloud.s3.emptyBucket(Bucket)).toBe(3);
    await s3.send(new DeleteBucketCommand({ Bucket }));
    expect(await exists(cloud.s3.bucket(Bucket))).toBe(false);
  });

  test('an empty object is put without a warning of the SDK', async () => {
    const warn = jest.spyOn(console, 'warn');
    await makeBucket(emulated(), 'hollow');
    await emulated().cloud.s3.putObject('hollow', 'nothing', '');
    expect(await emulated().cloud.s3.object('hollow', 'nothing')).toMatchObject({ size: 0 });
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
}
