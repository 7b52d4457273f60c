import { recorded, restored } from '../../../src/testkit/ledger/recorded-environment';

const own = { HOME: '/home/x', AWS_PROFILE: 'one', TF_VAR_size: '2', AWS_SECRET_ACCESS_KEY: 'hidden', TF_TOKEN_example: 'hidden', TF_LOG: 'trace' };

test('what decides about a run is kept, and nothing else of the process: no keys', () => {
  expect(recorded({ WORD: 'word', TF_WORKSPACE: undefined }, own)).toEqual({
    AWS_PROFILE: 'one',
    TF_VAR_size: '2',
    WORD: 'word',
    TF_WORKSPACE: null,
  });
});

test('keys that were given for the root are kept with it', () => {
  expect(recorded({ AWS_SECRET_ACCESS_KEY: 'given' }, {})).toEqual({ AWS_SECRET_ACCESS_KEY: 'given' });
});

test('a warm provider is not: it ends with its owner', () => {
  expect(recorded({ TF_REATTACH_PROVIDERS: '{}' }, { TF_REATTACH_PROVIDERS: '{}' })).toEqual({});
});

test('a later process goes where the recorded one went, whatever its own environment says, with its own keys', () => {
  const later = { AWS_PROFILE: 'two', AWS_REGION: 'eu-central-1', AWS_SECRET_ACCESS_KEY: 'later', HOME: '/home/y' };
  const env = { ...later, ...restored(recorded({ TF_WORKSPACE: undefined }, own), later) };
  expect(env).toEqual({
    AWS_PROFILE: 'one',
    AWS_REGION: undefined,
    AWS_SECRET_ACCESS_KEY: 'later',
    HOME: '/home/y',
    TF_VAR_size: '2',
    TF_WORKSPACE: undefined,
  });
});
