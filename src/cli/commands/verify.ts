import { Argument, Command } from 'commander';
import { UserError } from '../../core/errors';
import { projectRoot } from '../../core/project-root';
import { setup } from '../../setup/setup';
import { init, output } from '../../terraform';
import { environmentArgument, judgedEnvironment } from '../environment-argument';
import { rootDirectory } from '../roots';
import { renderVerdicts } from '../verdicts';

export function verifyCommand(): Command {
  return new Command('verify')
    .description('ask AWS whether the requirement of an environment holds')
    .addArgument(new Argument('<environment>', 'its name').argParser(environmentArgument))
    .option('--json', 'as JSON')
    .action(async (name: string, { json }: { json?: boolean }) => {
      const environment = judgedEnvironment(name);
      if (!environment.verify) throw new UserError(`${name} has no requirement to verify`);
      const { terraform } = await setup({ root: projectRoot(), parts: 'terraform' });
      const run = { dir: await rootDirectory(name), binary: terraform.path };
      await init(run);
      const { outputs } = await output(run);
      const values = Object.fromEntries(Object.entries(outputs).map(([key, it]) => [key, it.value]));
      const verdicts = await environment.verify(values).catch(tellMissingSdk);
      console.log(json === true ? JSON.stringify(verdicts, null, 2) : renderVerdicts(verdicts));
      if (verdicts.some((it) => !it.holds)) process.exitCode = 1;
    });
}

/** The clients of the AWS SDK are installed with the project's tests; an installation without these has none. */
function tellMissingSdk(error: unknown): never {
  const [, name] = error instanceof Error ? (/Cannot find (?:module|package) '(@aws-sdk\/[^']+)'/.exec(error.message) ?? []) : [];
  if (name === undefined) throw error;
  throw new UserError(`verify asks AWS by ${name}, which is not installed`, 'npm install (without --omit=dev)');
}
