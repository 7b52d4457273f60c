import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { mecoveMvp } from '../../../environments/mecove-mvp';
import { ProblemsError } from '../../../src/core/errors';
import type { Judged } from '../../../src/core/root/findings';
import { mecove } from '../../../src/systems/mecove';
import { hostEnvironment } from '../../../src/systems/mecove/host/environment';

const file = 'environments/mecove-mvp.ts';
const { acknowledge: accepted, ...values } = hostEnvironment.parse(mecoveMvp.values);

/** What is said about the MVP, which leaves off what a careful reviewer would ask about, with other acknowledgements or values. */
function judged(acknowledge: Record<string, string>, changed: Partial<typeof values> = {}): Judged {
  const outdir = mkdtempSync(join(tmpdir(), 'groundplan-'));
  try {
    return mecove.environment({ ...values, ...changed, acknowledge }).judge(file).build(new App({ outdir, stackTraces: false })).judged();
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function refusals(...given: Parameters<typeof judged>): string[] {
  try {
    judged(...given);
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems.map((it) => `${it.file ?? ''} ${it.path}: ${it.reason} → ${it.fix}`);
    throw error;
  }
}

const found = judged({}).open;

test('what the requirement leaves off on purpose is found', () => {
  expect(found.map((it) => `${it.rule} ${it.address}`)).toEqual(expect.arrayContaining([
    'open-ssh module.access', 'database-backups-off module.database', 'database-deletion-protection-off module.database',
    'database-no-final-snapshot module.database', 'database-single-zone module.database',
  ]));
});

test('the MVP accepts all of it, each with a reason, and nothing besides', () => {
  expect(Object.keys(accepted).sort()).toEqual([...new Set(found.map((it) => it.rule))].sort());
  expect(judged(accepted).open).toEqual([]);
});

describe.each(found)('$rule', ({ rule, address, reason, fix }) => {
  const others = Object.fromEntries(Object.entries(accepted).filter(([it]) => it !== rule));
  const because = 'It is accepted here, for now.';

  test('is shown with reason and remedy as long as nobody acknowledges it', () => {
    expect(judged(others).open).toEqual([{ rule, address, reason, fix }]);
    expect([reason, fix].every((it) => it.length > 10)).toBe(true);
  });

  test.each([rule, `${rule} ${address}`])('is silenced by a reason under "%s"', (key) => {
    const { open, acknowledged } = judged({ ...others, [key]: because });
    expect(open).toEqual([]);
    expect(acknowledged.find((it) => it.rule === rule)).toEqual({ rule, address, reason, fix, because });
  });

  test('is not silenced for another place', () => {
    expect(refusals({ ...others, [`${rule} module.other`]: because })).toEqual([expect.stringContaining(`acknowledge["${rule} module.other"]: acknowledges what is not found here`)]);
  });

  test.each(['', ' '.repeat(20), 'ok'])('is not silenced by "%s", which is no reason', (none) => {
    expect(refusals({ ...others, [rule]: none })).toEqual([
      `${file} acknowledge["${rule}"]: must say why, in a sentence → make it longer: it has ${none.trim().length} characters`,
    ]);
  });
});

test('an acknowledgement of nothing is refused, and what could be acknowledged is named', () => {
  const rules = [...new Set(found.map((it) => it.rule))].join(', ');
  expect(refusals({ ...accepted, 'no-such-rule': 'Because we say so.' })).toEqual([
    `${file} acknowledge["no-such-rule"]: acknowledges what is not found here → remove it, or acknowledge what is found: ${rules}`,
  ]);
});

test('an acknowledgement that outlives its finding is refused', () => {
  const closed = { host: { ...values.host, sshCidrs: ['198.51.100.0/24'] } };
  expect(refusals(accepted, closed)).toEqual([expect.stringContaining('acknowledge["open-ssh"]: acknowledges what is not found here')]);
});
