/** A provider that was kept running ended while Terraform used it. */
export class WarmProviderEnded extends Error {
  readonly code = 'warm-provider-ended';

  constructor(
    /** For example `registry.terraform.io/hashicorp/aws`. */
    readonly address: string,
    readonly dir: string,
    /** The last that it said. */
    readonly lastWords: string,
    /** How Terraform failed. */
    override readonly cause: unknown,
  ) {
    const said = lastWords === '' ? ['  (it said nothing)'] : lastWords.split('\n').map((line) => `  ${line}`);
    super(
      [
        `the provider ${address}, kept running for ${dir}, ended while Terraform used it:`,
        ...said,
        '  → what comes next in this root starts the provider itself; with warm: false all does',
        String(cause),
      ].join('\n'),
    );
    this.name = 'WarmProviderEnded';
  }
}
