import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { stateList, TerraformFailed } from '../../src/terraform';
import { applied, applyIdempotently, CleanupFailed, inScratch, NotIdempotent, planned, type Scratch } from '../../src/testkit';

const root = `
variable "size" {
  type    = number
  default = 1
}
resource "terraform_data" "size" {
  input = var.size
}
output "size" {
  value = terraform_data.size.output
}
`;

/** No settings of the machine's user. */
async function rootOf(main: string): Promise<Scratch & { readonly at: { dir: string; env: Record<string, string> } }> {
  const scratch = await inScratch({ 'main.tf': main, 'cli.tfrc': '' });
  return { ...scratch, at: { dir: scratch.dir, env: { TF_CLI_CONFIG_FILE: join(scratch.dir, 'cli.tfrc') } } };
}

test('a root is applied for a block, with typed outputs, and removed at its end', async () => {
  await using scratch = await rootOf(root);
  {
    await using it = await applied({ ...scratch.at, vars: { size: 2 }, outputs: z.object({ size: z.number() }) });
    expect(it.outputs.size + 1).toBe(3);
    expect(it.addresses).toEqual(['terraform_data.size']);
    expect((await it.plan()).resource_changes.map(({ change }) => change.actions)).toEqual([['no-op']]);
    expect((await it.plan({ vars: { size: 5 } })).resource_changes[0]?.change.actions).toEqual(['update']);
    await it.apply({ vars: { size: 7 } });
    expect(it.outputs.size).toBe(7);
    expect((await it.state()).values?.outputs['size']?.value).toBe(7);
  }
  expect(await stateList(scratch.at)).toEqual([]);
});

test('it is removed when the block fails, and when the apply fails half-way', async () => {
  await using scratch = await rootOf(root);
  const failing = async (): Promise<void> => {
    await using it = await applied(scratch.at);
    expect(it.outputs).toEqual({ size: 1 });
    throw new Error('the test failed');
  };
  await expect(failing()).rejects.toThrow('the test failed');
  expect(await stateList(scratch.at)).toEqual([]);

  await scratch.write({ 'more.tf': `
resource "terraform_data" "bad" {
  depends_on = [terraform_data.size]
  provisioner "local-exec" {
    command = "exit 1"
  }
}
` });
  await expect(applied(scratch.at)).rejects.toThrow(TerraformFailed);
  expect(await stateList(scratch.at)).toEqual([]);
});

test('outputs of another form are an error, and the root is removed', async () => {
  await using scratch = await rootOf(root);
  await expect(applied({ ...scratch.at, outputs: z.object({ size: z.string() }) })).rejects.toThrow('size');
  expect(await stateList(scratch.at)).toEqual([]);
});

test('what cannot be removed is named', async () => {
  await using scratch = await rootOf(root);
  const stays = `
resource "terraform_data" "stays" {
  provisioner "local-exec" {
    when    = destroy
    command = "test ! -e keep"
  }
}
`;
  await scratch.write({ 'main.tf': root + stays });
  const it = await applied(scratch.at);
  await writeFile(join(scratch.dir, 'keep'), '');
  const error: unknown = await it.destroy().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CleanupFailed);
  expect(error).toMatchObject({ left: ['terraform_data.stays'] });
  expect(String(error)).toContain('1 still there:\n  terraform_data.stays');
});

test('idempotence: a root that settles passes, one that drifts is refused by address and attribute, and removed', async () => {
  await using scratch = await rootOf(root);
  {
    await using it = await applyIdempotently({ ...scratch.at, outputs: z.object({ size: z.number() }) });
    expect(it.outputs.size).toBe(1);
  }
  await scratch.write({ 'main.tf': `
resource "terraform_data" "clock" {
  input = timestamp()
}
resource "terraform_data" "calm" {}
` });
  const error: unknown = await applyIdempotently(scratch.at).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(NotIdempotent);
  expect(error).toMatchObject({ drifting: [expect.stringMatching(/^terraform_data\.clock update: input/)] as unknown[] });
  expect(await stateList(scratch.at)).toEqual([]);
});

test('a plan without applying leaves nothing behind', async () => {
  await using scratch = await rootOf(root);
  const plan = await planned({ ...scratch.at, vars: { size: 4 } });
  expect(plan.resource_changes[0]?.change.after).toMatchObject({ input: 4 });
  expect(existsSync(join(scratch.dir, 'terraform.tfstate'))).toBe(false);
});

test('a scratch folder lies below the project, is gone afterwards, and reaches what is local', async () => {
  await using library = await inScratch({ 'main.tf': 'output "said" {\n  value = "hello"\n}\n' });
  let dir: string;
  {
    await using scratch = await inScratch((local) => ({
      'main.tf': `module "library" {\n  source = "${local(library.dir)}"\n}\noutput "said" {\n  value = module.library.said\n}\n`,
      'cli.tfrc': '',
    }));
    dir = scratch.dir;
    expect(dir.startsWith(join(process.cwd(), '.groundplan', 'scratch'))).toBe(true);
    await using it = await applied({ dir, env: { TF_CLI_CONFIG_FILE: join(dir, 'cli.tfrc') } });
    expect(it.outputs).toEqual({ said: 'hello' });

    await using copy = await inScratch(dir);
    await using copied = await applied({ dir: copy.dir, env: { TF_CLI_CONFIG_FILE: join(dir, 'cli.tfrc') } });
    expect(copied.outputs).toEqual({ said: 'hello' });
  }
  expect(existsSync(dir)).toBe(false);
});
