import type { BrokenInputs } from '../broken-inputs';

export const vpcEndpoints: BrokenInputs = {
  good: {
    name: 'shop',
    region: 'ap-south-1',
    vpcId: 'vpc-1',
    interface: { secretsmanager: {} },
    subnetIds: ['subnet-1'],
    securityGroupIds: ['sg-1'],
  },
  broken: [
    [{ name: '' }, 'name must have at least 1 character.'],
    [{ region: 'ap-south-1a' }, 'region must be a region such as ap-south-1.'],
    [{ gateway: { sqs: { routeTableIds: ['rtb-1'] } } }, 'gateway must have keys each of which must be s3 or dynamodb.'],
    [{ gateway: { s3: { routeTableIds: [] } } }, 'gateway[*].route_table_ids must have at least 1 element.'],
    [
      { interface: { 'com.amazonaws.ap-south-1.logs': {} } },
      'interface must have keys each of which must be a service such as secretsmanager or ecr.api.',
    ],
  ],
  together: [
    [{ subnetIds: [] }, 'interface must be empty where there are no subnet_ids or no security_group_ids.'],
    [{ securityGroupIds: [] }, 'interface must be empty where there are no subnet_ids or no security_group_ids.'],
  ],
};
