export { withLogTail } from './log-tail';
export { loggedRun, type LoggedRun } from './logged-run';
export type { TestLog } from './test-log';
export { testLog, withTestLog } from './test-logs';
