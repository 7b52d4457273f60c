/** What the role of the function may do: the applied test finds just that in the role, and the function does its work with it. */
export const redeployPermissions = (logGroup: string, secrets: readonly string[], services: readonly string[]) => [
  { Sid: 'WriteItsLog', Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: `${logGroup}:*` },
  { Sid: 'LearnOfChanges', Effect: 'Allow', Action: 'secretsmanager:DescribeSecret', Resource: secrets },
  { Sid: 'Redeploy', Effect: 'Allow', Action: ['ecs:DescribeServices', 'ecs:UpdateService'], Resource: services },
];
