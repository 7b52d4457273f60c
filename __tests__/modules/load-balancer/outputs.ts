import { z } from 'zod';

/** What the root of the edge gives out. */
export const outputs = z.object({
  zone_id: z.string(),
  certificate_arn: z.string(),
  load_balancer: z.object({
    arn: z.string(),
    arn_suffix: z.string(),
    dns_name: z.string(),
    zone_id: z.string(),
    target_group_arns: z.object({ web: z.string() }),
    target_group_arn_suffixes: z.object({ web: z.string() }),
    access_logs_bucket: z.string(),
  }),
  fqdn: z.string(),
  web_firewall: z.object({ arn: z.string(), name: z.string(), log_group_name: z.string() }),
});

export type Edge = z.output<typeof outputs>;
