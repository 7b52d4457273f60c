import { text, type Ref } from '../../../core/expression';
import type { Root } from '../../../core/root/root';
import type { HostEnvironment } from './environment';

interface Host { readonly publicIp: Ref<string>; readonly instanceId: Ref<string>; readonly privateKey: Ref<string> }
interface Database { readonly address: Ref<string>; readonly port: Ref<number>; readonly masterUserSecretArn: Ref<string> }

/** The outputs of the requirement, section "Terraform outputs". */
export function outputs(root: Root, { name }: HostEnvironment, host: Host, database: Database): void {
  const ssh = text`ssh -i ${name}.pem ec2-user@${host.publicIp}`;
  root.output('elastic_ip', { value: host.publicIp, description: 'Public IP for the DNS A record.' });
  root.output('instance_id', { value: host.instanceId, description: 'EC2 instance ID.' });
  root.output('ssh_command', { value: ssh, description: 'Ready-to-use SSH command.' });
  root.output('deploy_command', {
    value: text`ssh -i ${name}.pem ec2-user@${host.publicIp} "sudo -u mecove /home/mecove/deploy.sh"`,
    description: 'Ready-to-use deploy trigger command.',
  });
  root.output('ssh_private_key', { value: host.privateKey, description: 'Generated ED25519 key.', sensitive: true });
  root.output('rds_endpoint', { value: database.address, description: 'PostgreSQL hostname.' });
  root.output('rds_port', { value: database.port, description: 'PostgreSQL port.' });
  root.output('rds_master_secret_arn', { value: database.masterUserSecretArn, description: 'Secrets Manager ARN of the database password.' });
}
