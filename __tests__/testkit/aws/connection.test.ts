import { Ambiguous, NotFound, RequestFailed } from '../../../src/testkit/aws';
import { type ClientConfig, Connection } from '../../../src/testkit/aws/connection';

const names = ['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_S3', 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] as const;
const before = Object.fromEntries(names.map((name) => [name, process.env[name]]));
beforeEach(() => names.forEach((name) => Reflect.deleteProperty(process.env, name)));
afterAll(() => Object.entries(before).forEach(([name, value]) => value !== undefined && (process.env[name] = value)));

class Client {
  readonly quiet = process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED;
  constructor(readonly config: ClientConfig) {}
}
class Other extends Client {}

const region = 'eu-central-1';
const endpoint = 'http://127.0.0.1:4566';
const configOf = (options: Partial<ConstructorParameters<typeof Connection>[0]>): ClientConfig =>
  new Connection({ region, ...options }).client(Client).config;

test('a service has one client, made when it is first asked for', () => {
  const aws = new Connection({ region });
  expect(aws.client(Client)).toBe(aws.client(Client));
  expect(aws.client(Other)).not.toBe(aws.client(Client));
});

test('a client is made without the warning of the SDK, and the environment is as before', () => {
  expect(new Connection({ region }).client(Client).quiet).toBe('true');
  expect(process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED).toBeUndefined();
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'false';
  expect(new Connection({ region }).client(Client).quiet).toBe('false');
});

test('what is not given is left to the SDK', () => {
  expect(configOf({})).toEqual({ region, forcePathStyle: false, followRegionRedirects: true });
});

test('the endpoint is the one given, or that of the environment', () => {
  expect(new Connection({ region }).endpoint).toBeUndefined();
  process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';
  expect(new Connection({ region }).endpoint).toBe('http://127.0.0.1:1');
  expect(new Connection({ region, endpoint }).endpoint).toBe(endpoint);
  expect(configOf({ endpoint }).endpoint).toBe(endpoint);
  process.env.AWS_ENDPOINT_URL = '';
  expect(new Connection({ region }).endpoint).toBeUndefined();
});

test.each([
  ['http://127.0.0.1:4566', true],
  ['http://[::1]:4566', true],
  ['http://localhost:4566', true],
  ['https://s3.example.com', false],
])('the bucket stands in the path of %s: %s', (url, inPath) => {
  expect(configOf({ endpoint: url }).forcePathStyle).toBe(inPath);
  expect(configOf({ endpoint: url, s3PathStyle: !inPath }).forcePathStyle).toBe(!inPath);
  process.env.AWS_ENDPOINT_URL_S3 = url;
  expect(configOf({}).forcePathStyle).toBe(inPath);
});

const wanted = { kind: 'RDS instance', id: 'shop', absent: ['DBInstanceNotFoundFault'] };
const refused = (name: string) => Object.assign(new Error('the reason'), { name, $metadata: { httpStatusCode: 400 } });

test('nothing, and an error that says so, is not found', async () => {
  const aws = new Connection({ region, endpoint });
  await expect(aws.read(wanted, () => Promise.resolve(undefined))).rejects.toThrow(NotFound);
  const fault = refused('DBInstanceNotFoundFault');
  await expect(aws.read(wanted, () => Promise.reject(fault))).rejects.toMatchObject({
    kind: 'RDS instance',
    id: 'shop',
    region,
    endpoint,
    cause: fault,
  });
});

test.each([
  ['AccessDenied', 'allow the caller to do this, or use other credentials'],
  ['ExpiredTokenException', 'sign in (aws sso login), set AWS_PROFILE or the AWS keys, or give credentials to aws.account'],
  ['NotEmulated', 'the emulator does not know this call: ask AWS itself, or check the plan instead'],
  ['TimeoutError', "check that http://127.0.0.1:4566 can be reached from here, and the region's name"],
  ['InvalidParameterValue', 'mend what AWS complains about'],
])('%s is told with what to do', async (code, fix) => {
  const reading = new Connection({ region, endpoint }).read(wanted, () => Promise.reject(refused(code)));
  await expect(reading).rejects.toMatchObject({
    code: 'request-failed',
    awsCode: code,
    fix,
    message: `RDS instance shop in eu-central-1 at ${endpoint} could not be read: ${code}: the reason\n  → ${fix}`,
  });
});

test('an answer without a reason is told by its status', async () => {
  const bare = Object.assign(new Error('UnknownError'), { name: 'Unknown', $metadata: { httpStatusCode: 403 } });
  const reading = new Connection({ region }).read(wanted, () => Promise.reject(bare));
  await expect(reading).rejects.toMatchObject({
    awsCode: 'HTTP 403',
    fix: 'allow the caller to do this, or use other credentials',
  });
});

test('where the SDK hides an error of the system, its code is told all the same', async () => {
  const hidden = Object.assign(new Error('AWS SDK error wrapper for Error: connect ECONNREFUSED 127.0.0.1:1'), { $metadata: {} });
  const reading = new Connection({ region }).read(wanted, () => Promise.reject(hidden));
  await expect(reading).rejects.toThrow(RequestFailed);
  await expect(reading).rejects.toThrow(
    'RDS instance shop in eu-central-1 could not be read: ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:1\n',
  );
});

test('a defect stays what it is', async () => {
  const defect = new TypeError('x is not a function');
  await expect(new Connection({ region }).read(wanted, () => Promise.reject(defect))).rejects.toBe(defect);
});

test('an ambiguous name lists the ids', () => {
  const error = new Connection({ region }).ambiguous('VPC', 'shop', ['vpc-1', 'vpc-2']);
  expect(error).toBeInstanceOf(Ambiguous);
  expect(error.message).toBe('there are 2 of VPC shop in eu-central-1: vpc-1, vpc-2\n  → ask by id');
});
