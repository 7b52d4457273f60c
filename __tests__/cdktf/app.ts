import { z } from 'zod';
import { LogGroups } from '../../modules/log-groups';
import { Network } from '../../modules/network';
import { cidr, environmentFields } from '../../src/core/environment/fields';
import { defineSystem } from '../../src/core/environment/system';
import { synthesize } from '../../src/synth/synthesize';

/** A small system with a module of the registry, a module of ours and state in a bucket. */
const small = defineSystem({
  name: 'small',
  schema: z.strictObject({ ...environmentFields, cidr }),
  compose(root, env) {
    const network = new Network(root, 'network', {
      name: env.name, cidr: env.cidr, zones: ['ap-south-1a', 'ap-south-1b'], publicSubnets: ['10.9.0.0/24', '10.9.1.0/24'],
    });
    new LogGroups(root, 'logs', { prefix: `/test/${env.name}`, groups: { api: { retentionInDays: 7 } } });
    root.output('vpc_id', { value: network.vpcId, description: 'VPC.' });
  },
});

const environment = (name: string) => small.environment({
  name,
  account: '498735610795',
  region: 'ap-south-1',
  cidr: '10.9.0.0/16',
  state: { bucket: 'test-tfstate', key: `${name}/terraform.tfstate`, region: 'ap-south-1', lockTable: 'test-tfstate-locks' },
});

synthesize({ 'small-one': environment('small-one'), 'small-two': environment('small-two') }, process.env['CDKTF_OUTDIR'] ?? 'cdktf.out');
