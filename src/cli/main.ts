import { Command, CommanderError } from 'commander';
import { UserError } from '../core/errors';
import { synthCommand } from './commands/synth';

/** Runs the command line. Exit codes: 0 fine, 1 failed, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<void> {
  const program = new Command('groundplan')
    .description('AWS environments described in TypeScript, delivered as plain Terraform')
    .showHelpAfterError('(groundplan --help lists the commands)')
    .exitOverride();
  program.addCommand(synthCommand());
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError) console.error(error.message);
  else console.error(error);
  return 1;
}
