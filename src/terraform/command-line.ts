import { basename } from 'node:path';

const plain = /^[\w@%+=:,./()~-]+$/;
/** How Terraform is to talk, which says nothing about what it does. */
const manners = ['-json', '-input=false', '-no-color'];

/** A command line as one would type it, with quotes where they are needed. */
export function commandLine(command: readonly string[]): string {
  return command.map((word) => (plain.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}

/** The same for the log: the binary's name alone, and without what is the same for all commands. */
export function shortCommandLine([binary = '', ...args]: readonly string[]): string {
  return commandLine([basename(binary), ...args.filter((arg) => !manners.includes(arg))]);
}
