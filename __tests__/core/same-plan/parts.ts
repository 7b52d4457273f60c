import { part as collections } from './collections/module';
import { part as conditions } from './conditions/module';
import { part as dataSource } from './data-source/module';
import { part as dynamic } from './dynamic/module';
import { part as each } from './each/module';
import { part as files } from './files/module';
import { part as json } from './json/module';
import { part as loops } from './loops/module';
import { part as nestedDynamic } from './nested-dynamic/module';
import type { Part } from './part';
import { part as references } from './references/module';
import { part as registryModule } from './registry-module/module';
import { part as sensitive } from './sensitive/module';
import { part as text } from './text/module';
import { part as untyped } from './untyped/module';
import { part as when } from './when/module';

/** Every part of the expression layer, by the folder of its twins. */
export const parts: Readonly<Record<string, Part>> = {
  collections,
  conditions,
  'data-source': dataSource,
  dynamic,
  each,
  files,
  json,
  loops,
  'nested-dynamic': nestedDynamic,
  references,
  'registry-module': registryModule,
  sensitive,
  text,
  untyped,
  when,
};
