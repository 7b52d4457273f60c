import type { PlanMatchers } from './declarations';
import { planMatchers } from './plan-matchers';
import { type EqualityTester, sameJson } from './same-json';

declare global {
  namespace jest {
    interface Matchers<R, T> extends PlanMatchers<R> {}
    interface Expect {
      addEqualityTesters(testers: readonly EqualityTester[]): void;
    }
  }
}

declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T> extends PlanMatchers<R> {}
}

expect.extend(planMatchers);
expect.addEqualityTesters([sameJson]);
