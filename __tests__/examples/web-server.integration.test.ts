import { http, tcp, terraform } from 'groundplan/testkit';
import 'groundplan/testkit/jest';
import { z } from 'zod';
import { freePort } from './free-port';

test('the web server answers with its text, and is gone after the test', async () => {
  const port = await freePort();
  {
    await using root = await terraform.applied({
      dir: 'examples/web-server',
      vars: { port, text: 'Hello from "Terraform"!' },
      outputs: z.object({ url: z.url() }),
    });
    const response = await http.get(root.outputs.url, { status: 200, body: /^Hello from "Terraform"!$/, within: 10_000, every: 200 });
    expect(response.redirects).toEqual([]);
  }
  expect(await tcp.refused('127.0.0.1', port, { within: 5_000, every: 100 })).toBe('refused');
});
