import { needsJest } from '../../src/testkit/needs-jest';

test('where Jest is not there under its global names, that is told with what to do', () => {
  expect(() => {
    needsJest({ afterAll, afterEach });
  }).toThrow(/needs the global functions of Jest, but there is no expect\n.*setupFilesAfterEnv \(not in setupFiles\).*injectGlobals/);
});

test('in a test of Jest all of them are there', () => {
  expect(() => {
    needsJest();
  }).not.toThrow();
});
