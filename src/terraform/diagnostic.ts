import { z } from 'zod';

/** What Terraform says is wrong, and where. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  /** The resource it is about, where Terraform names one. */
  readonly address: string | undefined;
  /** The block it stands in, as `resource "aws_instance" "this"`. */
  readonly context: string | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;
}

/** A diagnostic as `-json` prints it. */
export const diagnosticSchema = z
  .looseObject({
    severity: z.enum(['error', 'warning']).catch('error'),
    summary: z.string().default(''),
    detail: z.string().default(''),
    address: z.string().nullish(),
    range: z.looseObject({ filename: z.string(), start: z.looseObject({ line: z.number() }) }).nullish(),
    snippet: z.looseObject({ context: z.string().nullish() }).nullish(),
  })
  .transform(
    (raw): Diagnostic => ({
      severity: raw.severity,
      summary: raw.summary.trim(),
      detail: raw.detail.trim(),
      address: raw.address ?? undefined,
      context: raw.snippet?.context ?? undefined,
      file: raw.range?.filename,
      line: raw.range?.start.line,
    }),
  );

/** `main.tf:13`, `module.database.aws_db_instance.this main.tf:13` or, with neither, undefined. */
export function placeOf(diagnostic: Diagnostic): string | undefined {
  const { file, line } = diagnostic;
  const position = file === undefined ? undefined : line === undefined ? file : `${file}:${line}`;
  const place = [diagnostic.address ?? diagnostic.context, position].filter((part) => part !== undefined).join('  ');
  return place === '' ? undefined : place;
}
