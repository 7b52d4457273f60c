import { join } from 'node:path';
import ts from 'typescript';

const project = process.cwd();

/** What stands before every snippet: references of all kinds, and what can be done with them. */
const prelude = `
import type { Construct } from 'constructs';
import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { z } from 'zod';
import {
  both, choose, concat, contains, equal, greaterThan, ifSet, json, keys, listFor, lookup, mapFor, not, present, text,
} from '../../../src/core/expression';
import type { Expression, Ref } from '../../../src/core/expression';
import { defineModule, output } from '../../../src/core/module';
import { data, dynamic, each, local, resource, when } from '../../../src/core/resource';
declare const scope: Construct;
declare const flag: Ref<boolean>;
declare const port: Ref<number>;
declare const name: Ref<string>;
declare const label: Ref<string | null>;
declare const names: Ref<string[]>;
declare const maybeNames: Ref<string[] | null>;
declare const zones: Ref<Set<string>>;
declare const tags: Ref<Record<string, string>>;
declare const size: Ref<{ gib: number; className?: string }>;
declare const maybeSize: Ref<{ gib: number } | null>;
declare const groups: Ref<Record<string, { port: number; labels: string[] }>>;
const about = { name: 'x', summary: 'X.' };
export const used = [
  scope, flag, port, name, label, names, maybeNames, zones, tags, size, maybeSize, groups, about, CloudwatchLogGroup, IamRole, z,
  both, choose, concat, contains, equal, greaterThan, ifSet, json, keys, listFor, lookup, mapFor, not, present, text,
  defineModule, output, data, dynamic, each, local, resource, when,
] as const;
export type Used = Expression<string>;
`;

/** The snippets that TypeScript does not compile, with its reasons. One program for all: reading the bindings takes longest. */
export function refusedBy(snippets: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map(snippets.map((it, i) => [join(project, '__tests__/core/types', `snippet-${i}.ts`), it]));
  const config = ts.readConfigFile(join(project, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, project);
  const host = ts.createCompilerHost(options);
  const onDisk = ts.createCompilerHost(options);
  host.fileExists = (path) => files.has(path) || onDisk.fileExists(path);
  host.readFile = (path) => {
    const snippet = files.get(path);
    return snippet === undefined ? onDisk.readFile(path) : `${prelude}\n${snippet}\n`;
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const refused = [...files].map(([path, snippet]): [string, string[]] => {
    const source = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return [snippet, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))];
  });
  return new Map(refused.filter(([, reasons]) => reasons.length > 0));
}
