export { awsMatchers } from './aws-matchers';
export type { AwsMatchers } from './declarations';
export { WrongSubject } from './received';
export type { EncryptionExpectation } from './to-be-encrypted';
export type { EgressTraffic, IngressTraffic, PortRange, Traffic } from './traffic';
