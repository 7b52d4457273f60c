/** Who holds the lock of a state. */
export interface LockInfo {
  /** What `force-unlock` wants. */
  readonly id: string;
  readonly path: string;
  readonly operation: string;
  /** `user@machine`. */
  readonly who: string;
  readonly version: string;
  readonly created: string;
}

/** The lock's holder as Terraform tells it, the same words for every backend: local file, DynamoDB and S3 lock file. */
export function lockInfoIn(text: string): LockInfo | undefined {
  const field = (name: string): string => new RegExp(`^\\s*${name}:[ \\t]*(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  const id = field('ID');
  if (!text.includes('Lock Info:') || id === '') return undefined;
  return {
    id,
    path: field('Path'),
    operation: field('Operation')
      // Commands that only look (console) have none.
      .replace(/^OperationType(Invalid$)?/, '')
      .toLowerCase(),
    who: field('Who'),
    version: field('Version'),
    created: field('Created'),
  };
}
