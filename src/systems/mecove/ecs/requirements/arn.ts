/** What CloudWatch calls a load balancer or a target group: `app/<name>/<id>`, `targetgroup/<name>/<id>`. */
export const suffixOf = (arn = ''): string =>
  arn
    .split(':')
    .at(-1)
    ?.replace(/^loadbalancer\//, '') ?? '';
