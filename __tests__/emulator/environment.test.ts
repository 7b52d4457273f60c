import { emulatorEnvironment } from '../../src/emulator/environment';

const environmentFor = (base: Record<string, string | undefined>): Record<string, string | undefined> =>
  ({ ...base, ...emulatorEnvironment({ url: 'http://127.0.0.1:4000', stateDir: '/s', terraformSettings: '/s/terraformrc', awsConfig: '/s/aws-config', base }) });

test('no credentials, profile or endpoint of the user reaches a command', () => {
  const environment = environmentFor({
    AWS_PROFILE: 'prod', AWS_ACCESS_KEY_ID: 'AKIAREAL', AWS_SECRET_ACCESS_KEY: 'real', AWS_SESSION_TOKEN: 'real', AWS_ROLE_ARN: 'real',
    AWS_SHARED_CREDENTIALS_FILE: '/home/me/real', AWS_CONFIG_FILE: '/home/me/real', AWS_ENDPOINT_URL_S3: 'https://real', AWS_CA_BUNDLE: '/real',
    TF_WORKSPACE: 'real', TF_CLI_ARGS_plan: '-var=real', TF_CLI_CONFIG_FILE: '/real',
  });
  expect(Object.values(environment).filter((it) => it?.includes('real') === true || it === 'AKIAREAL' || it === 'prod')).toEqual([]);
  expect(environment.AWS_ENDPOINT_URL).toBe('http://127.0.0.1:4000');
});

test('the region and everything else stay', () => {
  const environment = environmentFor({ AWS_REGION: 'ap-south-1', PATH: '/bin', TF_LOG: 'debug' });
  expect(environment).toMatchObject({ AWS_REGION: 'ap-south-1', PATH: '/bin', TF_LOG: 'debug' });
});

test('a proxy is not asked for the emulator, and goes on to be left out where it was', () => {
  expect(environmentFor({ NO_PROXY: 'intranet' }).NO_PROXY).toBe('intranet,127.0.0.1,localhost');
});

test('a command can tell that it runs against an emulator', () => {
  expect(environmentFor({}).GROUNDPLAN_EMULATOR).toBe('/s');
});
