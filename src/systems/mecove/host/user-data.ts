import { join } from 'node:path';
import { fileContent, joinLines, json, text, type Expression, type Ref } from '../../../core/expression';
import { projectRoot } from '../../../core/project-root';
import { local } from '../../../core/resource';
import type { Root } from '../../../core/root/root';
import type { HostEnvironment } from './environment';
import { bootstrapCommand, headerFile, headerValues, hostFiles, type HeaderName } from './manifest';

interface Database { readonly address: Ref<string>; readonly port: Ref<number>; readonly masterUserSecretArn: Ref<string> }

/**
 * What cloud-init does at the first boot, as a `#cloud-config` document: writes the static files, which stand beside the root, and a
 * short file of values, then runs the bootstrap. No secret is in it: the host reads those from Secrets Manager.
 */
export function userData(root: Root, env: HostEnvironment, database: Database): Expression<string> {
  const folder = join(projectRoot(), 'src/systems/mecove/host/files');
  for (const { source } of hostFiles) root.file(`host/${source}`, join(folder, source));
  const values: Record<HeaderName, string | Ref<string> | Ref<number>> = {
    NAME: env.name,
    AWS_REGION: env.region,
    DOMAIN: env.domain,
    NODE_MAJOR: String(env.application.nodeVersion),
    REPOSITORY: env.application.repository,
    BRANCH: env.application.branch,
    DEPLOY_KEY_SECRET: env.application.deployKeySecretName,
    APP_SECRET: env.application.secretName,
    DATABASE_SECRET: database.masterUserSecretArn,
    DATABASE_HOST: database.address,
    DATABASE_PORT: database.port,
    DATABASE_NAME: env.database.name,
  };
  const header = local(root, 'host_env', headerValues.map(({ name }) => text`${name}='${values[name]}'`));
  const config = local(root, 'cloud_config', {
    write_files: [
      { path: headerFile.target, permissions: headerFile.mode, content: joinLines(header) },
      ...hostFiles.map(({ source, target, mode, owner }) => ({
        path: target, permissions: mode, ...(owner !== undefined && { owner }), content: fileContent(`host/${source}`),
      })),
    ],
    runcmd: [[...bootstrapCommand]],
  });
  return text`#cloud-config\n${json(config)}\n`;
}
