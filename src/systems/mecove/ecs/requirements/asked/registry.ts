import { DescribeRepositoriesCommand } from '@aws-sdk/client-ecr';
import { only } from '../../../../../core/requirement';
import { reading } from '../aws';

export const repository = reading(['ecr:DescribeRepositories'], async ({ ecr, env }) =>
  only(
    'repository',
    (await ecr.send(new DescribeRepositoriesCommand({ repositoryNames: [env.application.image.repository] }))).repositories,
  ),
);
