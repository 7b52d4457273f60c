import type { ChangeSummary, OutputChange, TerraformEvent } from './event';
import type { RunOptions } from './options';

const nothing: ChangeSummary = { operation: '', add: 0, change: 0, remove: 0, import: 0, forget: 0 };

/** Listens to the events of a run for what its result tells. */
export class LastSummary {
  summary = nothing;
  outputs: Readonly<Record<string, OutputChange>> = {};

  /** The options with this listener in front of the caller's own. */
  listening<T extends RunOptions>(options: T): T {
    return {
      ...options,
      onEvent: (event: TerraformEvent) => {
        if (event.type === 'change_summary') this.summary = event.summary;
        if (event.type === 'outputs' && !isPlanned(event.outputs)) this.outputs = event.outputs;
        options.onEvent?.(event);
      },
    };
  }
}

/** Before it applies, Terraform tells what it will do with the outputs; their values come afterwards. */
const isPlanned = (outputs: Readonly<Record<string, OutputChange>>): boolean =>
  Object.values(outputs).some(({ action }) => action !== undefined);
