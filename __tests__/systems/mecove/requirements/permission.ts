/** Requests that do not name their action. */
const unnamed: readonly (readonly [question: RegExp, permission: string])[] = [
  [/^s3 HEAD \S+\.tfstate\?/, 's3:GetObject'],
  [/^s3 GET \/\?publicAccessBlock$/, 's3:GetBucketPublicAccessBlock'],
  [/^s3 GET \/\?versioning$/, 's3:GetBucketVersioning'],
  [/^s3 GET \/\?policy$/, 's3:GetBucketPolicy'],
  [/^s3 GET \/\?encryption$/, 's3:GetEncryptionConfiguration'],
  [/^lambda GET \S+\/configuration\?$/, 'lambda:GetFunctionConfiguration'],
  [/^route53 GET \S+\/hostedzonesbyname\?/, 'route53:ListHostedZonesByName'],
  [/^route53 GET \S+\/rrset\?/, 'route53:ListResourceRecordSets'],
];

/** Permissions that are not called as service and action are. */
const renamed = (permission: string): string =>
  permission.replace(/^monitoring:/, 'cloudwatch:').replace(/^budgets:Describe.*/, 'budgets:ViewBudget');

/** A question as IAM names what must be allowed for it. */
export function permissionOf(question: string): string {
  const [service = '', action = ''] = question.split(' ');
  return unnamed.find(([it]) => it.test(question))?.[1] ?? renamed(`${service}:${action}`);
}
