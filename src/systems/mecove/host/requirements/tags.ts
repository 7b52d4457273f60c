import type { Requirement } from '../../../../core/requirement';
import type { HostEnvironment } from '../environment';
import { type Aws, inSection, together } from './aws';
import { databaseInstance } from './database-instance';
import { elasticIp, instance, keyPair, volumes } from './instance';
import { securityGroups, subnets, vpc } from './vpc';

type Tagged = { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined;

/** By these tags costs are told apart and owners found. */
export const tags = ({ name }: HostEnvironment): Requirement<Aws>[] => {
  const wanted = { Project: 'mecove', Environment: name, ManagedBy: 'groundplan' };
  const has = (all: Tagged): boolean => Object.entries(wanted).every(([key, value]) => all?.some((it) => it.Key === key && it.Value === value) === true);
  return [
    inSection('Tags')({
      statement: `Everything bears Project=mecove, Environment=${name}, ManagedBy=groundplan`, resources: ['provider.aws'], expected: [],
      of: together({ vpc, subnets, securityGroups, instance, volumes, elasticIp, keyPair, databaseInstance }),
      found: (it) => [
        { what: 'VPC', tags: it.vpc.Tags }, { what: 'host', tags: it.instance.Tags }, { what: 'Elastic IP', tags: it.elasticIp.Tags },
        { what: 'key pair', tags: it.keyPair.Tags }, { what: 'database', tags: it.databaseInstance.TagList },
        ...it.volumes.map((one) => ({ what: one.VolumeId, tags: one.Tags })),
        ...it.subnets.map((one) => ({ what: one.CidrBlock, tags: one.Tags })),
        ...it.securityGroups.map((one) => ({ what: one.GroupName, tags: one.Tags })),
      ].filter((one) => !has(one.tags)).map((one) => one.what),
    }),
  ];
};
