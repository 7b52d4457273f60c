import { InvalidArgumentError } from 'commander';
import { environments } from '../../environments';
import { environmentFile, type JudgedEnvironment } from '../core/environment/system';

/** An environment by its name, as commands take it. */
export function environmentArgument(name: string): string {
  if (name in environments) return name;
  throw new InvalidArgumentError(`There is no environment ${name}. There are: ${Object.keys(environments).join(', ')}.`);
}

/** The values of an environment. Throws `ProblemsError`. */
export function judgedEnvironment(name: string): JudgedEnvironment {
  const environment = environments[name];
  if (!environment) throw new Error(`no environment ${name}`);
  return environment.judge(environmentFile(name));
}

/** The accounts that environments live in. */
export const accounts = (): string[] => [...new Set(Object.keys(environments).map((name) => judgedEnvironment(name).values.account))];
