/** `npm run docs`: writes the tables into docs/mecove.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { documented } from '../../../src/systems/mecove/documentation';
import { shapes } from './shapes';

const page = 'docs/mecove.md';
writeFileSync(page, documented(readFileSync(page, 'utf8'), shapes));
