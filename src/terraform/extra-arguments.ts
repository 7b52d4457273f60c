/** The words of a command, as they stand behind `terraform`. */
export type CommandName =
  | 'apply'
  | 'destroy'
  | 'fmt'
  | 'force-unlock'
  | 'get'
  | 'graph'
  | 'import'
  | 'init'
  | 'output'
  | 'plan'
  | 'providers schema'
  | 'show'
  | `state ${'list' | 'mv' | 'pull' | 'push' | 'rm' | 'show'}`
  | 'test'
  | 'validate'
  | 'version'
  | `workspace ${'delete' | 'list' | 'new' | 'select' | 'show'}`;

export type ExtraArguments = readonly string[] | { readonly [Name in CommandName]?: readonly string[] | undefined };

/** The further arguments of one command. */
export function extraArguments(given: ExtraArguments | undefined, command: CommandName): readonly string[] {
  if (given === undefined) return [];
  return isList(given) ? given : (given[command] ?? []);
}

const isList = (given: ExtraArguments): given is readonly string[] => Array.isArray(given);
