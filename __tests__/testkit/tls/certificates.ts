import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Pair {
  readonly key: string;
  readonly cert: string;
}

/** All in PEM. */
export interface Certificates {
  readonly ca: string;
  /** A certificate of the authority for `shop.example.test`, all names below it, and 127.0.0.1; it lasts 30 days. */
  readonly valid: Pair;
  /** The same, over since yesterday. */
  readonly expired: Pair;
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
const names = 'subjectAltName=DNS:shop.example.test,DNS:*.shop.example.test,IP:127.0.0.1';

/** An authority of our own and certificates of it, made by openssl. */
export async function makeCertificates(): Promise<Certificates> {
  const dir = await mkdtemp(join(tmpdir(), 'groundplan-test-'));
  const openssl = (...args: readonly string[]): Promise<unknown> => promisify(execFile)('openssl', args, { cwd: dir });
  const read = (file: string): Promise<string> => readFile(join(dir, file), 'utf8');
  const signed = async (name: string, days: number): Promise<Pair> => {
    const subject = ['-subj', '/O=Shop/CN=shop.example.test', '-addext', names];
    await openssl('req', '-new', ...newKey, ...subject, '-keyout', `${name}.key`, '-out', `${name}.csr`);
    const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-copy_extensions', 'copyall', '-days', String(days)];
    await openssl('x509', '-req', '-in', `${name}.csr`, ...by, '-out', `${name}.pem`);
    return { key: await read(`${name}.key`), cert: await read(`${name}.pem`) };
  };
  try {
    await openssl('req', '-x509', ...newKey, '-subj', '/CN=Example Authority', '-keyout', 'ca.key', '-out', 'ca.pem');
    return { ca: await read('ca.pem'), valid: await signed('valid', 30), expired: await signed('expired', -1) };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
