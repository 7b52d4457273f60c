import type { SynthesizedModule } from '../core/module';
import { renderJson } from '../core/terraform-json';
import { moduleReadme } from './module-readme';

/** The files of a module's directory: Terraform and README as text, what the module declares besides as bytes. */
export function moduleFiles(module: SynthesizedModule): Record<string, string | Uint8Array> {
  return { ...besides(module), ...moduleTexts(module) };
}

/** The Terraform and the README of a module. */
export function moduleTexts(module: SynthesizedModule): Record<string, string> {
  const { terraform, variable, output, ...main } = module.terraform;
  return {
    'versions.tf.json': renderJson({ terraform }),
    'variables.tf.json': renderJson({ variable }),
    'outputs.tf.json': renderJson({ output }),
    'main.tf.json': renderJson(main),
    'README.md': moduleReadme(module),
  };
}

function besides({ name, files }: SynthesizedModule): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(files).map(([file, content]) => {
      if (/^[\w.-]+$/.test(file) && !/\.tf(\.json)?$|^README\.md$/.test(file)) return [file, content()];
      throw new Error(
        `module ${name}: ${file} cannot stand beside its Terraform; give a plain name, not of Terraform or the README`,
      );
    }),
  );
}
