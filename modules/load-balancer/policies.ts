import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

/** Policies that take TLS 1.2 and 1.3 alone (ELB user guide, "Security policies for your Application Load Balancer"). */
const withoutOldTls = /^ELBSecurityPolicy-(TLS13-1-[23]-|TLS-1-2-|FS-1-2-)/;

export const policies: readonly Policy<typeof inputs>[] = [
  {
    rule: 'load-balancer-old-tls',
    reason: 'clients may use TLS 1.0 or 1.1, which are broken',
    fix: 'use a policy such as ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
    applies: (it) => it.sslPolicy !== undefined && !withoutOldTls.test(it.sslPolicy),
  },
  {
    rule: 'load-balancer-deletion-protection-off',
    reason: 'the load balancer can be deleted by one call',
    fix: 'turn deletion protection on',
    applies: (it) => it.deletionProtection === false,
  },
  {
    rule: 'load-balancer-invalid-headers',
    reason: 'headers with invalid names reach the targets: with them requests can be smuggled',
    fix: 'have invalid headers dropped',
    applies: (it) => it.dropInvalidHeaderFields === false,
  },
  {
    rule: 'load-balancer-logs-deletable',
    reason: 'the access logs are deleted with the load balancer',
    fix: 'turn force_destroy_logs off',
    applies: (it) => it.forceDestroyLogs === true,
  },
];
