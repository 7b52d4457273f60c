import type { BrokenInputs } from '../broken-inputs';

const name = 'must begin with a letter and be of small letters, digits and single hyphens.';

export const rdsReplica: BrokenInputs = {
  good: {
    identifier: 'shop-replica',
    replicateSourceDb: 'shop',
    instanceClass: 'db.t4g.small',
    securityGroupIds: ['sg-1'],
  },
  broken: [
    [{ identifier: 'x'.repeat(64) }, 'identifier must have at most 63 characters.'],
    [{ identifier: 'Shop' }, `identifier ${name}`],
    [{ replicateSourceDb: 'x'.repeat(64) }, 'replicate_source_db must have at most 63 characters.'],
    [{ replicateSourceDb: 'arn:aws:rds:ap-south-1:498735610795:db:shop' }, `replicate_source_db ${name}`],
    [{ instanceClass: 't4g.small' }, 'instance_class must be an instance class such as db.t4g.micro.'],
    [{ maxAllocatedStorage: 20.5 }, 'max_allocated_storage must be a whole number.'],
    [{ maxAllocatedStorage: 19 }, 'max_allocated_storage must be at least 20.'],
    [{ maxAllocatedStorage: 65_537 }, 'max_allocated_storage must be at most 65536.'],
    [{ securityGroupIds: [] }, 'security_group_ids must have at least 1 element.'],
    [{ maintenanceWindow: '20:30-21:30' }, 'maintenance_window must be a window such as sun:20:30-sun:21:30.'],
  ],
};
