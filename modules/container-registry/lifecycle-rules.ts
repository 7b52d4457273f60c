import type { Construct } from 'constructs';
import type { z } from 'zod';
import { type Expression, mapFor, merge } from '../../src/core/expression';
import { local } from '../../src/core/resource';
import type { inputs } from './inputs';

type Repositories = z.output<typeof inputs>['repositories'];

/** The rules of each repository's lifecycle policy: what has no tag goes by its age, what has one by number. */
export function lifecycleRules(scope: Construct, repositories: Expression<Repositories>) {
  const untagged = local(scope, 'untagged_images', { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days' });
  const tagged = local(scope, 'tagged_images', { tagStatus: 'tagged', tagPatternList: ['*'], countType: 'imageCountMoreThan' });
  const old = local(
    scope,
    'old_untagged_images',
    mapFor(repositories, (it) => merge(untagged, { countNumber: it.expireUntaggedAfterDays })),
  );
  const surplus = local(
    scope,
    'surplus_tagged_images',
    mapFor(repositories, (it) => merge(tagged, { countNumber: it.keep })),
  );
  const rule = (rulePriority: number, selection: Expression<unknown>) => ({
    rulePriority,
    selection,
    action: { type: 'expire' },
  });
  return {
    untagged: local(
      scope,
      'untagged_rules',
      mapFor(old, (it) => rule(1, it)),
    ),
    tagged: local(
      scope,
      'tagged_rules',
      mapFor(surplus, (it) => rule(2, it)),
    ),
  };
}
