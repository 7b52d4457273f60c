import { z } from 'zod';

const weekday = '(mon|tue|wed|thu|fri|sat|sun)';
const time = '([01][0-9]|2[0-3]):[0-5][0-9]';

/** A daily window in UTC, such as that of backups; null where AWS shall choose. */
export const dailyWindow = z
  .string()
  .regex(new RegExp(`^${time}-${time}$`), 'must be a window such as 19:00-20:00')
  .nullable()
  .default(null);

/** A weekly window in UTC, such as that of maintenance; null where AWS shall choose. */
export const weeklyWindow = z
  .string()
  .regex(new RegExp(`^${weekday}:${time}-${weekday}:${time}$`), 'must be a window such as sun:20:30-sun:21:30')
  .nullable()
  .default(null);
