import { readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { variable } from './variable';

/** The text of the CLI configuration that Terraform or OpenTofu reads in this environment, of all its files; empty without any. */
export function cliConfiguration(env: NodeJS.ProcessEnv): string {
  const given = variable(env, 'TF_CLI_CONFIG_FILE') ?? variable(env, 'TERRAFORM_CONFIG');
  return (given === undefined ? usualPlaces(env) : [given])
    .filter(isFile)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

/** Those of both products: which of the two runs does not follow from the name of the binary. */
function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  const home = variable(env, 'HOME') ?? variable(env, 'USERPROFILE') ?? homedir();
  const config = variable(env, 'XDG_CONFIG_HOME') ?? join(home, '.config');
  const folders = [join(home, '.terraform.d'), join(config, 'opentofu')];
  const data = variable(env, 'APPDATA');
  return [
    join(home, '.terraformrc'),
    join(home, '.tofurc'),
    join(config, 'opentofu', 'tofurc'),
    ...(data === undefined ? [] : [join(data, 'terraform.rc'), join(data, 'tofu.rc')]),
    ...folders.flatMap((folder) => filesIn(folder).filter((path) => /\.tfrc(\.json)?$/.test(path))),
  ];
}

function filesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
    ? readdirSync(folder).map((name) => join(folder, name))
    : [];
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
