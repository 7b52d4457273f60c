import { z } from 'zod';
import { NotIdempotent, terraform } from '../../../src/testkit';
import { openProject, type Project, sized, telling } from './fixtures';

let project: Project;

beforeAll(async () => {
  project = await openProject();
});

afterAll(() => project[Symbol.asyncDispose]());

test('a root that settles passes', async () => {
  await using it = await terraform.applyIdempotently({ ...project.at, files: { 'main.tf': sized }, outputs: z.object({ size: z.number() }) });
  expect(it.outputs.size).toBe(1);
  expect((await it.plan()).isEmpty).toBe(true);
  expect((await it.plan({ vars: { size: 2 } })).isEmpty).toBe(false);
});

test('one that drifts is refused by address, attribute, before and after, and destroyed', async () => {
  const main = `
resource "terraform_data" "clock" {
  input = timestamp()
}
resource "terraform_data" "calm" {}
${telling(project.path('told'))}
`;
  const error: unknown = await terraform.applyIdempotently({ ...project.at, files: { 'main.tf': main } }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(NotIdempotent);
  expect(error).toMatchObject({ drifting: [{ address: 'terraform_data.clock', action: 'update', attributes: [{ path: 'input' }, { path: 'output' }] }] });
  expect(String(error)).toMatch(/terraform_data\.clock will be updated\n\s+input: "20.*Z" → \(known after apply\)/);
  expect(project.has('told')).toBe(true);
});

test('a plan without applying leaves nothing behind', async () => {
  const plan = await terraform.planned({ ...project.at, files: { 'main.tf': sized }, vars: { size: 4 } });
  expect(plan.resource('terraform_data.size').after).toMatchObject({ input: 4 });
  expect(project.scratch()).toEqual([]);
});
