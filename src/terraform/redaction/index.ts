export { redaction } from './redaction';
export { type SecretSources, secretsIn, secretsInOutputs } from './sensitive/secrets-in';
export { sensitiveVariables } from './sensitive/sensitive-variables';
