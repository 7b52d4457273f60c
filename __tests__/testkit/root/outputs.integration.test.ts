import { z } from 'zod';
import { OutputsUnexpected } from '../../../src/terraform';
import { terraform } from '../../../src/testkit';
import { openProject, type Project, telling } from './fixtures';

let project: Project;

beforeAll(async () => {
  project = await openProject();
});

afterAll(() => project[Symbol.asyncDispose]());

const outputs = `
output "nothing" {
  value = null
}
output "secret" {
  value     = { key = "hidden-one", port = 1 }
  sensitive = true
}
output "names" {
  value = ["a", "b"]
}
output "host" {
  value = { name = "x", ports = [80, 443], zone = null }
}
`;

test('outputs are what they are in Terraform: null, sensitive, lists, objects', async () => {
  const schema = z.object({
    nothing: z.string().nullable(),
    secret: z.object({ key: z.string(), port: z.number() }),
    names: z.array(z.string()),
    host: z.object({ name: z.string(), ports: z.array(z.number()), zone: z.null() }),
  });
  const expected = {
    nothing: null,
    secret: { key: 'hidden-one', port: 1 },
    names: ['a', 'b'],
    host: { name: 'x', ports: [80, 443], zone: null },
  };
  await using typed = await terraform.applied({ ...project.at, files: { 'main.tf': outputs }, outputs: schema });
  expect(typed.outputs).toEqual(expected);
  await using untyped = await terraform.applied({ ...project.at, files: { 'main.tf': outputs } });
  expect(untyped.outputs).toEqual(expected);
});

test('outputs of another form are an error that names them without secrets, and the root is destroyed', async () => {
  const schema = z.object({
    nothing: z.string(),
    secret: z.object({ key: z.number(), port: z.number() }),
    names: z.array(z.number()),
    host: z.object({ name: z.string().min(3) }),
    other: z.string(),
  });
  const files = { 'main.tf': outputs + telling(project.path('told')) };
  const error: unknown = await terraform.applied({ ...project.at, files, outputs: schema }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(OutputsUnexpected);
  expect(error).toMatchObject({
    problems: [
      'nothing: it is null; expected is string',
      'secret (sensitive): it is an object; expected is number',
      'names.0: it is a string ("a"); expected is number',
      'names.1: it is a string ("b"); expected is number',
      'host.name: it is a string ("x"); Too small: expected string to have >=3 characters',
      'other: there is no such output, or it is null; expected is string',
    ],
  });
  expect(String(error)).not.toContain('hidden-one');
  expect(project.has('told')).toBe(true);
});

test('what a sensitive output holds is hidden from then on', async () => {
  const lines: string[] = [];
  const files = { 'main.tf': `${outputs}\noutput "copy" {\n  value = nonsensitive("hidden-one")\n}\n` };
  await using root = await terraform.applied({ ...project.at, files, log: (line) => lines.push(line) });
  lines.length = 0;
  await root.write({ 'bad.tf': 'resource "terraform_data" "it" {\n  provisioner "local-exec" {\n    command = "echo hidden-one"\n  }\n}\n' });
  await root.apply();
  expect(lines.join('\n')).toContain('(local-exec)');
  expect(lines.join('\n')).not.toContain('hidden-one');
});
