import { spawnSync } from 'node:child_process';
import { testTools } from '../../../../src/setup/tools/folder';
import { bootstrapCommand, headerFile, hostFiles } from '../../../../src/systems/mecove/host/manifest';
import { header as headerText, sourceOf, userData } from './rendering';

const { python, cloudInitSchema } = testTools(process.cwd());

/** Reads the user data as cloud-init does, as YAML, and holds it to cloud-init's schema. */
const check = `
import json, sys, jsonschema, yaml
schema = json.load(open(sys.argv[1]))
document = yaml.safe_load(sys.stdin)
errors = [f"{list(e.path)}: {e.message}" for e in jsonschema.Draft4Validator(schema).iter_errors(document)]
print(json.dumps({"errors": errors, "document": document}))
`;

function asCloudInit(text: string): unknown {
  const { status, stdout, stderr } = spawnSync(python, ['-c', check, cloudInitSchema], { input: text, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

test('cloud-init accepts the user data, writes the files as they are in the repository and starts the bootstrap', () => {
  const header = { path: headerFile.target, permissions: headerFile.mode, content: headerText() };
  const files = hostFiles.map(({ source, target, mode }) => ({ path: target, permissions: mode, content: sourceOf(source) }));
  expect(asCloudInit(userData())).toEqual({ errors: [], document: { runcmd: [bootstrapCommand], write_files: [...files, header] } });
});

test('the schema would refuse a file without a path and a mode that is a number', () => {
  const wrong = '#cloud-config\n{"write_files": [{"content": "a"}, {"path": "/b", "permissions": 420}]}';
  expect(asCloudInit(wrong)).toMatchObject({ errors: [expect.stringContaining("'path' is a required property"), expect.stringContaining('420')] });
});
