import { Lb } from '@cdktf/provider-aws/lib/lb';
import { LbListener } from '@cdktf/provider-aws/lib/lb-listener';
import { LbListenerRule } from '@cdktf/provider-aws/lib/lb-listener-rule';
import { LbTargetGroup } from '@cdktf/provider-aws/lib/lb-target-group';
import { allTrue, contains, greaterThan, keys, length, listFor, not, text } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { each, resource } from '../../src/core/resource';
import { accessLogBucket } from './access-logs';
import { inputs } from './inputs';
import { policies } from './policies';

/** An application load balancer that speaks HTTPS only, with target groups and access logs. */
export class LoadBalancer extends defineModule({
  name: 'load-balancer',
  summary: 'An application load balancer that speaks HTTPS only (HTTP is led there), with target groups and access logs.',
  inputs,
  outputs: {
    arn: output.string('ARN of the load balancer.'),
    arnSuffix: output.string('What metrics call the load balancer: `app/<name>/<id>`.'),
    dnsName: output.string('Name that an alias record leads to.'),
    zoneId: output.string('Hosted zone of that name.'),
    targetGroupArns: output.map('ARNs of the target groups by key, once a listener forwards to them.'),
    targetGroupArnSuffixes: output.map('What metrics call the target groups, by key: `targetgroup/<name>/<id>`.'),
    accessLogsBucket: output.string('Name of the bucket with the access logs.'),
  },
  policies,
  checks: (input) => ({
    targetGroups: [
      {
        condition: allTrue(
          listFor(input.targetGroups, (group, key) =>
            not(greaterThan(length(text`${input.name}-${key}-${group.port}`), 32)),
          ),
        ),
        message: 'target_groups must each have a name of at most 32 characters: name, key and port with hyphens between.',
      },
      {
        condition: allTrue(
          listFor(input.targetGroups, (group) => greaterThan(group.healthCheck.interval, group.healthCheck.timeout)),
        ),
        message: 'target_groups must each have a health_check.interval above its timeout.',
      },
    ],
    defaultTargetGroup: [
      {
        condition: contains(keys(input.targetGroups), input.defaultTargetGroup),
        message: 'default_target_group must be a key of target_groups.',
      },
    ],
  }),
  build(scope, input) {
    const logs = accessLogBucket(scope, input.accessLogs, input.forceDestroyLogs);
    const loadBalancer = resource(
      scope,
      'this',
      Lb,
      {
        name: input.name,
        loadBalancerType: 'application',
        internal: false,
        subnets: input.subnetIds,
        securityGroups: input.securityGroupIds,
        idleTimeout: input.idleTimeout,
        dropInvalidHeaderFields: input.dropInvalidHeaderFields,
        enableDeletionProtection: input.deletionProtection,
        accessLogs: { enabled: true, bucket: logs.bucket.id },
      },
      { dependsOn: [logs.permission] }, // AWS tries whether it may write
    );
    const targetGroup = each(
      input.targetGroups,
      scope,
      'this',
      LbTargetGroup,
      (it, key) => ({
        name: text`${input.name}-${key}-${it.port}`,
        vpcId: input.vpcId,
        targetType: 'ip',
        protocol: 'HTTP',
        port: it.port,
        deregistrationDelay: text`${it.deregistrationDelay}`,
        healthCheck: {
          path: it.healthCheck.path,
          matcher: it.healthCheck.matcher,
          interval: it.healthCheck.interval,
          timeout: it.healthCheck.timeout,
          healthyThreshold: it.healthCheck.healthyThreshold,
          unhealthyThreshold: it.healthCheck.unhealthyThreshold,
        },
      }),
      { createBeforeDestroy: true }, // one that a listener forwards to cannot be deleted
    );
    resource(scope, 'http', LbListener, {
      loadBalancerArn: loadBalancer.arn,
      port: 80,
      protocol: 'HTTP',
      defaultAction: [{ type: 'redirect', redirect: { protocol: 'HTTPS', port: '443', statusCode: 'HTTP_301' } }],
    });
    const https = resource(scope, 'https', LbListener, {
      loadBalancerArn: loadBalancer.arn,
      port: 443,
      protocol: 'HTTPS',
      certificateArn: input.certificateArn,
      sslPolicy: input.sslPolicy,
      defaultAction: [{ type: 'forward', targetGroupArn: targetGroup.at(input.defaultTargetGroup).arn }],
    });
    each(input.blockedPaths, scope, 'blocked', LbListenerRule, (patterns) => ({
      // Without a priority: each gets the next free one, and all of them answer the same.
      listenerArn: https.arn,
      condition: [{ pathPattern: { values: patterns } }],
      action: [
        { type: 'fixed-response', fixedResponse: { statusCode: '404', contentType: 'text/plain', messageBody: 'Not Found' } },
      ],
    }));
    return {
      arn: loadBalancer.arn,
      arnSuffix: loadBalancer.arnSuffix,
      dnsName: loadBalancer.dnsName,
      zoneId: loadBalancer.zoneId,
      targetGroupArns: { value: targetGroup.map('arn'), dependsOn: [https] },
      targetGroupArnSuffixes: targetGroup.map('arnSuffix'),
      accessLogsBucket: logs.bucket.id,
    };
  },
}) {}
