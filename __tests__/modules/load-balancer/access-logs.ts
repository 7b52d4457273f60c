import type { aws } from 'groundplan/testkit';

const arn = 'arn:aws:s3:::shop-access-logs-498735610795';

export async function accessLogsAreSafe({ s3 }: aws.Account, name: string): Promise<void> {
  expect(name).toBe('shop-access-logs-498735610795');
  const bucket = await s3.bucket(name);
  expect(bucket).toBlockPublicAccess();
  expect(bucket).toMatchObject({
    encryption: { algorithm: 'AES256' },
    lifecycle: [{ enabled: true, prefix: '', expiresAfter: 30, abortsUploadsAfter: 7 }],
  });
  expect(bucket.policy?.Statement).toEqual([
    {
      Sid: 'LogDelivery',
      Effect: 'Allow',
      Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `${arn}/AWSLogs/498735610795/*`,
    },
    {
      Sid: 'TlsOnly',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [arn, `${arn}/*`],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ]);
}
