import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Annotations, TerraformOutput, TerraformStack, type App, type TerraformElement } from 'cdktf';
import type { Construct, Node } from 'constructs';
import { elementId, newId, refuseClashes } from '../element-id';
import { type Problem, ProblemsError } from '../errors';
import type { Expression } from '../expression/expression';
import { snakeCase } from '../naming';
import { providerVersions, type ProviderName, requiredTerraform } from '../provider-versions';
import { sorted, withoutMetadata } from '../terraform-json';
import type { SynthesizedModule } from '../module/synthesize';
import { type Adoption, adoptionBlocks, adoptionProblems } from './adoption';
import { type Acknowledgements, type Finding, judge, type Judged } from './findings';
import { placeOf } from './place';
import { stateBackend, type StateLocation } from './state';

/** What a root needs to know of its environment. */
export interface RootOptions {
  readonly name: string;
  /** System and tag `Project`. */
  readonly project: string;
  readonly account: string;
  readonly region: string;
  readonly state: StateLocation;
  readonly adopt?: readonly Adoption[];
  readonly acknowledge?: Acknowledgements;
}

interface UsedModule {
  readonly moduleName: string;
  synthesize(): SynthesizedModule;
}

export interface RootOutput {
  readonly value: Expression<unknown>;
  readonly description: string;
  readonly sensitive?: boolean;
}

/** The Terraform root of one environment: providers, state, module calls, outputs. */
export class Root extends TerraformStack {
  readonly aws: AwsProvider;
  private readonly called = new Map<string, UsedModule>();
  private readonly found: Finding[] = [];
  private readonly refused: Problem[] = [];
  private readonly copied = new Map<string, string>();

  constructor(app: App, private readonly options: RootOptions) {
    super(app, options.name);
    const { name, project, account, region, state } = options;
    stateBackend(this, state, account);
    this.aws = new AwsProvider(this, 'provider.aws', {
      region,
      allowedAccountIds: [account],
      defaultTags: [{ tags: { Project: project, Environment: name, ManagedBy: 'groundplan' } }],
    });
  }

  static override of(construct: Construct): Root {
    const stack = TerraformStack.of(construct);
    if (stack instanceof Root) return stack;
    throw new Error(`${construct.node.path}: modules are called from a root`);
  }

  /** Declares an output under its Terraform name. */
  output(name: string, { value, description, sensitive }: RootOutput): void {
    new TerraformOutput(this, newId(this, 'output', snakeCase(name)), { value, description, ...(sensitive === true && { sensitive }) });
  }

  /** Puts a file of ours beside the root, where `file("${path.module}/…")` finds it. */
  file(target: string, source: string): void {
    this.copied.set(target, source);
  }

  /** @internal told by every module call */
  uses(module: UsedModule): void {
    this.called.set(module.moduleName, module);
  }

  /** @internal told by module calls whose values a reviewer would ask about */
  find(finding: Finding): void {
    this.found.push(finding);
  }

  /** @internal told by module calls whose arguments are wrong: they go on, so that the problems of all calls come at once */
  refuse(problems: readonly Problem[]): void {
    this.refused.push(...problems);
  }

  get modules(): readonly UsedModule[] {
    return [...this.called.values()];
  }

  /** Path beside the root → file of ours. */
  get files(): ReadonlyMap<string, string> {
    return this.copied;
  }

  /** What a reviewer would ask about, and what the environment says to it. */
  judged(): Judged {
    return judge(this.found, this.options.acknowledge ?? {});
  }

  /** Everything that is wrong with the root: its module calls, or else what it acknowledges and adopts. */
  problems(): Problem[] {
    // What a wrong call would have made is neither found nor adopted.
    return this.refused.length > 0 ? this.refused : [...this.judged().problems, ...this.adoptionProblems()];
  }

  /** What is adopted to where the root has nothing. */
  private adoptionProblems(): Problem[] {
    const { adopt = [] } = this.options;
    if (adopt.length === 0) return [];
    const modules = this.modules.map((it) => [`../../modules/${it.moduleName}`, it.synthesize().terraform] as const);
    return adoptionProblems(adopt, placeOf(super.toTerraform() as Readonly<Record<string, unknown>>, new Map(modules)));
  }

  /** Shows open findings where `cdktf synth` prints warnings. */
  annotate(): void {
    for (const { rule, address, reason, fix } of this.judged().open) Annotations.of(this).addWarning(`${rule} at ${address}: ${reason}; ${fix}`);
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    return elementId(element);
  }

  override toTerraform(): unknown {
    if (this.refused.length > 0) throw new ProblemsError(this.refused);
    refuseClashes(this);
    const rendered = super.toTerraform() as { readonly '//'?: unknown; readonly terraform: { readonly backend: unknown } };
    const providers = [...new Set<ProviderName>(['aws', ...this.modules.flatMap((it) => it.synthesize().providers)])];
    return sorted({
      '//': rendered['//'], // the cdktf CLI reads it
      ...withoutMetadata({ ...rendered }),
      ...adoptionBlocks(this.options.adopt ?? []),
      terraform: {
        backend: rendered.terraform.backend,
        required_version: requiredTerraform,
        required_providers: Object.fromEntries(providers.map((it) => [it, { source: `hashicorp/${it}`, version: providerVersions[it] }])),
      },
    });
  }
}
