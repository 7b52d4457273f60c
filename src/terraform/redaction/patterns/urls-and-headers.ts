import type { Pattern } from './pattern';

const headers = [
  '(?:proxy-)?authorization',
  'x-amz-security-token',
  'x-vault-token',
  'x-api-key',
  'x-auth-token',
  'private-token',
  'set-cookie',
].join('|');

/** Credentials that are known by the place they stand in. */
export const urlsAndHeaders: readonly Pattern[] = [
  {
    name: 'password in a URL',
    hints: ['://'],
    expression: new RegExp(
      String.raw`(:\/\/[^\s:/?#@"'<>\\]{0,128}:)` +
        String.raw`(?![(*{$])(?:[^\s/?#"'<>\\]|\\u00[0-9a-f]{2}){1,256}(?=@)`,
      'g',
    ),
  },
  {
    name: 'header',
    hints: [':', '='],
    expression: new RegExp(
      String.raw`((?:${headers})\\{0,7}["']?[ \t]{0,8}[:=][ \t]{0,8}\[?\\{0,7}["']?` +
        String.raw`(?:(?:bearer|basic|token|digest|negotiate)[ \t]+)?)` +
        String.raw`(?!\w{1,20}[ \t]+\()[^\s"'\\(\[*$][^"'\\\r\n]*`,
      'gi',
    ),
    // Kinds of authorization of API Gateway.
    harmless: /^(?:NONE|AWS_IAM|CUSTOM|COGNITO_USER_POOLS|JWT)$/,
  },
  {
    name: 'bearer token',
    hints: ['earer '],
    expression: /(\b[Bb]earer )[A-Za-z0-9._~+/-]{16,}={0,2}/g,
  },
  {
    name: 'secret in XML',
    hints: ['</'],
    expression: /(<[A-Za-z:]{0,40}(?:Password|SecretAccessKey|SessionToken|SecretString)>)[^<(]{4,}(?=<)/g,
  },
  {
    name: 'token in a query',
    hints: ['X-Amz-Security-Token=', 'sig=', 'access_token='],
    expression: /((?:[?&]|\\u0026)(?:X-Amz-Security-Token|sig|access_token)=)[^\s&"'\\<>(]{8,}/g,
  },
];
