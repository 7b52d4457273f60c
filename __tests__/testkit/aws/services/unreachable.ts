import { account, exists, RequestFailed } from '../../../../src/testkit/aws';
import type { Emulated } from '../emulated';

const nobody = 'http://127.0.0.1:9';
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

export function unreachableTests(emulated: () => Emulated): void {
  test('an endpoint where nobody answers is named; it is not taken for a thing that is not there', async () => {
    const cloud = account({ region: 'eu-central-1', endpoint: nobody, credentials, maxAttempts: 1 });
    const asked = cloud.rds.instance('shop');
    await expect(asked).rejects.toThrow(RequestFailed);
    await expect(asked).rejects.toThrow(`RDS instance shop in eu-central-1 at ${nobody} could not be read: ECONNREFUSED`);
    await expect(exists(cloud.rds.instance('shop'))).rejects.toThrow(`→ check that ${nobody} can be reached from here`);
  });

  test('credentials that cannot be had are named, with what to do', async () => {
    const { endpoint } = emulated().client;
    const failing = () =>
      Promise.reject(Object.assign(new Error('the session has expired'), { name: 'CredentialsProviderError' }));
    const cloud = account({ region: 'eu-central-1', endpoint, credentials: failing });
    await expect(cloud.sts.account()).rejects.toThrow(
      /caller of these credentials in .* could not be read: CredentialsProviderError: the session has expired\n {2}→ sign in/,
    );
  });

  test('a request that is refused is told with its reason, and is not taken for a thing that is not there', async () => {
    const asked = emulated().cloud.ec2.latestImage({ owner: 'amazon', filters: { 'no-such-filter': ['x'] } });
    await expect(asked).rejects.toMatchObject({ code: 'request-failed', awsCode: 'NotEmulated', final: true });
    await expect(exists(asked)).rejects.toThrow(/^AMI of amazon with .*no-such-filter.* could not be read: NotEmulated: /);
  });
}
