import type { EncryptionExpectation } from './to-be-encrypted';
import type { EgressTraffic, IngressTraffic } from './traffic';

/** What `expect` gains for data of AWS. `R` is what a matcher gives back: nothing, or a promise after `.resolves`. */
export interface AwsMatchers<R> {
  /**
   * The ingress rules of a security group, or of several together, allow such traffic:
   * `toAllowIngress({ port: 443, from: '0.0.0.0/0' })`, `toAllowIngress({ port: 5432, from: 'sg-…' })`.
   *
   * With `from`, **all** of it: every address of the range on every port asked for, by one rule or by several together. So
   * `.not.toAllowIngress({ port: 22, from: '0.0.0.0/0' })` holds where half of the internet is let in; that nobody is, says
   * `.not.toAllowIngress({ port: 22, fromAnyOf: '0.0.0.0/0' })`.
   *
   * A security group or prefix list is let in by a rule that names it, or by one for everybody (`0.0.0.0/0`; for a list also
   * `::/0`). Rules that name one do not count for ranges: nobody looks up whose addresses they are.
   */
  toAllowIngress(asked: IngressTraffic): R;
  /** As `toAllowIngress`, for egress rules: `{ port: 443, to: '0.0.0.0/0' }`, `{ protocol: 'all', toAnyOf: '::/0' }`. */
  toAllowEgress(asked: EgressTraffic): R;
  /** A database, snapshot, volume, bucket, table, secret or log group is encrypted at rest, by this key if one is given. */
  toBeEncrypted(expected?: EncryptionExpectation): R;
  /** A bucket has all four settings of its public access block on. */
  toBlockPublicAccess(): R;
}
