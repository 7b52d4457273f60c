import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { DbInstance } from '@cdktf/provider-aws/lib/db-instance';
import { DbParameterGroup } from '@cdktf/provider-aws/lib/db-parameter-group';
import { DbSubnetGroup } from '@cdktf/provider-aws/lib/db-subnet-group';
import { SecretsmanagerSecretRotation } from '@cdktf/provider-aws/lib/secretsmanager-secret-rotation';
import { DataResource } from 'cdktf';
import { choose, contains, greaterThan, ifSet, keys, listFor, not, present, text } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { dynamic, each, resource, when } from '../../src/core/resource';
import { inputs } from './inputs';
import { ownPassword, ownSecret } from './master-user';
import { enhancedMonitoring } from './monitoring';
import { policies } from './policies';

/** A PostgreSQL instance with its master password in a secret, encrypted, without a public address. */
export class RdsPostgres extends defineModule({
  name: 'rds-postgres',
  summary: 'A PostgreSQL instance with its master password in a secret, encrypted, without a public address.',
  inputs,
  outputs: {
    address: output.string('Host name of the instance.'),
    port: output.number('Port of the instance.'),
    arn: output.string('ARN of the instance.'),
    identifier: output.string('Name of the instance.'),
    engineVersion: output.string('Version of PostgreSQL that runs.'),
    dbName: output.string('Database that was made with the instance.'),
    masterUserSecretArn: output.string('ARN of the secret: JSON with `username` and `password`.'),
  },
  policies,
  checks: (input) => ({
    maxAllocatedStorage: [
      {
        condition: ifSet(input.maxAllocatedStorage, (it) => greaterThan(it, input.allocatedStorage), true),
        message: 'max_allocated_storage must be above allocated_storage, or null.',
      },
    ],
    username: [
      {
        condition: not(contains(['admin', 'rdsadmin'], input.username)),
        message: 'username must not be admin or rdsadmin, which RDS keeps for itself.',
      },
    ],
  }),
  build(scope, input) {
    const subnets = resource(scope, 'this', DbSubnetGroup, { name: input.identifier, subnetIds: input.subnetIds });
    const parameters = resource(
      scope,
      'this',
      DbParameterGroup,
      {
        name: text`${input.identifier}-postgres${input.engineVersion}`,
        family: text`postgres${input.engineVersion}`,
        description: text`Parameters of ${input.identifier}`,
        parameter: dynamic(
          listFor(input.parameters, (parameter, name) => ({ name, value: parameter.value, apply_method: parameter.applyMethod })),
          (it) => ({
            name: it.name,
            value: it.value,
            applyMethod: it.apply_method,
          }),
        ),
      },
      { createBeforeDestroy: true },
    ); // one that is in use cannot be deleted
    const logs = each(input.logExports, scope, 'this', CloudwatchLogGroup, (it, log) => ({
      name: text`/aws/rds/instance/${input.identifier}/${log}`,
      retentionInDays: it.retentionInDays,
    }));
    const monitoring = enhancedMonitoring(scope, input.identifier, input.monitoringInterval);
    const managed = input.manageMasterUserPassword;
    const password = ownPassword(scope, not(managed));
    // Its id makes the name of the snapshot one that no former instance of this name has taken.
    const snapshot = when(input.finalSnapshot, scope, 'final_snapshot', DataResource, {});

    const database = resource(
      scope,
      'this',
      DbInstance,
      {
        identifier: input.identifier,
        engine: 'postgres',
        engineVersion: input.engineVersion,
        instanceClass: input.instanceClass,
        allocatedStorage: input.allocatedStorage,
        maxAllocatedStorage: input.maxAllocatedStorage,
        storageType: 'gp3',
        storageEncrypted: true,
        kmsKeyId: input.kmsKeyId,
        dbName: input.dbName,
        username: input.username,
        manageMasterUserPassword: choose(managed, true, null), // false would not go together with a password
        masterUserSecretKmsKeyId: choose(managed, input.masterUserSecretKmsKeyId, null),
        password: choose(managed, null, password),
        multiAz: input.multiAz,
        dbSubnetGroupName: subnets.name,
        vpcSecurityGroupIds: input.securityGroupIds,
        publiclyAccessible: false,
        parameterGroupName: parameters.name,
        backupRetentionPeriod: input.backupRetentionPeriod,
        backupWindow: input.backupWindow,
        maintenanceWindow: input.maintenanceWindow,
        copyTagsToSnapshot: true,
        autoMinorVersionUpgrade: input.autoMinorVersionUpgrade,
        allowMajorVersionUpgrade: input.allowMajorVersionUpgrade,
        applyImmediately: input.applyImmediately,
        deletionProtection: input.deletionProtection,
        skipFinalSnapshot: not(input.finalSnapshot),
        finalSnapshotIdentifier: choose(input.finalSnapshot, text`${input.identifier}-final-${present(snapshot.id)}`, null),
        performanceInsightsEnabled: input.performanceInsightsEnabled,
        monitoringInterval: input.monitoringInterval,
        monitoringRoleArn: monitoring.roleArn,
        enabledCloudwatchLogsExports: keys(input.logExports),
      },
      { dependsOn: [logs, monitoring.permission] },
    );
    const ownSecretArn = ownSecret(scope, not(managed), input, password, database);
    const managedSecretArn = database.masterUserSecret.at(0).secretArn;
    when(managed, scope, 'this', SecretsmanagerSecretRotation, {
      secretId: managedSecretArn,
      rotateImmediately: false,
      rotationRules: { automaticallyAfterDays: input.masterUserPasswordRotationDays },
    });
    return {
      address: database.address,
      port: database.port,
      arn: database.arn,
      identifier: database.identifier,
      engineVersion: database.engineVersionActual,
      dbName: database.dbName,
      masterUserSecretArn: choose(managed, managedSecretArn, ownSecretArn),
    };
  },
}) {}
