/** How something is encrypted at rest. */
export interface Encryption {
  /** The KMS key as the service names it: ARN, id or alias. Undefined: a key that AWS owns, which nobody sees. */
  readonly key: string | undefined;
}

/** What has an `encryption`: databases, volumes, images' snapshots, buckets, tables, secrets, log groups. */
export interface Encryptable {
  /** What it is: `RDS instance`. */
  readonly kind: string;
  /** Undefined: not encrypted. */
  readonly encryption: Encryption | undefined;
}
