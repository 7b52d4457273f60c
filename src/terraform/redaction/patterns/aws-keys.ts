import { type Pattern, token } from './pattern';

/** Keys of AWS that are known by themselves; a secret access key is only known by its name. */
export const awsKeys: readonly Pattern[] = [
  {
    name: 'AWS access key id',
    hints: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
    expression: token('(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])'),
    harmless: /EXAMPLE$/,
  },
  {
    // The first bytes say what it is and from which region.
    name: 'AWS session token',
    hints: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz'],
    expression: token('(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/]{80,}={0,2}'),
  },
  {
    name: 'AWS signature',
    hints: ['X-Amz-Signature=', 'Signature='],
    expression: /((?:X-Amz-|, ?)Signature=)[0-9a-f]{64}/g,
  },
];
