import { z } from 'zod';

const schema = z.object({ pid: z.number().int(), account: z.string() });

/** Who answers at an address: an emulator with its process id, or nobody of ours. */
export async function identityAt(url: string): Promise<z.infer<typeof schema> | undefined> {
  try {
    const response = await fetch(`${url}/groundplan/identity`, { signal: AbortSignal.timeout(5000) });
    return schema.safeParse(await response.json()).data;
  } catch {
    return undefined;
  }
}
