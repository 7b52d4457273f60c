import type { Emulated } from '../emulated';

export function callerTests(emulated: () => Emulated): void {
  test('the account is that of the credentials', async () => {
    const { cloud, emulator } = emulated();
    const caller = await cloud.sts.account();
    expect(caller.accountId).toBe(emulator.account);
    expect(caller.arn).toContain(`:${emulator.account}:`);
  });
}
