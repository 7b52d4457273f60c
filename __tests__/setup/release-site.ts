import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zipSync } from 'fflate';
import { sha256 } from '../../src/setup/hash';
import { platformName } from '../../src/setup/platform';
import { terraformRelease } from '../../src/setup/terraform/release';
import { script, terraformOf } from './temporary-project';

export type Files = Readonly<Record<string, Uint8Array | string>>;

/** Serves files on loopback as the release site does; what is not among them is answered with 404. */
export async function releaseSite(files: Files): Promise<AsyncDisposable & { url: string }> {
  const server = createServer((request, response) => {
    const content = files[request.url ?? ''];
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => { closed(); });
    }),
  };
}

const folder = `/terraform/${terraformRelease}`;
const archive = `terraform_${terraformRelease}_${platformName()}.zip`;
const goodArchive = zipSync({
  'LICENSE.txt': new TextEncoder().encode('licence'),
  terraform: new TextEncoder().encode(script(terraformOf(terraformRelease))),
});

/** The two files of a release of the pinned version; the sum is that of the archive unless another one is given. */
export function releaseFiles(sum: string = sha256(goodArchive)): Files {
  const other = `${sha256('other')}  terraform_${terraformRelease}_plan9_mips.zip`;
  return {
    [`${folder}/${archive}`]: goodArchive,
    [`${folder}/terraform_${terraformRelease}_SHA256SUMS`]: `${other}\n${sum}  ${archive}\n`,
  };
}
