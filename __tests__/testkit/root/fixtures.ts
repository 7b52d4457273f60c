import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** No settings of the machine's user. */
export const env = { TF_CLI_CONFIG_FILE: join(__dirname, 'empty.tfrc'), TF_WORKSPACE: undefined, CHECKPOINT_DISABLE: '1' };

/** A project of its own, with a ledger and scratch folders of its own. */
export interface Project extends AsyncDisposable {
  readonly dir: string;
  /** For every root in it. */
  readonly at: { readonly project: string; readonly env: typeof env };
  path(name: string): string;
  has(name: string): boolean;
  /** The names of the entries in its ledger. */
  ledger(): string[];
  /** The names of its scratch folders. */
  scratch(): string[];
}

export async function openProject(): Promise<Project> {
  const dir = await mkdtemp(join(tmpdir(), 'groundplan-project-'));
  const names = (folder: string): string[] => (existsSync(join(dir, folder)) ? readdirSync(join(dir, folder)) : []);
  return {
    dir,
    at: { project: dir, env },
    path: (name) => join(dir, name),
    has: (name) => existsSync(join(dir, name)),
    ledger: () => names('.groundplan/ledger').filter((name) => name.endsWith('.json')),
    scratch: () => names('.groundplan/scratch'),
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}

/** A root with a number. */
export const sized = `
variable "size" {
  type    = number
  default = 1
}
resource "terraform_data" "size" {
  input = var.size
}
output "size" {
  value = terraform_data.size.output
}
`;

/** A resource that writes a file when it is destroyed. */
export const telling = (file: string): string => `
resource "terraform_data" "telling" {
  input = ${JSON.stringify(file)}
  provisioner "local-exec" {
    when    = destroy
    command = "echo destroyed >> \${self.input}"
  }
}
`;

/** A resource that cannot be destroyed as long as there is a file. */
export const staying = (file: string): string => `
resource "terraform_data" "staying" {
  input = ${JSON.stringify(file)}
  provisioner "local-exec" {
    when    = destroy
    command = "test ! -e \${self.input}"
  }
}
`;

/** A resource, made after another one, that takes minutes. Its process id is in a file. */
export const slow = (file: string, after: string): string => `
resource "terraform_data" "slow" {
  depends_on = [${after}]
  provisioner "local-exec" {
    interpreter = ["/bin/sh", "-c"]
    command     = "echo $$ > ${file}; exec sleep 300"
  }
}
`;
