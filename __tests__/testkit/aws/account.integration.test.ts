import { type Emulated, openEmulated } from './emulated';
import { callerTests } from './services/caller';
import { computeTests } from './services/compute';
import { databaseTests } from './services/database';
import { identityTests } from './services/identity';
import { imageTests } from './services/image';
import { logTests } from './services/logs';
import { networkTests } from './services/network';
import { notFoundTests } from './services/not-found';
import { parameterTests } from './services/parameters';
import { secretTests } from './services/secrets';
import { securityGroupTests } from './services/security-groups';
import { storageTests } from './services/storage';
import { tableTests } from './services/tables';
import { unreachableTests } from './services/unreachable';
import { waitTests } from './services/waits';

// One emulator for all: what is asked for is made by calls of the SDK.
let emulated: Emulated;

beforeAll(async () => {
  emulated = await openEmulated();
}, 300_000);
afterAll(async () => {
  await emulated[Symbol.asyncDispose]();
});

describe.each([
  ['who asks', callerTests],
  ['networks', networkTests],
  ['security groups', securityGroupTests],
  ['instances', computeTests],
  ['images', imageTests],
  ['databases', databaseTests],
  ['buckets', storageTests],
  ['tables', tableTests],
  ['roles', identityTests],
  ['log groups', logTests],
  ['secrets', secretTests],
  ['parameters', parameterTests],
  ['what is not there', notFoundTests],
  ['what does not answer', unreachableTests],
  ['waits', waitTests],
])('%s', (_, tests) => {
  tests(() => emulated);
});
