/** `npm run docs`: writes the tables into docs/mecove.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { mecoveMvp } from '../../../environments/mecove-mvp';
import { hostEnvironment } from '../../../src/systems/mecove/host/environment';
import { documented } from '../../../src/systems/mecove/documentation';

const page = 'docs/mecove.md';
writeFileSync(page, documented(readFileSync(page, 'utf8'), hostEnvironment.parse(mecoveMvp.values)));
