import { awsMatchers } from './aws-matchers';
import type { AwsMatchers } from './declarations';

declare global {
  namespace jest {
    interface Matchers<R, T> extends AwsMatchers<R> {}
  }
}

declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T> extends AwsMatchers<R> {}
}

expect.extend(awsMatchers);
