import { Pet } from '@cdktf/provider-random/lib/pet';
import { z } from 'zod';
import { defineModule, output } from '../../../../src/core/module';
import { each, generation, resource } from '../../../../src/core/resource';

/** What Terraform is told of lives: its twin is planned against a state that both have made. */
export class Lifecycle extends defineModule({
  name: 'lifecycle',
  summary: 'Resources that others may change, that are replaced with others, and that wait for others.',
  inputs: z.object({
    prefix: z.string().default('a'),
    owner: z.string().default('nobody'),
    teams: z.record(z.string(), z.object({ lead: z.string() })).default({ a: { lead: 'x' }, b: { lead: 'y' } }),
    generation: z.number().int().default(1),
  }),
  outputs: { name: output.string('Name that is given out once the others stand.') },
  build(scope, input) {
    const kept = resource(scope, 'kept', Pet, { prefix: input.prefix }, { ignoreChanges: ['prefix'] });
    const raised = generation(scope, input.generation);
    const followed = resource(scope, 'followed', Pet, { length: 3 }, { replaceTriggeredBy: [raised], dependsOn: [kept] });
    const careful = resource(scope, 'careful', Pet, { prefix: input.prefix }, { createBeforeDestroy: true });
    const several = each(
      input.teams,
      scope,
      'this',
      Pet,
      (it, key) => ({
        separator: '.',
        keepers: { Owner: input.owner, Team: it.lead, Key: key },
      }),
      { ignoreChanges: ['keepers["Owner"]'] },
    );
    resource(
      scope,
      'after',
      Pet,
      { keepers: { Owner: input.owner } },
      {
        ignoreChanges: ['keepers'],
        replaceTriggeredBy: [careful, several],
        dependsOn: [several, followed],
        createBeforeDestroy: false,
      },
    );
    return { name: { value: kept.id, dependsOn: [followed, several] } };
  },
}) {}
