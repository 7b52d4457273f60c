import { DbInstance } from '@cdktf/provider-aws/lib/db-instance';
import { defineModule, output } from '../../src/core/module';
import { resource } from '../../src/core/resource';
import { inputs } from './inputs';
import { policies } from './policies';

/** A read replica of an encrypted RDS instance in its region, with the subnets, parameters and users of that. */
export class RdsReplica extends defineModule({
  name: 'rds-replica',
  summary: 'A read replica of an encrypted RDS instance in its region, with the subnets, parameters and users of that.',
  inputs,
  outputs: {
    address: output.string('Host name of the replica.'),
    port: output.number('Port of the replica.'),
    arn: output.string('ARN of the replica.'),
    identifier: output.string('Name of the replica.'),
  },
  policies,
  build(scope, input) {
    const replica = resource(scope, 'this', DbInstance, {
      identifier: input.identifier,
      replicateSourceDb: input.replicateSourceDb,
      instanceClass: input.instanceClass,
      storageType: 'gp3',
      storageEncrypted: true,
      maxAllocatedStorage: input.maxAllocatedStorage,
      multiAz: input.multiAz,
      vpcSecurityGroupIds: input.securityGroupIds,
      publiclyAccessible: false,
      maintenanceWindow: input.maintenanceWindow,
      copyTagsToSnapshot: true,
      autoMinorVersionUpgrade: input.autoMinorVersionUpgrade,
      applyImmediately: input.applyImmediately,
      deletionProtection: input.deletionProtection,
      skipFinalSnapshot: true, // AWS takes none of a replica
      performanceInsightsEnabled: input.performanceInsightsEnabled,
    });
    return { address: replica.address, port: replica.port, arn: replica.arn, identifier: replica.identifier };
  },
}) {}
