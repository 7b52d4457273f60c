import { isWithin } from './address';
import { notThere } from './errors';

/** What is found by its address. */
export interface Located {
  readonly address: string;
  /** Address of the module that it lies in; empty for the root. */
  readonly module: string;
  /** `managed` or `data`. */
  readonly mode: string;
  readonly type: string;
}

/** The resources of a plan, state or configuration, to be found by address, type and module. */
export abstract class Resources<R extends Located> {
  protected constructor(
    /** All of them, data sources too. */
    readonly resources: readonly R[],
    /** How errors call the whole. */
    private readonly where: 'plan' | 'state' | 'configuration',
  ) {}

  /** The resource with this address; an error that names the nearest addresses if there is none. */
  resource(address: string): R {
    const found = this.find(address);
    if (found === undefined) throw notThere('resource', address, this.addresses, this.where);
    return found;
  }

  /** The resource with this address, or undefined. */
  find(address: string): R | undefined {
    return this.resources.find((it) => it.address === address);
  }

  /** The resources of a type: `aws_instance`; data sources as `data.aws_ami`. */
  ofType(type: string): readonly R[] {
    return this.resources.filter((it) => type === (it.mode === 'data' ? `data.${it.type}` : it.type));
  }

  /** The resources in a module and in the modules within: `module.database`, with or without a key. */
  inModule(module: string): readonly R[] {
    if (!/^module\../.test(module))
      throw new Error(`${JSON.stringify(module)} is no address of a module: write module.${module || 'name'}`);
    return this.resources.filter((it) => isWithin(it.module, module));
  }

  /** All addresses. */
  get addresses(): readonly string[] {
    return this.resources.map(({ address }) => address);
  }
}
