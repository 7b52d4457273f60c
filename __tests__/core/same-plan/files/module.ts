import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataResource } from 'cdktf';
import { z } from 'zod';
import { fileContent, fileHash, fileIn } from '../../../../src/core/expression';
import { defineModule } from '../../../../src/core/module';
import { local, resource } from '../../../../src/core/resource';
import type { Part } from '../part';

const note = 'note.txt';

class WithFile extends defineModule({
  name: 'files',
  summary: 'A file beside the Terraform of the module.',
  inputs: z.object({}),
  outputs: {},
  files: { [note]: () => readFileSync(join(__dirname, note)) },
  build(scope) {
    const results = local(scope, 'results', { path: fileIn(note), text: fileContent(note), hash: fileHash(note) });
    resource(scope, 'this', DataResource, { input: results });
    return {};
  },
}) {}

export const part: Part = { module: WithFile, sets: { it: {} }, files: [note] };
