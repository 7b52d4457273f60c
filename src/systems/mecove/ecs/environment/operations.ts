import { z } from 'zod';
import { retentionInDays } from '../../../../aws/retention';

const email = z.email('must be an e-mail address').meta({ examples: ['operations@example.com'] });

/** Who is told of what, and what it may cost (requirement, sections 4.8, 4.9 and 6). */
export const operations = z.strictObject({
  /** Who gets alarms and news of the budget; each confirms by a mail of AWS. */
  emails: z.array(email).min(1),
  /** Page whose paragraphs say what to do about an alarm. */
  runbook: z.url('must be a URL').meta({ examples: ['https://example.com/docs/mecove.md'] }),
  /** Days that logs are kept: they hold no message bodies, but addresses (section 4.9). */
  logRetentionDays: retentionInDays.default(30),
  /** USD. */
  monthlyBudget: z.int().min(1),
  /** Requests that one address may send in five minutes; null: no web firewall (section 4.2). */
  requestsPerAddress: z.int().min(10).max(2_000_000_000).nullable().default(10_000),
});
