import type { BrokenInputs } from '../broken-inputs';

export const network: BrokenInputs = {
  good: { name: 'shop', cidr: '10.0.0.0/16', zones: ['eu-west-1a', 'eu-west-1b'], publicSubnets: ['10.0.0.0/24', '10.0.1.0/24'] },
  broken: [
    [{ name: '' }, 'name must have at least 1 character.'],
    [{ cidr: '10.0.0.0' }, 'cidr must be an IPv4 range such as 10.0.0.0/16.'],
    [{ zones: ['eu-west-1a'], publicSubnets: ['10.0.0.0/24'] }, 'zones must have at least 2 elements.'],
    [{ zones: ['eu-west-1a', 'eu-west-1'] }, 'zones[*] must be a zone such as ap-south-1a.'],
    [{ publicSubnets: ['10.0.0.0/24', '10.0.1.0/33'] }, 'public_subnets[*] must be an IPv4 range such as 10.0.0.0/16.'],
  ],
  together: [[{ zones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'] }, 'public_subnets must be as many as zones.']],
};
