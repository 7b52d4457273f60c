import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrapCommand, headerFile, headerValues, hostFiles, type HeaderName } from '../../../../src/systems/mecove/host/manifest';

export const filesFolder = join(__dirname, '..', '..', '..', '..', 'src', 'systems', 'mecove', 'host', 'files');

export function sourceOf(file: string): string {
  return readFileSync(join(filesFolder, file), 'utf8');
}

/** Values as long as those of a real environment. */
const values: Record<HeaderName, string> = {
  NAME: 'mecove-mvp',
  AWS_REGION: 'ap-south-1',
  DOMAIN: 'api.mecove.com',
  NODE_MAJOR: '22',
  REPOSITORY: 'git@github.com:mecove/backend.git',
  BRANCH: 'main',
  DEPLOY_KEY_SECRET: 'mecove/deploy-key',
  APP_SECRET: 'mecove/app',
  DATABASE_SECRET: 'arn:rds',
  DATABASE_HOST: 'mecove-mvp-rds.c1q2w3e4r5t6.ap-south-1.rds.amazonaws.com',
  DATABASE_PORT: '5432',
  DATABASE_NAME: 'mecove',
};

/** The file of exported values. */
export function header(changed: Partial<Record<HeaderName, string>> = {}): string {
  return headerValues.map(({ name }) => `${name}='${changed[name] ?? values[name]}'\n`).join('');
}

/** The user data as Terraform's `jsonencode` renders it. */
export function userData(changed: Partial<Record<HeaderName, string>> = {}): string {
  const document = {
    runcmd: [bootstrapCommand],
    write_files: [
      ...hostFiles.map(({ source, target, mode }) => ({ content: sourceOf(source), path: target, permissions: mode })),
      { content: header(changed), path: headerFile.target, permissions: headerFile.mode },
    ],
  };
  const json = JSON.stringify(document).replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
  return `#cloud-config\n${json}\n`;
}
