/** From when (included) to when (not included), in milliseconds since 1970, both at the beginning of a minute. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

export const minute = 60_000;
const units: Readonly<Record<string, number>> = { minute, hour: 60 * minute };

/** The last interval of a schedule such as `rate(5 minutes)`, in whole minutes: one run follows the other without a gap. */
export function lastInterval(schedule: string, at: number): Interval {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour)s?\)$/.exec(schedule) ?? [];
  const length = Number(count) * (units[unit] ?? NaN);
  if (Number.isNaN(length) || Number.isNaN(at))
    throw new Error(`${schedule} is no rate of minutes or hours, or the event has no time`);
  const to = Math.floor(at / minute) * minute;
  return { from: to - length, to };
}
