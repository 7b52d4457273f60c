import { setTimeout as sleep } from 'node:timers/promises';
import { account, SdkRefused } from '../../../src/testkit/aws';

test.concurrent('one test ends', () => Promise.resolve());

test.concurrent('then Jest refuses the others to load what they need, and they are told how to mend it', async () => {
  await sleep(200);
  const asking = account({ region: 'eu-central-1', endpoint: 'http://127.0.0.1:9' }).sts.account();
  await expect(asking).rejects.toThrow(SdkRefused);
  await expect(asking).rejects.toThrow("→ load it before the tests: import '@aws-sdk/client-sts'; at the top of the test file");
});
