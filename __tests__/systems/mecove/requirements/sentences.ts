import { type Requirement, verify } from '../../../../src/core/requirement';
import { permissionOf } from './permission';
import type { Replayed } from './replayed';
import type { Wrong, WrongSystem } from './wrong';

interface Shape<Aws> {
  readonly requirements: readonly Requirement<Aws>[];
  readonly recorded: (wrong?: Wrong) => Replayed<Aws>;
  readonly wrongSystems: readonly WrongSystem[];
}

/** What holds of the sentences of any shape of meCove: each is true of a good system, and of some wrong one it is not. */
export function testSentences<Aws>({ requirements, recorded, wrongSystems }: Shape<Aws>): void {
  /** What each sentence asks of a good system. */
  const questions = new Map<Requirement<Aws>, readonly string[]>();
  beforeAll(async () => {
    for (const requirement of requirements) {
      const { aws, asked } = recorded();
      await requirement.found(aws);
      questions.set(requirement, asked);
    }
  });

  /** Those of which a change may be told: the others ask nothing that is changed. */
  const concerned = (wrong: Wrong): readonly Requirement<Aws>[] =>
    'output' in wrong ? requirements : requirements.filter((it) => questions.get(it)?.some((one) => one.startsWith(wrong.asked)) === true);

  test('every requirement holds on a good system', async () => {
    const verdicts = await verify(requirements, recorded().aws);
    expect(verdicts.filter((it) => !it.holds)).toEqual([]);
  });

  test.each(requirements)('what it asks AWS for is said truly: $section: $statement', (requirement) => {
    const permissions = new Set(questions.get(requirement)?.map(permissionOf));
    expect([...permissions].sort()).toEqual([...requirement.asks].sort());
  });

  test.each(wrongSystems)('$system fails', async ({ wrong, fails }) => {
    const verdicts = await verify(concerned(wrong), recorded(wrong).aws);
    expect(verdicts.filter((it) => !it.holds).map((it) => it.statement)).toEqual(fails);
  });

  test('for every requirement there is a wrong system that fails it', () => {
    const failed = new Set(wrongSystems.flatMap((it) => it.fails));
    expect(requirements.map((it) => it.statement).filter((it) => !failed.has(it))).toEqual([]);
  });

  test('equal questions are asked once', async () => {
    const { aws, asked } = recorded();
    await verify(requirements, aws);
    expect(asked.filter((it, i) => asked.indexOf(it) !== i)).toEqual([]);
  });
}
