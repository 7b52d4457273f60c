import { Command } from 'commander';
import { projectRoot } from '../../core/project-root';
import { doctor } from '../../setup/doctor/doctor';
import { renderDoctor } from '../../setup/doctor/report';

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('tell what was found, what is missing, and how to get it')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const report = await doctor({ root: projectRoot() });
      console.log(json === true ? JSON.stringify(report, null, 2) : renderDoctor(report));
      if (!report.ok) process.exitCode = 1;
    });
}
