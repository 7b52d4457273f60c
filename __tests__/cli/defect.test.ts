import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { renderDefect } from '../../src/cli/defect';
import { projectRoot } from '../../src/core/project-root';

const scratch = join(projectRoot(), '.groundplan/scratch');
let folder: string;

beforeAll(() => {
  mkdirSync(scratch, { recursive: true });
  folder = mkdtempSync(join(scratch, 'defect-'));
});

afterAll(() => { rmSync(folder, { recursive: true }); });

test('the stack of a defect names the lines of the sources, not those of the bundle', () => {
  const [source, bundle] = [join(folder, 'broken.ts'), join(folder, 'bundle.js')];
  writeFileSync(source, 'interface Nothing { readonly at?: { readonly all: string } }\n\nexport const fail = (it: Nothing): unknown =>\n  it.at!.all;\n');
  buildSync({ entryPoints: [source], outfile: bundle, bundle: true, platform: 'node', format: 'cjs', sourcemap: 'linked' });
  const { fail } = jest.requireActual<{ fail: (it: object) => unknown }>(bundle);
  const told = renderDefect(thrownBy(() => fail({})), bundle);
  expect(told).toContain(`${source}:4:`);
  expect(told).not.toContain(bundle);
});

test('what is no error of ours is shown as it is', () => {
  expect(renderDefect({ code: 'X' }, join(folder, 'none.js'))).toBe("{ code: 'X' }");
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
