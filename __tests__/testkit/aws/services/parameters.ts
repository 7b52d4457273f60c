import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { testLog } from '../../../../src/testkit/log';
import type { Emulated } from '../emulated';

export function parameterTests(emulated: () => Emulated): void {
  test('a parameter tells its value', async () => {
    const { cloud, client } = emulated();
    await new SSMClient(client).send(new PutParameterCommand({ Name: '/shop/image', Type: 'String', Value: 'shop:1' }));
    expect(await cloud.ssm.parameter('/shop/image')).toMatchObject({
      kind: 'SSM parameter',
      name: '/shop/image',
      type: 'String',
      value: 'shop:1',
      version: 1,
    });
  });

  test('the value of a SecureString must be asked for', async () => {
    const { cloud, client } = emulated();
    await new SSMClient(client).send(
      new PutParameterCommand({ Name: '/shop/token', Type: 'SecureString', Value: 'correct horse' }),
    );
    expect(await cloud.ssm.parameter('/shop/token')).toMatchObject({ type: 'SecureString', value: undefined });
    expect(await cloud.ssm.value('/shop/token')).toBe('correct horse');
  });

  test('the log hides the value of a SecureString that was read, and of no other one', async () => {
    const { cloud, client } = emulated();
    const ssm = new SSMClient(client);
    await ssm.send(new PutParameterCommand({ Name: '/shop/key', Type: 'SecureString', Value: 'staple battery' }));
    await ssm.send(new PutParameterCommand({ Name: '/shop/size', Type: 'String', Value: 'extra large' }));
    await Promise.all(['/shop/key', '/shop/size'].map((name) => cloud.ssm.value(name)));
    testLog().line('staple battery, extra large');
    expect(testLog().last(1).join()).not.toContain('staple battery');
    expect(testLog().last(1).join()).toContain('extra large');
  });
}
