import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { UserError } from '../core/errors';
import { commands } from './commands';
import { renderDefect } from './defect';

/** Runs the command line. Exit codes: 0 fine, 1 failed, 2 wrong usage, 130 interrupted. */
export async function main(args: readonly string[], given: readonly Command[] = commands()): Promise<void> {
  const program = new Command('groundplan')
    .description('AWS environments described in TypeScript, delivered as plain Terraform')
    .version(version)
    .enablePositionalOptions();
  for (const command of given) program.addCommand(command);
  exitByUs(program);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** commander would end the process itself, and with exit code 1 for wrong usage. */
function exitByUs(command: Command): void {
  command.exitOverride().showHelpAfterError('(--help lists what can be given)');
  for (const inner of command.commands) exitByUs(inner);
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (process.exitCode === 130) return 130;
  // Errors of ours say what is wrong and how to mend it; a stack is for defects.
  const isTold = error instanceof UserError || (error instanceof Error && 'fix' in error);
  console.error(isTold ? error.message : renderDefect(error));
  return 1;
}
