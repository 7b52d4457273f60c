import { EcrLifecyclePolicy } from '@cdktf/provider-aws/lib/ecr-lifecycle-policy';
import { EcrRepository } from '@cdktf/provider-aws/lib/ecr-repository';
import { choose, isNull, json, lookup } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { each } from '../../src/core/resource';
import { inputs } from './inputs';
import { lifecycleRules } from './lifecycle-rules';
import { policies } from './policies';

/** ECR repositories whose tags never move, whose images are scanned when they are pushed and forgotten when they are old. */
export class ContainerRegistry extends defineModule({
  name: 'container-registry',
  summary:
    'ECR repositories whose tags never move, whose images are scanned when they are pushed and forgotten when they are old.',
  inputs,
  outputs: {
    repositoryUrls: output.map('URLs of the repositories by name: what the names of their images begin with.'),
    repositoryArns: output.map('ARNs of the repositories by name.'),
  },
  policies,
  build(scope, input) {
    const repository = each(input.repositories, scope, 'this', EcrRepository, (_, name) => ({
      name,
      imageTagMutability: 'IMMUTABLE',
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: [{ encryptionType: choose(isNull(input.kmsKeyArn), 'AES256', 'KMS'), kmsKey: input.kmsKeyArn }],
      forceDelete: input.forceDelete,
    }));
    const rules = lifecycleRules(scope, input.repositories);
    each(
      input.repositories,
      scope,
      'this',
      EcrLifecyclePolicy,
      (_, name) => ({
        repository: name,
        policy: json({ rules: [lookup(rules.untagged, name), lookup(rules.tagged, name)] }),
      }),
      { dependsOn: [repository] },
    );
    return { repositoryUrls: repository.map('repositoryUrl'), repositoryArns: repository.map('arn') };
  },
}) {}
