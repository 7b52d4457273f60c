import type { SynthesizedModule } from '../core/module';
import { renderJson } from '../core/terraform-json';
import { moduleReadme } from './module-readme';

/** The files of a module's directory. */
export function moduleFiles(module: SynthesizedModule): Record<string, string> {
  const { terraform, variable, output, ...main } = module.terraform;
  return {
    'versions.tf.json': renderJson({ terraform }),
    'variables.tf.json': renderJson({ variable }),
    'outputs.tf.json': renderJson({ output }),
    'main.tf.json': renderJson(main),
    'README.md': moduleReadme(module),
  };
}
