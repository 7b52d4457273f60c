import type { StepEvent } from '../setup/context';

/** A step of set-up as a line of text. */
export function setupLine({ name, status, ms, detail }: StepEvent): string {
  const time = status === 'finished' ? ` (${(ms / 1000).toFixed(1)} s)` : '';
  const mark = { started: '…', finished: '✓', skipped: '✓' }[status];
  return `${mark} ${name}${detail === '' ? '' : `: ${detail}`}${time}`;
}
