import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { account } from '../../../src/testkit/aws';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** A bucket that tells and deletes two objects at a time, as S3 does with a thousand. */
class SmallPages implements AsyncDisposable {
  readonly requests: string[] = [];
  private readonly server: Server;

  constructor(readonly keys: string[]) {
    this.server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://127.0.0.1');
      this.requests.push(`${request.method ?? ''} ${url.pathname}`);
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => response.end(this.answer(url, body)));
    });
  }

  async url(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? String(address.port) : ''}`;
  }

  private answer({ searchParams }: URL, body: string): string {
    if (searchParams.has('uploads')) return '<ListMultipartUploadsResult/>';
    if (searchParams.has('delete')) {
      for (const [, key = ''] of body.matchAll(/<Key>(.*?)<\/Key>/g)) this.keys.splice(this.keys.indexOf(key), 1);
      return '<DeleteResult/>';
    }
    const from = Number(searchParams.get('continuation-token') ?? 0);
    const page = this.keys.slice(from, from + 2);
    const more = from + 2 < this.keys.length;
    if (searchParams.has('versions')) {
      return `<ListVersionsResult>${page.map((it) => `<Version><Key>${it}</Key></Version>`).join('')}</ListVersionsResult>`;
    }
    const next = more ? `<NextContinuationToken>${String(from + 2)}</NextContinuationToken>` : '';
    const contents = page.map((it) => `<Contents><Key>${it}</Key></Contents>`).join('');
    return `<ListBucketResult><IsTruncated>${String(more)}</IsTruncated>${next}${contents}</ListBucketResult>`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

test('the keys of all pages are listed', async () => {
  await using bucket = new SmallPages(['a', 'b', 'c', 'd', 'e']);
  const { s3 } = account({ region: 'eu-central-1', endpoint: await bucket.url(), credentials });
  expect(await s3.keys('shop')).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(bucket.requests).toEqual(['GET /shop/', 'GET /shop/', 'GET /shop/']);
});

test('a bucket is emptied page after page', async () => {
  await using bucket = new SmallPages(['a', 'b', 'c', 'd', 'e']);
  const { s3 } = account({ region: 'eu-central-1', endpoint: await bucket.url(), credentials });
  expect(await s3.emptyBucket('shop')).toBe(5);
  expect(bucket.keys).toEqual([]);
});
