import { join } from 'node:path';
import { terraform } from 'groundplan/testkit';
import { projectRoot } from '../../src/core/project-root';
import { setup } from '../../src/setup';

test.each(['modules', '__tests__/modules'])(
  'hand-written Terraform in %s is formatted as terraform fmt does',
  async (folder) => {
    const { path: binary } = (await setup({ root: projectRoot(), parts: 'terraform' })).terraform;
    expect((await terraform.fmt({ dir: join(projectRoot(), folder), binary, recursive: true })).files).toEqual([]);
  },
  300_000,
);
