import { named, type Requirement } from '../../../../core/requirement';
import type { HostEnvironment } from '../environment';
import { type Aws, inSection, reading } from './aws';
import { databaseInstance } from './database-instance';
import { elasticIp, instance, keyPair } from './instance';
import { publicKeyOf } from './ssh-key';

const says = inSection('Terraform outputs');
/** What Terraform itself says. */
const told = reading([], (aws) => Promise.resolve(aws.outputs));

export function outputs({ name }: HostEnvironment): Requirement<Aws>[] {
  const ssh = `ssh -i ${name}.pem ec2-user@<ELASTIC_IP>`;
  const withIp = (text: unknown, ip: string | undefined): string => String(text).replaceAll(ip ?? '', '<ELASTIC_IP>');
  const value = (aws: Aws, output: string): string => String(aws.outputs[output]);
  return [
    says({
      statement: 'elastic_ip: Public IP for DNS A record', resources: ['output.elastic_ip'],
      of: elasticIp, expected: "the host's", found: (it, aws) => named(value(aws, 'elastic_ip'), { "the host's": it.PublicIp }),
    }),
    says({
      statement: 'instance_id: EC2 instance ID', resources: ['output.instance_id'],
      of: instance, expected: "the host's", found: (it, aws) => named(value(aws, 'instance_id'), { "the host's": it.id }),
    }),
    says({
      statement: 'ssh_command: Ready-to-use SSH command', resources: ['output.ssh_command'],
      of: instance, expected: ssh, found: (it, aws) => withIp(aws.outputs['ssh_command'], it.PublicIpAddress),
    }),
    says({
      statement: 'deploy_command: Ready-to-use deploy trigger command', resources: ['output.deploy_command'], of: instance,
      expected: `${ssh} "sudo -u mecove /home/mecove/deploy.sh"`, found: (it, aws) => withIp(aws.outputs['deploy_command'], it.PublicIpAddress),
    }),
    says({
      statement: 'ssh_private_key: Generated ED25519 key (sensitive)', resources: ['output.ssh_private_key'], of: keyPair, expected: 'the key that the host takes',
      found: (it, aws) => (publicKeyOf(value(aws, 'ssh_private_key')) === it.PublicKey?.split(/\s/)[1] ? 'the key that the host takes' : 'another key'),
    }),
    says({
      statement: 'rds_endpoint: PostgreSQL hostname', resources: ['output.rds_endpoint'],
      of: databaseInstance, expected: "the database's",
      found: (it, aws) => named(value(aws, 'rds_endpoint'), { "the database's": it.Endpoint?.Address }),
    }),
    says({
      statement: 'rds_port: PostgreSQL port (5432)', resources: ['output.rds_port'],
      of: told, expected: 5432, found: (it) => it['rds_port'],
    }),
    says({
      statement: 'rds_master_secret_arn: Secrets Manager ARN for DB password', resources: ['output.rds_master_secret_arn'], of: databaseInstance,
      expected: "the database's", found: (it, aws) => named(value(aws, 'rds_master_secret_arn'), { "the database's": it.MasterUserSecret?.SecretArn }),
    }),
  ];
}
