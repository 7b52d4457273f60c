import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { bootstrapCommand, deployCommand, destroyCommand } from '../../src/cli/commands/deploy';
import { unlockCommand } from '../../src/cli/commands/unlock';
import type { Project } from '../../src/cli/deployment/project';
import { main } from '../../src/cli/main';

/** The command line on the roots of a test: each is a folder below TEST_ROOTS. TEST_TERRAFORM runs them. */
const roots = process.env['TEST_ROOTS'] ?? '';

const project: Project = {
  environment(name) {
    if (existsSync(join(roots, name))) return name;
    throw new InvalidArgumentError(`There is no environment ${name}.`);
  },
  rootDirectory: (name) => Promise.resolve(join(roots, name)),
  terraform: () => Promise.resolve(process.env['TEST_TERRAFORM'] ?? 'terraform'),
};

void main(process.argv.slice(2), [deployCommand, destroyCommand, bootstrapCommand, unlockCommand].map((command) => command(project)));
