export { taskChecks } from './checks';
export { portMappings } from './containers';
export { taskInputs } from './inputs';
export { taskOutputs, taskResults } from './outputs';
export { taskPolicies } from './policies';
export { taskDefinition } from './task-definition';
