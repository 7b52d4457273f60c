import type { Sent } from './options';

const mask = '(hidden)';
export const secretHeader = /auth|cookie|token|secret|password|api-?key|signature/i;
const secretParameter = /auth|token|secret|password|api-?key|signature|credential/i;

/** A URL for people: without user, password and values of parameters that are credentials. */
export function shownUrl(text: string): string {
  const url = new URL(text);
  if (url.username !== '') url.username = '***';
  if (url.password !== '') url.password = '***';
  for (const name of new Set(url.searchParams.keys())) if (secretParameter.test(name)) url.searchParams.set(name, '***');
  return url.href;
}

/** Takes out of a text what a request carries in secret, in case the answer repeats it. */
export function hiding(url: string, sent: Sent): (text: string) => string {
  const { username, password, searchParams } = new URL(url);
  const headers = Object.entries(sent.headers ?? {}).filter(([name]) => secretHeader.test(name));
  const parameters = [...searchParams].filter(([name]) => secretParameter.test(name));
  const secrets = [
    ...[...headers, ...parameters].flatMap(([, value]) => [value, ...partsOf(value)]),
    ...[username, password].flatMap((value) => [value, decodeURIComponent(value)]),
    ...(password === '' ? [] : [basic(username, password)]),
  ];
  const worthHiding = [...new Set(secrets)].filter(({ length }) => length >= 4).sort((a, b) => b.length - a.length);
  return (text) => worthHiding.reduce((rest, secret) => rest.replaceAll(secret, mask), text);
}

/** The token after `Bearer`, the values of cookies. */
const partsOf = (value: string): string[] =>
  [value.replace(/^\S+\s+/, ''), ...value.split(';').map((cookie) => cookie.replace(/^[^=]*=/, ''))];

/** User and password as the header of basic authentication carries them. */
export const basic = (username: string, password: string): string =>
  Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
