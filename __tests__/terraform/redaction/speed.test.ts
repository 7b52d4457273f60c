import { redaction } from '../../../src/terraform/redaction';

const length = 1_000_000;
const beginnings = [
  'a', '=', '\\', '"', '\\"', 'eyJ', 'eyJaaaaaaaa.eyJaaaaaaaa', '\\neyJ', '://a:', '://a:b', 'password', 'password = "', 'password=\\"',
  'password="a" -> ', 'token: ', '-----BEGIN PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----\\nAAAAAAAAAAAAAAAAAAAA', '-----END PRIVATE KEY-----',
  'xoxb-', 'glpat-', 'SG.aaaaaaaaaaaaaaaa.', '.atlasv1.', 'authorization: bearer ', '<Password>', 'http://u:\\u003d', 'Bearer ', 'IQoJb3JpZ2lu',
];

test.each(beginnings)('a line of a million characters that begins over and over takes no more than a moment: %s', (unit) => {
  const line = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const redact = redaction(['correct horse', 'battery-staple'], {});
  const started = process.cpuUsage();
  redact(line);
  const { user } = process.cpuUsage(started);
  // What is not linear takes minutes.
  expect(user / 1000).toBeLessThan(1_500);
});
