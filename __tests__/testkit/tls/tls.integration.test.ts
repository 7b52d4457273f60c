import type { AddressInfo } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import { certificate, type TlsVersion, versions } from '../../../src/testkit/tls';
import { createServer as createTcpServer } from 'node:net';
import { type Certificates, makeCertificates } from './certificates';

let certificates: Certificates;
beforeAll(async () => {
  certificates = await makeCertificates();
});

interface Server extends AsyncDisposable {
  readonly port: number;
  /** The names that clients asked for. */
  readonly asked: string[];
}

async function tlsServer(options: TlsOptions): Promise<Server> {
  const asked: string[] = [];
  const server = createServer({
    ...options,
    SNICallback: (name, done) => {
      asked.push(name);
      done(null);
    },
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { port, asked, [Symbol.asyncDispose]: () => new Promise((closed) => server.close(() => closed())) };
}

const host = '127.0.0.1';

test('a certificate is data: whom it is for, by whom, how long, and in which connection it was shown', async () => {
  await using server = await tlsServer({ ...certificates.valid });
  const it = await certificate(host, server.port, { ca: certificates.ca });
  expect(it).toMatchObject({
    subject: { O: 'Shop', CN: 'shop.example.test' },
    issuer: { CN: 'Example Authority' },
    names: ['shop.example.test', '*.shop.example.test', '127.0.0.1'],
    daysLeft: 29,
    protocol: 'TLSv1.3',
    authorized: true,
    reason: undefined,
  });
  expect(it.validTo.getTime() - it.validFrom.getTime()).toBe(30 * 86_400_000);
  expect(server.asked).toEqual([]);
});

test('the server is asked for the expected name, and the certificate is held to it', async () => {
  await using server = await tlsServer({ ...certificates.valid });
  const shownFor = (serverName: string): Promise<unknown> => certificate(host, server.port, { ca: certificates.ca, serverName });
  expect(await shownFor('a.shop.example.test')).toMatchObject({ authorized: true });
  expect(await shownFor('bank.example.test')).toMatchObject({
    authorized: false,
    reason: 'ERR_TLS_CERT_ALTNAME_INVALID',
  });
  expect(server.asked).toEqual(['a.shop.example.test', 'bank.example.test']);
});

test('the reason is told why no client would take a certificate', async () => {
  await using expired = await tlsServer({ ...certificates.expired });
  await using unknown = await tlsServer({ ...certificates.valid });
  expect(await certificate(host, expired.port, { ca: certificates.ca })).toMatchObject({
    authorized: false,
    reason: 'CERT_HAS_EXPIRED',
    daysLeft: -2,
  });
  expect(await certificate(host, unknown.port)).toMatchObject({
    authorized: false,
    reason: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  });
});

test.each([
  ['TLSv1', 'TLSv1.2', ['TLSv1', 'TLSv1.1', 'TLSv1.2']],
  ['TLSv1.2', 'TLSv1.3', ['TLSv1.2', 'TLSv1.3']],
  ['TLSv1.3', 'TLSv1.3', ['TLSv1.3']],
] as const)('a server that offers %s to %s agrees to %j', async (minVersion: TlsVersion, maxVersion: TlsVersion, expected) => {
  await using server = await tlsServer({ ...certificates.valid, minVersion, maxVersion, ciphers: 'DEFAULT@SECLEVEL=0' });
  expect(await versions(host, server.port)).toEqual(expected);
});

test('a server that offers less than the least version has no certificate to show', async () => {
  await using server = await tlsServer({ ...certificates.valid, maxVersion: 'TLSv1.2' });
  await expect(certificate(host, server.port, { minVersion: 'TLSv1.3' })).rejects.toThrow(
    /the certificate of 127\.0\.0\.1:\d+: 1 attempt in .*\n +last failure: no TLS connection: tlsv1 alert protocol version/,
  );
});

test('what cannot be reached, or does not speak TLS, is told as such', async () => {
  await using gone = await tlsServer({ ...certificates.valid });
  await gone[Symbol.asyncDispose]();
  await expect(certificate(host, gone.port)).rejects.toThrow(/ECONNREFUSED/);
  await expect(versions(host, gone.port)).rejects.toThrow(/cannot be told: .*ECONNREFUSED/);

  const silent = createTcpServer((socket) => socket.resume());
  await new Promise<void>((listening) => silent.listen(0, host, listening));
  const { port } = silent.address() as AddressInfo;
  await expect(certificate(host, port, { timeoutMs: 20 })).rejects.toThrow('no answer after 20 ms');
  await expect(versions(host, port, { timeoutMs: 20 })).rejects.toThrow('no answer after 20 ms');
  await new Promise((closed) => silent.close(closed));
});
