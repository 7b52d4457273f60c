const { availableParallelism } = require('node:os');

// The AWS SDK tells in every test file which Node.js it will need some day.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // As a user of the package writes it.
  moduleNameMapper: { '^groundplan/(testkit|emulator)$': '<rootDir>/src/$1/index.ts', '^groundplan/testkit/jest$': '<rootDir>/src/testkit/jest.ts' },
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
};

/** Unit tests need nothing but Node; integration tests run Terraform, most of them against the emulator. */
module.exports = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/__tests__/**/*.test.ts'], testPathIgnorePatterns: ['/node_modules/', '\\.integration\\.test\\.ts$'] },
    { ...shared, displayName: 'integration', testMatch: ['<rootDir>/__tests__/**/*.integration.test.ts'] },
  ],
  testTimeout: 20_000,
  // Terraform waits more than it computes.
  maxWorkers: availableParallelism() + 2,
  testSequencer: '<rootDir>/jest.sequencer.js',
};
