import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Environment } from '../../../src/terraform';

const attached = z.record(z.string(), z.looseObject({ Pid: z.number(), Addr: z.looseObject({ String: z.string() }) }));

/** The providers that an environment leads Terraform to: address, process and socket. */
export function attachedIn({ TF_REATTACH_PROVIDERS: value = '{}' }: Environment): { address: string; pid: number; socket: string }[] {
  return Object.entries(attached.parse(JSON.parse(value))).map(([address, { Pid, Addr }]) => ({ address, pid: Pid, socket: Addr.String }));
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export async function isGone(pid: number): Promise<boolean> {
  for (let i = 0; i < 200 && isAlive(pid); i++) await sleep(50);
  return !isAlive(pid);
}
