import { createInterface } from 'node:readline/promises';

export interface QuestionOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal?: AbortSignal | undefined;
}

/** Asks a person. Undefined where the input ends without an answer (Ctrl-D). Rejects when the signal is aborted. */
export async function ask(question: string, { input, output, signal }: QuestionOptions): Promise<string | undefined> {
  const prompt = createInterface({ input, output });
  // On a terminal Ctrl-C comes as a key as long as a question is open: make it what it is everywhere else.
  prompt.on('SIGINT', () => { process.kill(process.pid, 'SIGINT'); });
  const ended = new Promise<undefined>((done) => { prompt.on('close', () => { done(undefined); }); });
  try {
    return await Promise.race([prompt.question(question, signal === undefined ? {} : { signal }), ended]);
  } finally {
    prompt.close();
  }
}
