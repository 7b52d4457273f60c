import { terraform } from 'groundplan/testkit';
import 'groundplan/testkit/jest';
import { z } from 'zod';

const basic = {
  dir: 'examples/basic',
  vars: { name: 'World' },
  varFiles: ['german.tfvars'],
};

test('the plan has a greeting for each language of the variable file', async () => {
  const plan = await terraform.planned(basic);
  expect(plan).toHaveResource('terraform_data.greeting["de"]', { input: 'Guten Tag, World!' });
  expect(plan.ofType('terraform_data')).toHaveLength(2);
  expect(plan).toHaveOutput('languages', ['de', 'en']);
});

test('what was applied is what the outputs say, and a second plan is empty', async () => {
  const outputs = z.object({ greetings: z.record(z.string(), z.string()), languages: z.array(z.string()) });
  await using root = await terraform.applyIdempotently({ ...basic, outputs });
  expect(root.outputs).toEqual({
    greetings: { de: 'Guten Tag, World!', en: 'Hello, World!' },
    languages: ['de', 'en'],
  });
});

test('a further language leaves the others alone, another name changes all in place', async () => {
  await using root = await terraform.applied(basic);

  const more = await root.plan({ vars: { languages: { en: 'Hello', de: 'Guten Tag', fr: 'Bonjour' } } });
  expect(more).toOnlyChange(['terraform_data.greeting["fr"]']);
  expect(more).toCreate('terraform_data.greeting["fr"]');

  const renamed = await root.plan({ vars: { name: 'Terraform' } });
  expect(renamed).toUpdate('terraform_data.greeting["de"]');
  expect(renamed).toDestroyNothing();
});
