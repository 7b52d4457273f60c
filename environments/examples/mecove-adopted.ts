import { mecove } from '../../src/systems/mecove';
import { mecoveMvp } from '../mecove-mvp';

/**
 * `environments/mecove-mvp.ts` of a team that made the system with hand-written Terraform and moves over (docs/adoption.md).
 *
 * `from` is an address of the state (`terraform state list`). Rules that were written into their security groups have no address of
 * their own, but an id, told by
 *
 *     aws ec2 describe-security-group-rules --query 'SecurityGroupRules[].[SecurityGroupRuleId,GroupId,IsEgress,FromPort,CidrIpv4]'
 */
export const mecoveAdopted = mecove.environment({
  ...mecoveMvp.values,
  adopt: [
    { from: 'module.vpc', to: 'module.network.module.vpc' },

    { from: 'aws_security_group.ec2', to: 'module.access.aws_security_group.this["host"]' },
    { from: 'aws_security_group.rds', to: 'module.access.aws_security_group.this["database"]' },
    { id: 'sgr-0a1b2c3d4e5f60001', to: 'module.access.aws_vpc_security_group_ingress_rule.this["internet-to-host-http"]' },
    { id: 'sgr-0a1b2c3d4e5f60002', to: 'module.access.aws_vpc_security_group_ingress_rule.this["internet-to-host-https"]' },
    { id: 'sgr-0a1b2c3d4e5f60003', to: 'module.access.aws_vpc_security_group_ingress_rule.this["ssh-from-0.0.0.0/0"]' },
    { id: 'sgr-0a1b2c3d4e5f60004', to: 'module.access.aws_vpc_security_group_egress_rule.this["host-to-internet"]' },
    { id: 'sgr-0a1b2c3d4e5f60005', to: 'module.access.aws_vpc_security_group_ingress_rule.this["host-to-database"]' },

    { from: 'aws_db_subnet_group.main', to: 'module.database.aws_db_subnet_group.this' },
    { from: 'aws_db_instance.main', to: 'module.database.aws_db_instance.this' },

    { from: 'aws_cloudwatch_log_group.api', to: 'module.logs.aws_cloudwatch_log_group.this["api"]' },
    { from: 'aws_cloudwatch_log_group.worker', to: 'module.logs.aws_cloudwatch_log_group.this["worker"]' },
    { from: 'aws_cloudwatch_log_group.caddy', to: 'module.logs.aws_cloudwatch_log_group.this["caddy"]' },

    { from: 'aws_iam_role.ec2', to: 'module.host.aws_iam_role.this' },
    { from: 'aws_iam_role_policy.secrets', to: 'module.host.aws_iam_role_policy.this["read-secrets"]' },
    { from: 'aws_iam_role_policy.logs', to: 'module.host.aws_iam_role_policy.this["write-logs"]' },
    { from: 'aws_iam_role_policy_attachment.ssm', to: 'module.host.aws_iam_role_policy_attachment.this["ssm"]' },
    { from: 'aws_iam_instance_profile.ec2', to: 'module.host.aws_iam_instance_profile.this' },
    { from: 'tls_private_key.ssh', to: 'module.host.tls_private_key.this' },
    { from: 'aws_key_pair.app', to: 'module.host.aws_key_pair.this' },
    { from: 'aws_instance.app', to: 'module.host.aws_instance.this' },
    { from: 'aws_eip.app', to: 'module.host.aws_eip.this' },
    { from: 'aws_eip_association.app', to: 'module.host.aws_eip_association.this' },
  ],
});
