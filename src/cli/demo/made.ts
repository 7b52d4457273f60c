import type { Plan } from '../../terraform';
import { actionOf } from '../../plan/action';
import { renderTable } from '../table';

/** What a plan made: resources by module and type. */
export function renderMade(plan: Plan): string {
  const made = plan.resource_changes.filter((it) => actionOf(it) === 'create').map((it) => [it.module_address ?? 'root', it.type] as const);
  const counted = new Map<string, number>();
  for (const [module, type] of made) counted.set(`${module} ${type}`, (counted.get(`${module} ${type}`) ?? 0) + 1);
  const rows = [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => [...key.split(' '), String(count)]);
  return renderTable(['Module', 'Type', 'Number'], rows);
}
