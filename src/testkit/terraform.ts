import * as commands from './commands';
import { applied } from './root/applied';
import { applyIdempotently } from './root/idempotence';
import { planned } from './root/planned';
import { validateAll } from './root/validate-all';

/**
 * Terraform or OpenTofu, as functions: the life of a root in a test (`applied`, `applyIdempotently`, `planned`), and single commands
 * over the real binary, which give their result as a value and throw a `TerraformError` of the cause.
 */
export const terraform = {
  applied,
  applyIdempotently,
  planned,
  init: commands.init,
  get: commands.get,
  validate: commands.validate,
  validateAll,
  fmt: commands.fmt,
  plan: commands.plan,
  show: commands.show,
  apply: commands.apply,
  refresh: commands.refresh,
  destroy: commands.destroy,
  import: commands.importResource,
  output: commands.output,
  outputs: commands.outputs,
  allOutputs: commands.allOutputs,
  forceUnlock: commands.forceUnlock,
  graph: commands.graph,
  providersSchema: commands.providersSchema,
  version: commands.version,
  state: commands.state,
  workspace: commands.workspace,
} as const;
