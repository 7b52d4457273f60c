import { withSection } from '../../core/page-section';
import { requirementTable } from '../../core/requirement';
import { matrixTable } from '../../reach';
import type { EcsEnvironment } from './ecs/environment';
import * as onEcs from './ecs/requirements';
import type { HostEnvironment } from './host/environment';
import * as onHost from './host/requirements';

interface Shapes {
  readonly host: HostEnvironment;
  readonly ecs: EcsEnvironment;
}

/** The page about meCove with its tables as they are now. Throws where the page has no place for one. */
export function documented(page: string, { host, ecs }: Shapes): string {
  const sections = {
    requirements: requirementTable(onHost.requirements(host), onHost.rehearsed(host)),
    'requirements on ECS': requirementTable(onEcs.requirements(ecs), onEcs.rehearsed(ecs)),
    'who reaches whom': matrixTable(onEcs.wantedMatrix(ecs)).trimEnd(),
  };
  return Object.entries(sections).reduce((text, [name, table]) => withSection(text, name, table), page);
}
