import type { Requirement } from '../../../core/requirement';
import type { MecoveEnvironment } from '../environment';
import { type Aws, databaseOf } from './aws';

const section = 'Terraform outputs';

export function outputs({ name }: MecoveEnvironment): Requirement<Aws>[] {
  const says = (output: string, statement: string, expected: unknown, found: Requirement<Aws>['found']): Requirement<Aws> =>
    ({ section, statement: `${output}: ${statement}`, resources: [`output.${output}`], expected, found });
  const begins = (output: string): Requirement<Aws>['found'] => (aws) =>
    Promise.resolve(String(aws.outputs[output]).startsWith(`ssh -i ${name}.pem ec2-user@${String(aws.outputs['elastic_ip'])}`));
  return [
    says('ssh_command', 'ready-to-use SSH command', true, begins('ssh_command')),
    says('deploy_command', 'ready-to-use deploy trigger command', true, async (aws) =>
      (await begins('deploy_command')(aws)) === true && String(aws.outputs['deploy_command']).endsWith('"sudo -u mecove /home/mecove/deploy.sh"')),
    says('ssh_private_key', 'generated ED25519 key (sensitive)', true, ({ outputs }) =>
      Promise.resolve(String(outputs['ssh_private_key']).startsWith('-----BEGIN OPENSSH PRIVATE KEY-----'))),
    says('rds_endpoint', 'PostgreSQL hostname', true, async (aws) => (await databaseOf(aws)).Endpoint?.Address === aws.outputs['rds_endpoint']),
    says('rds_port', 'PostgreSQL port', 5432, ({ outputs }) => Promise.resolve(outputs['rds_port'])),
  ];
}
