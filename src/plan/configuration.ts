import { ConfiguredResource } from './configured-resource';
import { type Block, bodiesIn, labelled } from './configuration-blocks';
import { notThere, NotTerraformJson } from './errors';
import { isCompound } from './path';
import { parsedJson } from './read-json';
import { Resources } from './resources';

type Named = Readonly<Record<string, Block>>;

/** Configuration in JSON syntax (`*.tf.json`, a synthesized `cdk.tf.json`) as data: what is written, expressions as text. */
export class TerraformConfiguration extends Resources<ConfiguredResource> {
  /** The calls of modules by name. */
  readonly modules: Named;
  readonly outputs: Named;
  readonly variables: Named;
  readonly locals: Block;
  /** The configurations of each provider: several where there are aliases. */
  readonly providers: Readonly<Record<string, readonly Block[]>>;
  /** The settings in the `terraform` blocks. */
  readonly terraform: Block;

  /** @param files the contents of the files of one module */
  constructor(readonly files: readonly Block[]) {
    const blocks = (type: string): ReturnType<typeof labelled> => files.flatMap((file) => labelled(file[type]));
    super([...resourcesIn('managed', blocks('resource')), ...resourcesIn('data', blocks('data'))], 'configuration');
    this.modules = byName('module', blocks('module'));
    this.outputs = byName('output', blocks('output'));
    this.variables = byName('variable', blocks('variable'));
    this.locals = together(files, 'locals');
    this.terraform = together(files, 'terraform');
    const providers = blocks('provider');
    this.providers = Object.fromEntries(
      providers.map(([name]) => [name, providers.filter(([other]) => other === name).map(([, body]) => body)]),
    );
    refuseDoubles(this.addresses);
  }

  /** The call of a module; an error that names the nearest if there is none. */
  module(name: string): Block {
    return named(this.modules, 'module', name);
  }

  /** The `output` block with this name; an error that names the nearest if there is none. */
  output(name: string): Block {
    return named(this.outputs, 'output', name);
  }

  /** The `variable` block with this name; an error that names the nearest if there is none. */
  variable(name: string): Block {
    return named(this.variables, 'variable', name);
  }
}

const fix = 'give it the content of a *.tf.json file, parsed or as text, or of all such files of a module as a list';
const blockTypes = [
  'resource',
  'data',
  'ephemeral',
  'module',
  'output',
  'variable',
  'locals',
  'provider',
  'terraform',
  'moved',
  'removed',
  'import',
  'check',
];

/** Reads configuration in JSON syntax: the content of a file, parsed or as text, or of several files of one module. */
export function terraformConfiguration(files: object | string | readonly (object | string)[]): TerraformConfiguration {
  const contents = (Array.isArray(files) ? files : [files]).map((file: unknown) => parsedJson(file, 'configuration', fix));
  for (const content of contents) {
    if (!isConfiguration(content))
      throw new NotTerraformJson('configuration', `it has none of the blocks ${blockTypes.join(', ')}`, fix);
  }
  return new TerraformConfiguration(contents.flatMap(bodiesIn));
}

/** Whether parsed JSON is configuration in JSON syntax. */
export function isConfiguration(json: unknown): boolean {
  const names = isCompound(json) && !Array.isArray(json) ? Object.keys(json) : [];
  return names.length > 0 && names.every((name) => name === '//' || blockTypes.includes(name));
}

function resourcesIn(mode: 'managed' | 'data', types: ReturnType<typeof labelled>): readonly ConfiguredResource[] {
  return types.flatMap(([type, names]) => labelled(names).map(([name, body]) => new ConfiguredResource(mode, type, name, body)));
}

function byName(type: string, blocks: ReturnType<typeof labelled>): Named {
  refuseDoubles(blocks.map(([name]) => `${type}.${name}`));
  return Object.fromEntries(blocks);
}

function named(blocks: Named, type: string, name: string): Block {
  const found = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  if (found === undefined) throw notThere(type, name, Object.keys(blocks), 'configuration');
  return found;
}

function together(files: readonly Block[], type: string): Block {
  return Object.fromEntries(files.flatMap((file) => bodiesIn(file[type])).flatMap((block) => Object.entries(block)));
}

function refuseDoubles(names: readonly string[]): void {
  const double = names.find((name, i) => names.indexOf(name) !== i);
  if (double === undefined) return;
  throw new NotTerraformJson(
    'configuration of one module',
    `${double} is declared twice`,
    'give it the files of one module only',
  );
}
