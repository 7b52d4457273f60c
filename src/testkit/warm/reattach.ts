import { z } from 'zod';

/** How Terraform reaches a provider that runs. */
export type Attachment = z.infer<typeof attachment>;

const attachment = z.looseObject({
  Pid: z.number().int(),
  Addr: z.looseObject({ Network: z.string(), String: z.string() }),
});

/** Reads what a provider prints with `-debug`; undefined as long as it is not all there. */
export function attachmentIn(printed: string): Attachment | undefined {
  const text = /TF_REATTACH_PROVIDERS=\D*?(\{.*\})/.exec(printed)?.[1];
  return text === undefined ? undefined : Object.values(z.record(z.string(), attachment).parse(JSON.parse(text)))[0];
}

/** The value of TF_REATTACH_PROVIDERS for providers by address. */
export function reattachment(attached: Readonly<Record<string, Attachment>>): string {
  return JSON.stringify(attached);
}
