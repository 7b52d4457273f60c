import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environments } from '../../environments';
import { mecoveMvp } from '../../environments/mecove-mvp';
import { projectRoot } from '../../src/core/project-root';
import { synthesize } from '../../src/synth/synthesize';
import { mecove } from '../../src/systems/mecove';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'groundplan-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

/** Every file below a folder, with its text. */
const filesIn = (directory: string): Record<string, string> => Object.fromEntries(readdirSync(directory, { recursive: true, withFileTypes: true })
  .filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name)).sort()
  .map((path) => [path.slice(directory.length + 1), readFileSync(path, 'utf8')]));

test('two runs write the same bytes, into whatever folder', () => {
  synthesize(environments, join(folder, 'a'));
  synthesize(environments, join(folder, 'b'));
  cpSync(join(folder, 'a'), join(folder, 'before'), { recursive: true });
  synthesize(environments, join(folder, 'a'));
  expect(filesIn(join(folder, 'b'))).toEqual(filesIn(join(folder, 'a')));
  expect(filesIn(join(folder, 'a'))).toEqual(filesIn(join(folder, 'before')));
});

test('nothing that is written names this machine', () => {
  synthesize(environments, join(folder, 'out'));
  for (const [file, text] of Object.entries(filesIn(join(folder, 'out')))) {
    expect([file, text.includes(folder), text.includes(projectRoot())]).toEqual([file, false, false]);
  }
});

test('where an environment is wrong nothing is written and the problems of all files are told', () => {
  const wrong = { 'mecove-mvp': mecove.environment({ ...mecoveMvp.values, region: 'x' }), other: mecove.environment({ ...mecoveMvp.values }) };
  expect(() => synthesize(wrong, join(folder, 'out'))).toThrow(
    /environments\/mecove-mvp\.ts {2}region[\s\S]*environments\/other\.ts {2}name\n {2}is mecove-mvp, but the file is called other/,
  );
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('two environments with one state are refused: each would destroy what the other made', () => {
  const twins = { 'mecove-mvp': mecoveMvp, 'mecove-two': mecove.environment({ ...mecoveMvp.values, name: 'mecove-two' }) };
  expect(() => synthesize(twins, join(folder, 'out'))).toThrow([
    'environments/mecove-two.ts  state.key',
    '  mecove-tfstate-498735610795/mvp/terraform.tfstate is where environments/mecove-mvp.ts keeps its state',
    '  give each environment a key of its own',
  ].join('\n'));
});

test('the roots of one project carry its name as a tag', () => {
  synthesize(environments, join(folder, 'out'));
  const tags = ['mecove-mvp', 'mecove-bootstrap'].map((name) => readFileSync(join(folder, 'out/stacks', name, 'cdk.tf.json'), 'utf8'));
  for (const text of tags) expect(text).toContain('"Project": "mecove"');
});

describe('findings', () => {
  const findings = (acknowledge: Record<string, string>) =>
    synthesize({ 'mecove-mvp': mecove.environment({ ...mecoveMvp.values, acknowledge }) }, join(folder, 'out'))[0]?.findings;

  test('are open until the environment acknowledges them', () => {
    expect(findings({})?.open.map((it) => `${it.rule} ${it.address}`)).toEqual([
      'open-ssh module.access', 'database-backups-off module.database', 'database-deletion-protection-off module.database',
      'database-no-final-snapshot module.database', 'database-single-zone module.database',
    ]);
    expect(findings(mecoveMvp.values.acknowledge ?? {})?.open).toEqual([]);
  });

  test('show where cdktf prints warnings, without a stack trace', () => {
    findings({});
    const manifest = readFileSync(join(folder, 'out/manifest.json'), 'utf8');
    expect(manifest).toContain('open-ssh at module.access: SSH (port 22) is open to everyone');
    expect(manifest).not.toContain('.ts:');
  });

  test('that do not exist cannot be acknowledged', () => {
    expect(() => findings({ 'no-such-rule': 'because I say so' })).toThrow('acknowledge["no-such-rule"]\n  acknowledges what is not found here');
  });
});
