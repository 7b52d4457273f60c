import { InvalidArgumentError } from 'commander';
import { environments } from '../../environments';
import { type Environment, environmentFile, type JudgedEnvironment } from '../core/environment/system';

/** An environment by its name, as commands take it. */
export function environmentArgument(name: string): string {
  if (name in environments) return name;
  throw new InvalidArgumentError(`There is no environment ${name}. There are: ${Object.keys(environments).join(', ')}.`);
}

/** An environment of the project. */
export function environmentOf(name: string): Environment {
  const environment = environments[name];
  if (!environment) throw new Error(`no environment ${name}`);
  return environment;
}

/** The values of an environment. Throws `ProblemsError`. */
export const judgedEnvironment = (name: string): JudgedEnvironment => environmentOf(name).judge(environmentFile(name));

/** The accounts that environments live in. */
export const accounts = (): string[] => [...new Set(Object.keys(environments).map((name) => judgedEnvironment(name).values.account))];
