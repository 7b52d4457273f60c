import { NotAPlan, readPlan } from '../../src/review';

describe('reading a plan', () => {
  const json = JSON.stringify({
    format_version: '1.2',
    resource_changes: [{ address: 'aws_x.y', change: { actions: ['create'] } }],
  });

  test.each([
    ['as printed', json],
    ['with a byte order mark', `\uFEFF${json}`],
    [
      'with the lines of a wrapper',
      `[command]/usr/bin/terraform show -json p\n${json}\n::debug::Terraform exited with code 0.\n`,
    ],
    ['pretty-printed, with the lines of a wrapper', `$ terraform show\n${JSON.stringify(JSON.parse(json), null, 2)}\ndone\n`],
    ['without a version', json.replace('"format_version":"1.2",', '')],
  ])('%s', (_, text) => {
    expect(readPlan(text).resource_changes.map(({ address }) => address)).toEqual(['aws_x.y']);
  });

  test.each([
    ['Error: nothing', /there is no JSON in it/],
    ['{"format_version":"1.0","terraform_version":"1.11.4","values":{}}', /it is a state/],
    ['[]', /neither resource_changes nor planned_values/],
    ['{"format_version":"2.0","resource_changes":[]}', /format_version: a plan of format 1.x/],
  ])('%j is refused', (text, reason) => {
    expect(() => readPlan(text)).toThrow(NotAPlan);
    expect(() => readPlan(text)).toThrow(reason);
  });
});
