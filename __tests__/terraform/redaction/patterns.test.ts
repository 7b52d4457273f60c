import { redaction } from '../../../src/terraform/redaction';

/** So long a text of these characters, so that no real-looking token stands in this file. */
const many = (count: number, characters = 'aB3dE5gH7jK9'): string => characters.repeat(count).slice(0, count);
const hex = (count: number): string => many(count, '0123456789abcdef');
const upper = (count: number): string => many(count, 'ABCDEFGH2345');
const words = [many(20), many(20), many(20)];

const tokens: readonly (readonly [name: string, token: string])[] = [
  ['AWS access key id', `AKIA${upper(16)}`],
  ['AWS access key id', `ASIA${upper(16)}`],
  ['AWS session token', `IQoJb3JpZ2luX2Vj${many(200)}==`],
  ['GitHub token', `ghp_${many(36)}`],
  ['GitHub token', `ghs_${many(36)}`],
  ['GitHub token', `github_pat_${many(22)}_${many(59)}`],
  ['GitLab token', `glpat-${many(20)}`],
  ['Slack token', `xoxb-${many(12, '0123')}-${many(24)}`],
  ['Slack token', `xapp-1-${many(40)}`],
  ['Stripe key', `sk_live_${many(24)}`],
  ['Stripe key', `rk_test_${many(24)}`],
  ['Stripe webhook secret', `whsec_${many(32)}`],
  ['Google API key', `AIza${many(35)}`],
  ['Google token', `ya29.${many(60)}`],
  ['Google client secret', `GOCSPX-${many(28)}`],
  ['npm token', `npm_${many(36)}`],
  ['PyPI token', `pypi-AgE${many(80)}`],
  ['RubyGems token', `rubygems_${hex(48)}`],
  ['Docker token', `dckr_pat_${many(27)}`],
  ['HCP Terraform token', `${many(14)}.atlasv1.${many(67)}`],
  ['Vault token', `hvs.${many(90)}`],
  ['DigitalOcean token', `dop_v1_${hex(64)}`],
  ['Databricks token', `dapi${hex(32)}`],
  ['Grafana token', `glsa_${many(32)}_${hex(8)}`],
  ['New Relic key', `NRAK-${upper(27)}`],
  ['Pulumi token', `pul-${hex(40)}`],
  ['Shopify token', `shpat_${hex(32)}`],
  ['SendGrid key', `SG.${many(22)}.${many(43)}`],
  ['Mailgun key', `key-${hex(32)}`],
  ['Twilio key', `SK${hex(32)}`],
  ['OpenAI key', `sk-proj-${many(48)}`],
  ['OpenAI key', `sk-${many(20)}T3BlbkFJ${many(20)}`],
  ['Anthropic key', `sk-ant-api03-${many(93)}AA`],
  ['Hugging Face token', `hf_${many(34, 'abcDEF')}`],
  ['age key', `AGE-SECRET-KEY-1${upper(58)}`],
  ['JSON web token', `eyJ${words[0] ?? ''}.eyJ${words[1] ?? ''}.${words[2] ?? ''}`],
];

const redact = (line: string): string => redaction([], {})(line);

describe('tokens that are known by themselves', () => {
  test.each(tokens)('%s (%#)', (name, token) => {
    const mask = `(redacted: ${name})`;
    expect(redact(`with ${token} in it`)).toBe(`with ${mask} in it`);
    expect(redact(JSON.stringify({ line: `first\n${token}\n` }))).toBe(JSON.stringify({ line: `first\n${mask}\n` }));
    expect(redact(`x%3D${token}&`)).toBe(`x%3D${mask}&`);
    expect(redact(`word${token}`)).toBe(`word${token}`);
  });
});

describe('credentials that are known by their place', () => {
  test.each([
    ['postgres://app:hunt%20er2@db:5432/x', 'postgres://app:(redacted: password in a URL)@db:5432/x'],
    ['"amqps://app:p@ss\\u0026@mq"', '"amqps://app:(redacted: password in a URL)@mq"'],
    ['redis://:hunter2@cache', 'redis://:(redacted: password in a URL)@cache'],
    ['Authorization: Basic dXNlcjpwYXNz', 'Authorization: Basic (redacted: header)'],
    ['{"authorization":["Bearer abc.def"]}', '{"authorization":["Bearer (redacted: header)"]}'],
    ['> authorization: AWS4-HMAC-SHA256 Credential=x, Signature=y', '> authorization: (redacted: header)'],
    ['http.request.header.x_api_key x-api-key: abcdef', 'http.request.header.x_api_key x-api-key: (redacted: header)'],
    [`curl -H "Bearer ${many(30)}"`, 'curl -H "Bearer (redacted: bearer token)"'],
    ['<SecretAccessKey>abcd1234</SecretAccessKey>', '<SecretAccessKey>(redacted: secret in XML)</SecretAccessKey>'],
    [`?X-Amz-Signature=${hex(64)}&x=1`, '?X-Amz-Signature=(redacted: AWS signature)&x=1'],
    ['https://b.blob/x?sv=1&sig=abc%2Bdefgh&se=2', 'https://b.blob/x?sv=1&sig=(redacted: token in a query)&se=2'],
    [`https://hooks.slack.com/services/T${upper(8)}/B${upper(8)}/${many(24)}`, 'https://hooks.slack.com/services/(redacted: Slack webhook)'],
  ])('%s', (line, shown) => {
    expect(redact(line)).toBe(shown);
  });
});

