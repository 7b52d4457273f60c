import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { doctor, renderDoctor } from '../../src/setup';
import { awsCredentials } from '../../src/setup/doctor/aws-credentials';
import { reportOf } from '../../src/setup/doctor/report';
import { TemporaryProject, terraformOf } from './temporary-project';

test('a bare machine lacks Terraform and Python, and is told how to get them', async () => {
  using project = new TemporaryProject();
  const report = await doctor(project.context());
  expect(report.ok).toBe(false);
  const remedies = Object.fromEntries(report.rows.filter((row) => row.status === 'missing').map((row) => [row.name, row.remedy]));
  expect(remedies).toMatchObject({
    'Terraform or OpenTofu': expect.stringContaining('groundplan setup') as string,
    Python: expect.stringContaining('install Python') as string,
    moto: 'groundplan setup',
  });
});

test('the doctor changes nothing', async () => {
  using project = new TemporaryProject();
  await doctor(project.context());
  expect(existsSync(join(project.root, '.groundplan'))).toBe(false);
});

test('Terraform on PATH is told with version and place', async () => {
  using project = new TemporaryProject();
  project.command('terraform', terraformOf('1.12.3'));
  const { rows } = await doctor(project.context());
  expect(rows.find(({ name }) => name.startsWith('Terraform')))
    .toMatchObject({ status: 'found', detail: 'Terraform 1.12.3 (path/terraform)' });
});

test('what is optional does not fail the report, what is missing does', () => {
  const row = { name: 'x', detail: '', remedy: '' };
  expect(reportOf([{ ...row, status: 'found' }, { ...row, status: 'optional' }]).ok).toBe(true);
  expect(reportOf([{ ...row, status: 'found' }, { ...row, status: 'missing' }]).ok).toBe(false);
});

test('the text is a table with remedies below', () => {
  const text = renderDoctor(reportOf([
    { name: 'Node', status: 'found', detail: '20.20.2', remedy: '' },
    { name: 'Python', status: 'missing', detail: 'not on PATH', remedy: 'install it' },
  ]));
  expect(text).toBe(['ok        Node    20.20.2', 'missing   Python  not on PATH', '                  install it'].join('\n'));
});

describe('AWS credentials', () => {
  const files = (project: TemporaryProject) => ({
    AWS_CONFIG_FILE: project.write('config', '[profile work]\nregion = ap-south-1\n[default]\n'),
    AWS_SHARED_CREDENTIALS_FILE: project.write(
      'credentials', '[keys]\naws_access_key_id = AKIASECRET\naws_secret_access_key = verysecret\n',
    ),
  });

  test.each([
    [{ AWS_PROFILE: 'work' }, 'found', 'profile work'],
    [{ AWS_PROFILE: 'keys' }, 'found', 'profile keys'],
    [{ AWS_PROFILE: 'other' }, 'optional', 'AWS_PROFILE names the profile other, which does not exist'],
    [{ AWS_ACCESS_KEY_ID: 'AKIASECRET', AWS_SECRET_ACCESS_KEY: 'verysecret' }, 'found', 'environment (AWS_ACCESS_KEY_ID)'],
    [{ AWS_WEB_IDENTITY_TOKEN_FILE: '/token' }, 'found', 'environment (AWS_WEB_IDENTITY_TOKEN_FILE)'],
    [{}, 'found', 'profile default'],
  ])('%j: %s, %s', (env, status, detail) => {
    using project = new TemporaryProject();
    const row = awsCredentials({ ...files(project), ...env });
    expect(row).toMatchObject({ status, detail });
    expect(JSON.stringify(row)).not.toMatch(/AKIASECRET|verysecret/);
  });

  test('without any the emulator still works', () => {
    using project = new TemporaryProject();
    expect(awsCredentials({ HOME: project.root }).status).toBe('optional');
  });
});
