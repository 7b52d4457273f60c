import * as terraform from '../../src/terraform';
import { type ScratchRoot, scratchRoot } from './scratch-root';

/** What one run logs; `log` gets lines, never texts of several. */
async function logged(root: ScratchRoot, run: (options: ScratchRoot['at'] & { log: (line: string) => void }) => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  await run({ ...root.at, log: (line) => void lines.push(line) });
  for (const line of lines) expect(line).not.toContain('\n');
  return lines;
}

const secretive = `
variable "password" {}
variable "size" {}
resource "terraform_data" "a" {
  input = var.size
  provisioner "local-exec" {
    command = "echo 'it is \${var.password}'"
  }
}
output "password" {
  value     = var.password
  sensitive = true
}
`;
const vars = { password: 'correct<horse>', size: 1 };

test('a run with events logs its command line without paths of values, the messages, and no secret', async () => {
  await using root = await scratchRoot({ 'main.tf': secretive });
  await logged(root, terraform.init);
  const lines = await logged(root, (options) =>
    terraform.apply({ ...options, vars, targets: ['terraform_data.a'], secrets: [vars.password] }),
  );
  expect(lines[0]).toBe('$ terraform apply -auto-approve -target=terraform_data.a -var-file=(vars)');
  expect(lines).toContain('terraform_data.a: Creating...');
  expect(lines).toContain('terraform_data.a: (local-exec): it is (sensitive)');
  expect(lines).toContain('Warning: Resource targeting is in effect');
  expect(lines.join('\n')).not.toMatch(/correct|horse|[{}]/);
});

test('the messages of init are logged, and its settings are not', async () => {
  await using root = await scratchRoot({ 'main.tf': 'terraform {\n  backend "local" {}\n}\n' });
  const lines = await logged(root, (options) => terraform.init({ ...options, backendConfig: { path: 'kept.tfstate' } }));
  expect(lines[0]).toBe('$ terraform init -backend-config=(backendConfig)');
  expect(lines.join('\n')).toMatch(/has been successfully initialized!/);
});

test('an error is logged with its place and detail', async () => {
  await using root = await scratchRoot({ 'main.tf': 'resource "terraform_data" "a" {\n  inptu = 1\n}\n' });
  await terraform.init(root.at);
  const error = ['Error: Unsupported argument', '  resource "terraform_data" "a"  main.tf:2'];
  for (const command of [terraform.plan, terraform.validate]) {
    const lines = await logged(root, (options) => expect(command(options)).rejects.toThrow());
    expect(lines).toEqual(expect.arrayContaining(error));
  }
});

test('of commands that print data, the command line alone is logged', async () => {
  await using root = await scratchRoot({ 'main.tf': secretive });
  await terraform.init(root.at);
  await terraform.apply({ ...root.at, vars });
  const lines = await logged(root, async (options) => {
    await terraform.output(options);
    await terraform.state(options);
    await terraform.statePull(options);
    await terraform.stateShow({ ...options, address: 'terraform_data.a' });
  });
  expect(lines).toEqual([
    '$ terraform output',
    '$ terraform show',
    '$ terraform state pull',
    '$ terraform state show terraform_data.a',
  ]);
});

test('of commands that print text, the text is logged, and errors without colours', async () => {
  await using root = await scratchRoot({ 'main.tf': 'resource "terraform_data" "a" {}\n' });
  await terraform.init(root.at);
  await terraform.apply({ ...root.at, workspace: 'blue' });
  const made = await logged(root, (options) => terraform.workspaceSelect({ ...options, workspace: 'blue' }));
  expect(made.slice(0, 2)).toEqual(['$ terraform workspace select blue', 'Switched to workspace "blue".']);
  const refused = await logged(root, (options) =>
    expect(terraform.stateMove({ ...options, from: 'terraform_data.b["x"]', to: 'terraform_data.c' })).rejects.toThrow(),
  );
  expect(refused[0]).toBe(`$ terraform state mv 'terraform_data.b["x"]' terraform_data.c`);
  expect(refused).toContain('Error: Invalid source address');
  expect(refused.join('\n')).not.toMatch(/[\u001b╷│╵]/);
});
