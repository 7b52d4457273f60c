import { withSection } from '../../core/page-section';
import { requirementTable } from '../../core/requirement';
import type { HostEnvironment } from './host/environment';
import { rehearsed, requirements } from './host/requirements';

/** The page about meCove with its tables as they are now. Throws where the page has no place for one. */
export const documented = (page: string, host: HostEnvironment): string =>
  withSection(page, 'requirements', requirementTable(requirements(host), rehearsed(host)));
