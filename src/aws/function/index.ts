export { deploymentPackage } from './deployment-package';
export { functionName } from './function-name';
export { invokes } from './invocation';
export { lambdaFunction } from './lambda-function';
export { rateExpression } from './rate-expression';
