import type { Image as Described } from '@aws-sdk/client-ec2';
import { allPages, told } from '../answer';
import type { Connection } from '../connection';
import { load } from '../load';
import { type Tags, tagsOf } from '../tags';

/** An AMI. */
export interface Image {
  readonly kind: 'AMI';
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly ownerId: string | undefined;
  /** `amazon`, `aws-marketplace`… */
  readonly ownerAlias: string | undefined;
  readonly architecture: string | undefined;
  readonly state: string;
  readonly isPublic: boolean;
  /** ISO 8601. */
  readonly createdAt: string | undefined;
  /** ISO 8601. */
  readonly deprecatedAt: string | undefined;
  readonly tags: Tags;
}

/** Which images are asked for. */
export interface ImageSearch {
  /** An account, `amazon`, `aws-marketplace` or `self`. */
  readonly owner: string;
  /** With `*` and `?`: `al2023-ami-2023.*-arm64`. */
  readonly name?: string | undefined;
  /** `arm64` or `x86_64`. */
  readonly architecture?: string | undefined;
  /** Further filters of DescribeImages: `{ 'virtualization-type': ['hvm'] }`. */
  readonly filters?: Readonly<Record<string, readonly string[]>> | undefined;
}

const kind = 'AMI';
const ec2 = () => load('@aws-sdk/client-ec2', () => import('@aws-sdk/client-ec2'));

export function image(aws: Connection, id: string): Promise<Image> {
  return aws.read({ kind, id, absent: ['InvalidAMIID.NotFound', 'InvalidAMIID.Unavailable'] }, async () => {
    const { EC2Client, DescribeImagesCommand } = await ec2();
    // An image is hidden two years after its release, but for those who ask for it.
    const asked = new DescribeImagesCommand({ ImageIds: [id], IncludeDeprecated: true });
    const found = (await aws.client(EC2Client).send(asked)).Images?.[0];
    return found === undefined ? undefined : imageOf(found);
  });
}

export function latestImage(aws: Connection, { owner, name, architecture, filters = {} }: ImageSearch): Promise<Image> {
  const wanted = {
    ...filters,
    ...(name === undefined ? {} : { name: [name] }),
    ...(architecture === undefined ? {} : { architecture: [architecture] }),
  };
  return aws.read({ kind, id: `of ${owner} with ${JSON.stringify(wanted)}` }, async () => {
    const { EC2Client, paginateDescribeImages } = await ec2();
    const Filters = Object.entries(wanted).map(([Name, values]) => ({ Name, Values: [...values] }));
    const pages = paginateDescribeImages({ client: aws.client(EC2Client) }, { Owners: [owner], Filters });
    const found = (await allPages(pages, (page) => page.Images)).map(imageOf);
    return found.sort(byAge).at(-1);
  });
}

/** Of the same age, those with the higher version in their name come last. */
function byAge(a: Image, b: Image): number {
  const byDate = (a.createdAt ?? '').localeCompare(b.createdAt ?? '');
  return byDate === 0 ? a.name.localeCompare(b.name, 'en', { numeric: true }) : byDate;
}

function imageOf(it: Described): Image {
  return {
    kind,
    id: told(it, 'ImageId'),
    name: it.Name ?? '',
    description: it.Description,
    ownerId: it.OwnerId,
    ownerAlias: it.ImageOwnerAlias,
    architecture: it.Architecture,
    state: it.State ?? 'unknown',
    isPublic: it.Public === true,
    createdAt: it.CreationDate,
    deprecatedAt: it.DeprecationTime,
    tags: tagsOf(it.Tags),
  };
}
