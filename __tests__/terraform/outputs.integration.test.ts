import { z } from 'zod';
import * as terraform from '../../src/terraform';
import { type ScratchRoot, scratchRoot } from './scratch-root';

const root = {
  'main.tf': `
output "url" { value = "http://x" }
output "nothing" { value = null }
output "key" {
  value     = "s3cret"
  sensitive = true
}
output "list" { value = tolist(["a", "b"]) }
output "map" { value = tomap({ a = 1 }) }
output "object" { value = { name = "n", none = null, zones = [1, null], on = false } }
`,
};

async function applied(): Promise<ScratchRoot> {
  const scratch = await scratchRoot(root);
  await terraform.init(scratch.at);
  await terraform.apply(scratch.at);
  return scratch;
}

test('outputs of every kind are read by a schema, null and sensitive ones too', async () => {
  await using scratch = await applied();
  const outputs = z.object({
    url: z.url(),
    nothing: z.string().nullable(),
    maybe: z.string().optional(),
    key: z.string(),
    list: z.array(z.string()),
    map: z.record(z.string(), z.number()),
    object: z.object({ name: z.string(), none: z.null(), zones: z.array(z.number().nullable()), on: z.boolean() }),
  });
  const values = await terraform.outputValues({ ...scratch.at, outputs });
  const url: string = values.url;
  expect(values).toEqual({
    url,
    nothing: null,
    key: 's3cret',
    list: ['a', 'b'],
    map: { a: 1 },
    object: { name: 'n', none: null, zones: [1, null], on: false },
  });
});

test('outputs are read as a type says', async () => {
  await using scratch = await applied();
  const { list } = await terraform.outputValues<{ list: readonly string[] }>(scratch.at);
  expect(list.map((item) => item.toUpperCase())).toEqual(['A', 'B']);
});

test('outputs that are not as the schema says are told by name, without values', async () => {
  await using scratch = await applied();
  const outputs = z.object({ key: z.number(), object: z.object({ on: z.string() }), host: z.string() });
  const error: unknown = await terraform.outputValues({ ...scratch.at, outputs }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(terraform.OutputsUnexpected);
  expect(String(error)).not.toContain('s3cret');
  expect(error).toMatchObject({ message: expect.stringMatching(/^the outputs are not as expected\n {2}key \(sensitive\): it is a string; [^\n]*\n {2}object\.on: [^]*\n {2}host: there is no such output, or it is null; expected is \w+\n {2}→ there are: key, list, map, object, url$/) as string });
});

test('one output is read by its name', async () => {
  await using scratch = await applied();
  const url = await terraform.outputValue({ ...scratch.at, name: 'url', schema: z.string() });
  expect(url.length).toBe(8);
  expect(await terraform.outputValue<number[]>({ ...scratch.at, name: 'list' })).toEqual(['a', 'b']);
  await expect(terraform.outputValue({ ...scratch.at, name: 'url', schema: z.number() })).rejects.toThrow(/url: it is a string .*; expected is number/);
  expect(await terraform.outputValue({ ...scratch.at, name: 'nothing', schema: z.string().nullable() })).toBeNull();
});

test('an output that does not exist is told with those that do', async () => {
  await using scratch = await applied();
  await expect(terraform.outputValue({ ...scratch.at, name: 'uri' })).rejects.toThrow(
    /uri: there is no such output, or it is null; [^\n]*\n {2}→ there are: key, list, map, object, url/,
  );
});

test('a root without outputs says so', async () => {
  await using scratch = await scratchRoot({ 'main.tf': '' });
  await terraform.init(scratch.at);
  expect(await terraform.outputValues(scratch.at)).toEqual({});
  await expect(terraform.outputValue({ ...scratch.at, name: 'url' })).rejects.toThrow('there are no outputs');
});
