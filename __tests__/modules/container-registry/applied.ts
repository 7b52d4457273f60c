import { DescribeRepositoriesCommand, ECRClient, GetLifecyclePolicyCommand, PutImageCommand } from '@aws-sdk/client-ecr';
import type { Account } from '../account';
import type { Outputs } from '../ecs-service/outputs';

export async function repositoriesAreApplied({ client }: Account, { repositories, arns }: Outputs): Promise<void> {
  const ecr = new ECRClient(client);
  const names = ['shop/api', 'shop/encrypted', 'shop/worker'];
  const { repositories: found = [] } = await ecr.send(new DescribeRepositoriesCommand({ repositoryNames: names }));
  const safe = { imageTagMutability: 'IMMUTABLE', imageScanningConfiguration: { scanOnPush: true } };
  expect(found.sort((a, b) => names.indexOf(a.repositoryName ?? '') - names.indexOf(b.repositoryName ?? ''))).toMatchObject([
    { repositoryName: 'shop/api', ...safe, encryptionConfiguration: { encryptionType: 'AES256' } },
    { repositoryName: 'shop/encrypted', ...safe, encryptionConfiguration: { encryptionType: 'KMS', kmsKey: arns.key } },
    { repositoryName: 'shop/worker', ...safe, encryptionConfiguration: { encryptionType: 'AES256' } },
  ]);
  expect(Object.keys(repositories.urls)).toEqual(names);
  expect(Object.values(repositories.arns)).toEqual(found.map((it) => it.repositoryArn));
  expect(Object.values(repositories.urls)).toEqual(found.map((it) => it.repositoryUri));

  const counts = async (repositoryName: string) => {
    const { lifecyclePolicyText = '' } = await ecr.send(new GetLifecyclePolicyCommand({ repositoryName }));
    const { rules } = JSON.parse(lifecyclePolicyText) as { rules: { selection: { tagStatus: string; countNumber: number } }[] };
    return rules.map(({ selection }) => [selection.tagStatus, selection.countNumber]);
  };
  expect(await Promise.all(names.map(counts))).toEqual([
    [
      ['untagged', 7],
      ['tagged', 50],
    ],
    [
      ['untagged', 1],
      ['tagged', 10],
    ],
    [
      ['untagged', 7],
      ['tagged', 30],
    ],
  ]);
  await tagsStay(ecr, 'shop/encrypted');
}

/** An image that is there keeps its tag; it goes with its repository only where that is asked for. */
async function tagsStay(ecr: ECRClient, repositoryName: string): Promise<void> {
  const push = (layer: string) =>
    ecr.send(new PutImageCommand({ repositoryName, imageTag: '1.0.0', imageManifest: JSON.stringify(manifest(layer)) }));
  await push('a');
  await expect(push('b')).rejects.toThrow(/already exists/);
}

const manifest = (layer: string): object => ({
  schemaVersion: 2,
  mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
  config: { mediaType: 'application/vnd.docker.container.image.v1+json', size: 1, digest: `sha256:${layer.repeat(64)}` },
  layers: [{ mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip', size: 1, digest: `sha256:${layer.repeat(64)}` }],
});

export async function repositoriesAreGone({ client }: Account): Promise<void> {
  const { repositories = [] } = await new ECRClient(client).send(new DescribeRepositoriesCommand({}));
  expect(repositories.map((it) => it.repositoryName ?? '').filter((name) => name.startsWith('shop/'))).toEqual([]);
}
