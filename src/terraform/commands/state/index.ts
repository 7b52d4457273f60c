export { state, type StateResult } from './content';
export { stateList } from './list';
export { stateMove, type StateMoveOptions } from './move';
export { type RawState, statePull, type StatePullResult } from './pull';
export { statePush } from './push';
export { stateRemove, type StateRemoveOptions } from './remove';
export { stateShow } from './show';
