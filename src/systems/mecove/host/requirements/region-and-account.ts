import { HeadObjectCommand } from '@aws-sdk/client-s3';
import type { Requirement } from '../../../../core/requirement';
import type { HostEnvironment } from '../environment';
import { type Aws, inSection, reading, together } from './aws';
import { databaseInstance } from './database-instance';
import { headerFile } from '../manifest';
import { instance, userData } from './instance';
import { vpc } from './vpc';

const says = inSection('Region & account');
const everything = ['module.network', 'module.host', 'module.database'];

const stateObject = reading(['s3:GetObject'], ({ s3, env }) => s3.send(new HeadObjectCommand({ Bucket: env.state.bucket, Key: env.state.key })));

export const regionAndAccount = ({ region, account, state, domain }: HostEnvironment): Requirement<Aws>[] => [
  says({
    statement: `AWS Region: ${region}`, resources: everything, of: together({ instance, databaseInstance }), expected: [region, region],
    found: ({ instance: host, databaseInstance: database }) => [host.Placement?.AvailabilityZone?.slice(0, -1), database.DBInstanceArn?.split(':')[3]],
  }),
  says({
    statement: `AWS Account ID: ${account}`, resources: everything, of: together({ vpc, instance, databaseInstance }), expected: [account, account, account],
    found: (it) => [it.vpc.OwnerId, it.instance.account, it.databaseInstance.DBInstanceArn?.split(':')[4]],
  }),
  says({
    statement: `Terraform state: s3://${state.bucket}/${state.key}`, resources: ['terraform.backend.s3'], of: stateObject, expected: 'a state',
    found: ({ ContentType, ContentLength }) => (ContentType === 'application/json' && Number(ContentLength) > 0 ? 'a state' : { ContentType, ContentLength }),
  }),
  says({
    statement: `Domain: ${domain}`, resources: ['module.host.aws_instance.this'], of: userData, expected: domain,
    found: ({ file }) => /^DOMAIN='(.*)'$/m.exec(file(headerFile.target))?.[1],
  }),
];
