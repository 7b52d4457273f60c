/** Where Terraform finds a provider when it runs against the emulator. `provider` is a source such as `hashicorp/aws`. */
export type ProviderSource =
  | { readonly provider: string; readonly from: 'registry' }
  /** `path` is a filesystem mirror: a folder with `registry.terraform.io/hashicorp/aws/…` in it. */
  | { readonly provider: string; readonly from: 'mirror'; readonly path: string };

/** Where Terraform finds registry modules: the real registry, or stand-ins that the emulator serves. */
export type ModuleRegistry = 'registry' | 'stand-in';
