import { terraform } from 'groundplan/testkit';
import 'groundplan/testkit/jest';
import { z } from 'zod';

test('the root greets the world', async () => {
  await using root = await terraform.applied({
    dir: 'examples/hello-world',
    outputs: z.object({ hello_world: z.string() }),
  });
  expect(root.outputs.hello_world).toBe('Hello, World!');
});
