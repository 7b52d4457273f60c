import type { z } from 'zod';
import { messageOf } from '../retry';
import type { Expected, HttpResponse } from './options';
import { shownUrl } from './secrets';

type Answer = Pick<HttpResponse, 'status' | 'headers' | 'body'>;

/** What is expected, in words: `status 200, a body that matches /hello/`. */
export function expectationText({ status, body, headers = {} }: Expected): string {
  return [
    statusText(status),
    ...(body === undefined ? [] : [bodyText(body)]),
    ...Object.entries(headers).map(([name, value]) => `header ${name} ${valueText(value)}`),
  ].join(', ');
}

/** What is otherwise than expected, one line each. */
export function mismatches(answer: Answer, { status, body, headers = {} }: Expected): string[] {
  return [
    ...(isStatus(answer.status, status) ? [] : [`status ${answer.status}${target(answer)} instead of ${statusText(status)}`]),
    ...(body === undefined || isBody(answer.body, body) ? [] : [`not ${bodyText(body)}`]),
    ...Object.entries(headers)
      .map(([name, value]) => ({ name, value, is: answer.headers[name.toLowerCase()] }))
      .filter(({ value, is }) => !isValue(is, value))
      .map(({ name, value, is }) => `header ${name} is ${is ?? 'not there'} instead of ${valueText(value)}`),
  ];
}

/** Reads the body by a schema; the error tells the places where it does not fit. */
export function readJson(body: string, schema: z.ZodType): unknown {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch (error) {
    throw new Error(`the body is no JSON: ${messageOf(error)}`);
  }
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const places = read.error.issues.map(({ path, message }) => `  ${path.join('.') || 'all of it'}: ${message}`);
  throw new Error(['the JSON of the body does not fit its schema:', ...places].join('\n'));
}

function isStatus(status: number, expected: Expected['status']): boolean {
  if (expected === undefined) return status >= 200 && status < 300;
  if (typeof expected === 'function') return expected(status);
  return typeof expected === 'number' ? status === expected : expected.includes(status);
}

function statusText(expected: Expected['status']): string {
  if (expected === undefined) return 'status 2xx';
  if (typeof expected === 'function') return 'a status that the predicate accepts';
  return typeof expected === 'number' ? `status ${expected}` : `status ${expected.join(' or ')}`;
}

function target({ status, headers }: Answer): string {
  const to = headers['location'];
  return to === undefined || status < 300 || status > 399 ? '' : ` to ${URL.canParse(to) ? shownUrl(to) : to} (not followed)`;
}

function isBody(body: string, expected: NonNullable<Expected['body']>): boolean {
  if (typeof expected === 'function') return expected(body);
  return typeof expected === 'string' ? body.trim() === expected.trim() : body.search(expected) !== -1;
}

function bodyText(expected: NonNullable<Expected['body']>): string {
  if (typeof expected === 'function') return 'a body that the predicate accepts';
  return typeof expected === 'string' ? `the body ${JSON.stringify(expected)}` : `a body that matches ${String(expected)}`;
}

function isValue(value: string | undefined, expected: string | RegExp | null): boolean {
  if (expected === null || value === undefined) return expected === null && value === undefined;
  return typeof expected === 'string' ? value === expected : value.search(expected) !== -1;
}

function valueText(expected: string | RegExp | null): string {
  if (expected === null) return 'not there';
  return typeof expected === 'string' ? JSON.stringify(expected) : `matching ${String(expected)}`;
}
