export type { SavedOptions } from './saved-options';
export { stage, stageAtEnd } from './stage';
export { type StagedRoot, stagedRoot, StagedRootInUse, type StagedRootOptions } from './staged-root';
export { type TestData, testData } from './test-data';
