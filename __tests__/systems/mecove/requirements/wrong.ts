import type { Answer } from './question';

/** One thing that is otherwise than in a good system: part of an answer, a refusal, an output. */
export type Wrong =
  | { readonly asked: string; readonly instead: string; readonly of: string | RegExp }
  | { readonly asked: string; readonly status: number }
  | { readonly output: string; readonly is: unknown };

export interface WrongSystem {
  readonly system: string;
  readonly wrong: Wrong;
  /** The statements that say so. */
  readonly fails: readonly string[];
}

export const wrong = (system: string, change: Wrong, ...fails: string[]): WrongSystem => ({ system, wrong: change, fails });

/** Part of the answers to questions that begin so reads otherwise. */
export const answers = (asked: string, of: string | RegExp, instead: string): Wrong => ({ asked, of, instead });

export const output = (name: string, is: unknown): Wrong => ({ output: name, is });

export type Answers = Readonly<Record<string, Answer>>;

/** Changes a text in the body of an answer. */
export type InBody = (question: string, body: string, work: (text: string) => string) => string;

/** The answers with what is wrong in them. Throws where nothing is. */
export function withWrong(good: Answers, wrong: Wrong, inBody: InBody): Answers {
  if ('output' in wrong) return good;
  const asked = Object.entries(good).filter(([question]) => question.startsWith(wrong.asked));
  const changed = asked.map(([question, answer]): [string, Answer] =>
    'status' in wrong
      ? [question, { status: wrong.status, headers: {}, body: '' }]
      : [question, { ...answer, body: inBody(question, answer.body, (text) => text.replace(wrong.of, wrong.instead)) }],
  );
  if (changed.every(([question, { status, body }]) => status === good[question]?.status && body === good[question].body)) {
    throw new Error(`nothing to change in the answers to ${wrong.asked}`);
  }
  return { ...good, ...Object.fromEntries(changed) };
}
