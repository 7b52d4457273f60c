import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Verdict } from '../../../../src/core/requirement';
import { type Answer, bodyOf, questionOf, type SdkRequest } from './question';
import type { Recording } from './replayed';

interface Said {
  readonly outputs: Recording['outputs'];
  /** The values of the environment, where the tests shall not depend on what it says later. */
  readonly environment?: unknown;
}

/** Asks an emulator in the place of AWS, whose host names the questions keep, and writes down what it answers. */
export class Recorder {
  private readonly answers: Record<string, Answer> = {};
  private readonly url = process.env['AWS_ENDPOINT_URL'] ?? '';
  /** For the clients of the SDK. */
  readonly settings = {
    credentials: { accessKeyId: 'emulator', secretAccessKey: 'emulator' },
    requestHandler: { handle: (request: SdkRequest) => this.handle(request) },
  };

  constructor() {
    delete process.env['AWS_ENDPOINT_URL'];
  }

  /** The outputs of a root that was applied on the emulator. */
  outputsOf(root: string): Record<string, unknown> {
    const cwd = join(process.env['GROUNDPLAN_EMULATOR'] ?? '', 'roots/stacks', root);
    const told = JSON.parse(execFileSync('terraform', ['output', '-json'], { cwd, encoding: 'utf8' })) as Record<
      string,
      { value: unknown }
    >;
    return Object.fromEntries(Object.entries(told).map(([name, it]) => [name, it.value]));
  }

  /** Writes what is said and the answers, but for answers that the tests make themselves. What does not hold is printed. */
  write(file: string, verdicts: readonly Verdict[], said: Said, isMade: (question: string) => boolean = () => false): void {
    for (const it of verdicts.filter((one) => !one.holds)) console.log(it);
    const answers = Object.fromEntries(
      Object.entries(this.answers)
        .filter(([question]) => !isMade(question))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    writeFileSync(file, `${JSON.stringify({ ...said, answers }, null, 2)}\n`);
    console.log(`${verdicts.filter((it) => it.holds).length} of ${verdicts.length} hold; ${Object.keys(answers).length} answers`);
  }

  private async handle(request: SdkRequest): Promise<{ response: object }> {
    const query = new URLSearchParams(
      Object.entries(request.query ?? {}).map(([name, value]): [string, string] => [name, String(value ?? '')]),
    ).toString();
    const bucket = /^(.+)\.s3\./.exec(request.hostname)?.[1];
    const path = bucket === undefined ? request.path : `/${bucket}${request.path}`;
    const { host: _, ...headers } = request.headers;
    const response = await fetch(`${this.url}${path}${query === '' ? '' : `?${query}`}`, {
      method: request.method,
      headers,
      ...(request.method === 'POST' && { body: bodyOf(request) }),
    });
    const answer = { status: response.status, headers: kept(response.headers), body: await response.text() };
    const question = questionOf(request);
    const before = this.answers[question];
    if (before !== undefined && before.body !== answer.body) throw new Error(`answered in two ways: ${question}`);
    this.answers[question] = answer;
    return { response: { statusCode: answer.status, headers: answer.headers, body: Readable.from([answer.body]) } };
  }
}

const kept = (headers: Headers): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => /^(content-(type|length)|x-amz-)/.test(name)));
