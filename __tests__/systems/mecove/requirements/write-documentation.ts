/** `npm run docs`: writes the table of requirements into docs/mecove.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { mecoveMvp } from '../../../../environments/mecove-mvp';
import { environmentSchema } from '../../../../src/systems/mecove/environment';
import { documented } from '../../../../src/systems/mecove/requirements/documentation';

const page = 'docs/mecove.md';
writeFileSync(page, documented(readFileSync(page, 'utf8'), environmentSchema.parse(mecoveMvp.values)));
