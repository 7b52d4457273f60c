import type { BrokenInputs } from '../broken-inputs';

const ranges = ['10.0.10.0/24', '10.0.11.0/24'];

export const network: BrokenInputs = {
  good: { name: 'shop', cidr: '10.0.0.0/16', zones: ['eu-west-1a', 'eu-west-1b'], publicSubnets: ['10.0.0.0/24', '10.0.1.0/24'] },
  broken: [
    [{ name: '' }, 'name must have at least 1 character.'],
    [{ cidr: '10.0.0.0' }, 'cidr must be an IPv4 range such as 10.0.0.0/16.'],
    [{ zones: ['eu-west-1a'], publicSubnets: ['10.0.0.0/24'] }, 'zones must have at least 2 elements.'],
    [{ zones: ['eu-west-1a', 'eu-west-1'] }, 'zones[*] must be a zone such as ap-south-1a.'],
    [{ publicSubnets: ['10.0.0.0/24', '10.0.1.0/33'] }, 'public_subnets[*] must be an IPv4 range such as 10.0.0.0/16.'],
    [{ privateSubnets: ['10.0.10.0/24', '10.0.11.0'] }, 'private_subnets[*] must be an IPv4 range such as 10.0.0.0/16.'],
    [{ databaseSubnets: ['10.0.20.0/24', 'database'] }, 'database_subnets[*] must be an IPv4 range such as 10.0.0.0/16.'],
    [{ privateSubnets: ranges, natGateways: 'two' }, 'nat_gateways must be one of none, single, one-per-zone.'],
    [
      { flowLogs: { retentionInDays: 10 } },
      'flow_logs.retention_in_days must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, ' +
        '2192, 2557, 2922, 3288, 3653.',
    ],
  ],
  together: [
    [{ zones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'] }, 'public_subnets must be as many as zones.'],
    [{ privateSubnets: ['10.0.10.0/24'] }, 'private_subnets must be none, or as many as zones.'],
    [{ databaseSubnets: ['10.0.20.0/24'] }, 'database_subnets must be none, or as many as zones.'],
    [{ natGateways: 'single' }, 'nat_gateways must be none where there are no private_subnets, which alone use them.'],
  ],
};
