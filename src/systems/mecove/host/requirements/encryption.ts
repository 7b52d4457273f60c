import type { Requirement } from '../../../../core/requirement';
import { type Aws, inSection } from './aws';
import { databaseInstance } from './database-instance';
import { volumes } from './instance';

const says = inSection('Encryption');

export const encryption = (): Requirement<Aws>[] => [
  says({
    statement: 'EBS volume: encrypted at rest', resources: ['module.host.aws_instance.this'],
    of: volumes, expected: [true], found: (all) => all.map((it) => it.Encrypted),
  }),
  says({
    statement: 'RDS storage: encrypted at rest', resources: ['module.database.aws_db_instance.this'],
    of: databaseInstance, expected: true, found: (it) => it.StorageEncrypted,
  }),
];
