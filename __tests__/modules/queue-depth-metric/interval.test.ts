import { lastInterval } from '../../../modules/queue-depth-metric/handler/interval';

const at = (time: string): number => Date.parse(`2026-03-01T${time}Z`);

test.each([
  ['rate(1 minute)', '12:30:42', '12:29:00', '12:30:00'],
  ['rate(1 minute)', '12:30:00', '12:29:00', '12:30:00'],
  ['rate(5 minutes)', '12:30:42', '12:25:00', '12:30:00'],
  ['rate(1 hour)', '12:30:42', '11:30:00', '12:30:00'],
  ['rate(2 hours)', '12:30:42', '10:30:00', '12:30:00'],
])('on %s the run at %s looks from %s to %s', (schedule, time, from, to) => {
  expect(lastInterval(schedule, at(time))).toEqual({ from: at(from), to: at(to) });
});

test('one run follows the other without a gap, though they do not begin on the second', () => {
  const runs = [at('12:30:10'), at('12:31:11'), at('12:32:09')].map((it) => lastInterval('rate(1 minute)', it));
  expect(runs.slice(1).map((it) => it.from)).toEqual(runs.slice(0, -1).map((it) => it.to));
});

test.each(['cron(0 12 * * ? *)', 'rate(5 days)', ''])('%s is no schedule that it can look back on', (schedule) => {
  expect(() => lastInterval(schedule, 0)).toThrow('is no rate of minutes or hours');
});
