import { InvalidArgumentError } from 'commander';
import type { DeployOptions } from '../../deploy/deploy';

/** `10m`, `30s`, or seconds. */
export function lockTimeout(text: string): NonNullable<DeployOptions['lockTimeout']> {
  const [, number = '', unit = 's'] = /^(\d+)([smh])?$/.exec(text) ?? [];
  const known = (['s', 'm', 'h'] as const).find((it) => it === unit);
  if (number === '' || known === undefined) throw new InvalidArgumentError('Give a time such as 30s or 10m.');
  return `${Number(number)}${known}`;
}
