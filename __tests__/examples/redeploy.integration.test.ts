import { http, inBackground, stage, stageAtEnd, stagedRoot, terraform } from 'groundplan/testkit';
import 'groundplan/testkit/jest';
import { z } from 'zod';
import { freePort } from './free-port';

// SKIP_destroy=1 keeps the server; then SKIP_deploy=1 SKIP_destroy=1 tests it again without a new deployment.
test('the server is redeployed without an interruption', async () => {
  const root = await stagedRoot({ name: 'redeploy', dir: 'examples/redeploy' });

  await using _ = stageAtEnd('destroy', async () => {
    await terraform.destroy(await root.data.loadOptions('deploy'));
    await root.clean();
  });

  await stage('deploy', async () => {
    const options = { dir: root.dir, vars: { port: await freePort(), text: 'release 1' } };
    await root.data.saveOptions(options);
    await terraform.init(options);
    await terraform.apply(options);
    await root.data.save('url', await terraform.output({ ...options, name: 'url' }));
  });

  const url = await root.data.load('url', z.url(), 'deploy');
  await stage('validate', () => http.get(url, { body: /^release \d+$/, within: 10_000, every: 200 }));

  await stage('redeploy', async () => {
    const options = await root.data.loadOptions('deploy');
    const text = `release ${Date.now()}`;
    await using requests = inBackground(() => http.get(url, { body: /^release \d+$/ }), { every: 20, what: 'requests' });
    await terraform.apply({ ...options, vars: { ...options.vars, text } });
    await http.get(url, { body: text });
    expect(requests.runs).toBeGreaterThan(3);
  });
});
