import { type Certificates, makeCertificates } from '../tls/certificates';
import { http } from './kit';

let certificates: Certificates;
beforeAll(async () => {
  certificates = await makeCertificates();
});

test('an authority of our own is trusted where it is named, and only there', async () => {
  await using server = await http.serve('secure', { tls: certificates.valid });
  expect((await http.get(server.url, { tls: { ca: certificates.ca } })).body).toBe('secure');
  await expect(http.get(server.url)).rejects.toThrow(/last failure: unable to verify the first certificate/);
  expect((await http.get(server.url, { tls: { verify: false } })).status).toBe(200);
});

test('the certificate is held to the expected name', async () => {
  await using server = await http.serve('secure', { tls: certificates.valid });
  const { ca } = certificates;
  expect((await http.get(server.url, { tls: { ca, serverName: 'shop.example.test' } })).status).toBe(200);
  await expect(http.get(server.url, { tls: { ca, serverName: 'bank.example.test' } })).rejects.toThrow(
    /Host: bank\.example\.test\. is not in the cert's altnames/,
  );
  const url = `https://shop.example.test:${server.port}/`;
  expect((await http.get(url, { tls: { ca }, connectTo: '127.0.0.1' })).status).toBe(200);
});

test('an expired certificate is refused', async () => {
  await using server = await http.serve('secure', { tls: certificates.expired });
  await expect(http.get(server.url, { tls: { ca: certificates.ca } })).rejects.toThrow('certificate has expired');
});

test('a server that offers less than the least TLS version is refused', async () => {
  await using server = await http.serve('secure', { tls: { ...certificates.valid, maxVersion: 'TLSv1.2' } });
  const { ca } = certificates;
  expect((await http.get(server.url, { tls: { ca, minVersion: 'TLSv1.2' } })).status).toBe(200);
  await expect(http.get(server.url, { tls: { ca, minVersion: 'TLSv1.3' } })).rejects.toThrow('alert protocol version');
});