describe('credentials that are known by their name', () => {
  test.each([
    ['aws_secret_access_key = abc/def+ghi', 'aws_secret_access_key = (redacted: AWS secret access key)'],
    ['AWS_SESSION_TOKEN=abcdef==', 'AWS_SESSION_TOKEN=(redacted: AWS session token)'],
    ['"SecretAccessKey": "abc/def"', '"SecretAccessKey": "(redacted: AWS secret access key)"'],
    ['  + master_password      = "hunter2"', '  + master_password      = "(redacted: password)"'],
    [
      '  ~ password = "hunter2" -> "hunter3"',
      '  ~ password = "(redacted: password)" -> "(redacted: password)"',
    ],
    ['{"dbPassword":"hun\\"ter2","x":1}', '{"dbPassword":"(redacted: password)","x":1}'],
    ['{"m":"password = \\"hun\\\\\\"ter2\\" # x"}', '{"m":"password = \\"(redacted: password)\\" # x"}'],
    ['{"m":"{\\"n\\":\\"{\\\\\\"apiKey\\\\\\":\\\\\\"abcdef\\\\\\"}\\"}"}', '{"m":"{\\"n\\":\\"{\\\\\\"apiKey\\\\\\":\\\\\\"(redacted: API key)\\\\\\"}\\"}"}'],
    ['DB_PASSWORD=hunter2 next', 'DB_PASSWORD=(redacted: password) next'],
    ['password: hunter2', 'password: (redacted: password)'],
    ['client_secret: \'abcdef\'', 'client_secret: \'(redacted: secret)\''],
    ['"SecretString":"abcdef"', '"SecretString":"(redacted: secret)"'],
    ['MasterUserPassword=hunter2&Port=1', 'MasterUserPassword=(redacted: password)&Port=1'],
    ['//registry.npmjs.org/:_authToken=abcdef', '//registry.npmjs.org/:_authToken=(redacted: token)'],
    ['var.password is "hunter2"', 'var.password is "(redacted: password)"'],
    ['password = "it has no end', 'password = "(redacted: password)'],
  ])('%s', (line, shown) => {
    expect(redact(line)).toBe(shown);
  });
});

describe('harmless twins stay', () => {
  test.each([
    ['an ARN', 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:db/password-AbCdEf'],
    ['the ARN of a secret', '"secret": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:db-AbCdEf"'],
    ['a SHA-256', hex(64)],
    ['a commit id', `ref=${hex(40)}`],
    ['an MD5 ETag', `"${hex(32)}"`],
    ['an AMI id', 'ami-0123456789abcdef0'],
    ['a UUID', 'key/01234567-89ab-cdef-0123-456789abcdef'],
    ['a lock file\'s hash', `"h1:${many(43)}=",`],
    ['base64 of a policy', Buffer.from('{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*"}]}').toString('base64')],
    ['the example of AWS\'s documentation', 'AKIAIOSFODNN7EXAMPLE'],
    ['a role\'s id', `AROA${upper(16)}`],
    ['a masked value', '  + password = (sensitive value)'],
    ['a value that is not known yet', '  + password = (known after apply)'],
    ['a masked value in JSON', '"password": "(sensitive value)"'],
    ['no value', '{"password":null,"secret":"","token":false}'],
    ['a type', '{"password":{"sensitive":true,"type":"string"}}'],
    ['a reference', 'password = var.db_password'],
    ['a reference to a resource', 'password = random_password.this.result'],
    ['an interpolation', 'url = "postgres://app:${var.password}@db", password = "${var.password}"'],
    ['a function call', 'password = jsondecode(data.x.y)'],
    ['a length', 'password_length = 16, min_password_age = 24'],
    ['a resource\'s address', 'random_password.this: Creating...'],
    ['an address that ends so', 'terraform_data.password: Creation complete after 0s [id=abc]'],
    ['an address that ends so, while it is made', '{"@message":"terraform_data.password: Creating..."}'],
    ['a sentence', 'invalid password: must have eight characters'],
    ['a token of paging', '"NextToken":"abcdefgh" client_token=terraform-2026'],
    ['a switch', 'manage_master_user_password = true'],
    ['the working directory', 'PWD=/home/me/project OLDPWD=/home'],
    ['a URL with a port', 'http://127.0.0.1:8080/a@b ssh://git@github.com:22/x git@github.com:a/b'],
    ['a kind of authorization', '+ authorization = "AWS_IAM"'],
    ['a stripe-like word', 'desk_live_01 sk_live'],
    ['a user agent', 'APN/1.0 HashiCorp/1.0 Terraform/1.11.4 aws-sdk-go-v2/1.36.3 lang/go#1.24'],
  ])('%s', (_, line) => {
    expect(redact(line)).toBe(line);
  });
});

test('what is redacted is not redacted again', () => {
  const lines = [
    ...tokens.map(([, token]) => `with ${token} in it`),
    'postgres://app:hunter2@db password = "hunter2" Authorization: Bearer abcdefgh',
    'AWS_SESSION_TOKEN=abcdef== <Password>hunter2</Password>',
    '-----BEGIN PRIVATE KEY-----\\nabc=\\n-----END PRIVATE KEY-----',
  ];
  for (const line of lines.map(redact)) expect(redact(line)).toBe(line);
});
