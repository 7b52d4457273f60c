import { App, type TerraformElement, TerraformStack } from 'cdktf';
import type { Node } from 'constructs';
import { elementId, refuseClashes } from '../element-id';

/** Holds one module while it is rendered. It belongs to no app: a module has neither providers nor a backend. */
export class ModuleStack extends TerraformStack {
  constructor(name: string) {
    super(new Unsynthesized(), name);
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    return elementId(element);
  }

  override toTerraform(): Record<string, unknown> {
    refuseClashes(this);
    return super.toTerraform() as Record<string, unknown>;
  }
}

/** The app that CDKTF wants above a stack; it would make a directory for its output as soon as it exists. */
class Unsynthesized extends App {
  constructor() {
    super({ outdir: '.', stackTraces: false });
  }
}
