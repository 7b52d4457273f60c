import { runInNewContext } from 'node:vm';
import { redaction } from '../../../src/terraform/redaction';
import { hostileBeginnings, hostileLine } from './hostile-beginnings';

/** Ends code that would not come to its end, also within a regular expression: on a line this long, whatever is not linear. */
const endless = 15_000;

test.each(hostileBeginnings)('a line of a million characters that begins over and over comes to an end: %s', (beginning) => {
  const redact = redaction(['correct horse', 'battery-staple'], {});
  const line = `${hostileLine(beginning, 1_000_000)} battery-staple`;
  expect(runInNewContext('redact(line)', { redact, line }, { timeout: endless })).not.toContain('battery-staple');
});
