/** Keys of an AWS account. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Which account to ask, where, and as whom. */
export interface AccountOptions {
  /** Such as `eu-central-1`. */
  readonly region: string;
  /** Where AWS is emulated. By default what AWS_ENDPOINT_URL says, else AWS itself. */
  readonly endpoint?: string | undefined;
  /** By default what the AWS SDK finds: environment, profile, single sign-on, the role of the machine. */
  readonly credentials?: Credentials | (() => Promise<Credentials>) | undefined;
  /** How often a request is tried; 3 by default. */
  readonly maxAttempts?: number | undefined;
  /** S3 with the bucket in the path; by default where the endpoint is an IP address or `localhost`. */
  readonly s3PathStyle?: boolean | undefined;
}
