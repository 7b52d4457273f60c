/** What it costs to take secrets out of a line, and whether twice the line costs twice as much. */
import { hostileBeginnings, hostileLine } from '../__tests__/terraform/redaction/hostile-beginnings';
import { redaction } from '../src/terraform/redaction';

const length = 500_000;
const runs = Number(process.env['RUNS'] ?? 3);

/** Milliseconds of CPU for a line, the least of several runs. */
function costOf(line: string): number {
  const costs = Array.from({ length: runs }, () => {
    const redact = redaction(['correct horse', 'battery-staple'], {});
    const before = process.cpuUsage();
    redact(line);
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...costs);
}

console.log('| a line of | CPU for 1 MB | against half of it |\n| --- | --- | --- |');
for (const beginning of hostileBeginnings) {
  const [half, whole] = [costOf(hostileLine(beginning, length)), costOf(hostileLine(beginning, 2 * length))];
  console.log(`| \`${beginning}\` | ${whole.toFixed(0)} ms | ${(whole / half).toFixed(1)} |`);
}
