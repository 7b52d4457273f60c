export { durationText } from './duration-text';
export { type Attempt, eventually, type EventuallyOptions, type FailedAttempt } from './eventually';
export { type Background, type BackgroundOptions, type BackgroundRuns, inBackground } from './in-background';
export { codeOf, errorsIn, messageOf, reasonOf } from './reason';
export { TimeIsUp, TimeLimit } from './time-limit';
export { tried, type TryOptions } from './tried';
export { WaitFailed } from './wait-failed';
