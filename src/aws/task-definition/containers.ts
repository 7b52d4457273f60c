import type { Construct } from 'constructs';
import { type Expression, ifSet, listFor, lookup, mapFor } from '../../core/expression';
import { local } from '../../core/resource';
import type { TaskInput } from './task-input';

/** What a service has its main container do besides what every task does. */
export interface ContainerMore {
  readonly portMappings?: Expression<unknown>;
  readonly healthCheck?: Expression<unknown>;
}

interface Surroundings {
  readonly image: Expression<string>;
  readonly logConfiguration: Expression<unknown>;
  readonly more: ContainerMore;
}

const variables = (values: Expression<Record<string, string>>) => listFor(values, (value, name) => ({ name, value }));
const secretsOf = (arns: Expression<Record<string, string>>) => listFor(arns, (valueFrom, name) => ({ name, valueFrom }));

export const portMappings = (port: Expression<number | null>) => ifSet(port, (it) => [{ containerPort: it }], []);

/** The main container, which is called as its task, in the words of the ECS API. */
export function mainContainer(scope: Construct, input: TaskInput, { image, logConfiguration, more }: Surroundings) {
  return local(scope, 'container', {
    name: input.name,
    image,
    essential: true,
    command: input.command,
    entryPoint: input.entryPoint,
    environment: variables(input.environment),
    secrets: secretsOf(input.secrets),
    user: input.user,
    readonlyRootFilesystem: input.readonlyRootFilesystem,
    stopTimeout: input.stopTimeout,
    // Without an init process what is left of shells piles up (ECS developer guide, "ECS Exec").
    linuxParameters: { initProcessEnabled: input.enableExecuteCommand },
    logConfiguration,
    ...more,
  });
}

/** The other containers, field by field: as one expression nobody could read them. */
export function sidecarContainers(scope: Construct, { sidecars }: TaskInput, logConfiguration: Expression<unknown>) {
  const fields = local(scope, 'sidecar_fields', {
    name: mapFor(sidecars, (_, name) => name),
    image: mapFor(sidecars, (it) => it.image),
    essential: mapFor(sidecars, (it) => it.essential),
    command: mapFor(sidecars, (it) => it.command),
    portMappings: mapFor(sidecars, (it) => portMappings(it.containerPort)),
    environment: mapFor(sidecars, (it) => variables(it.environment)),
    secrets: mapFor(sidecars, (it) => secretsOf(it.secrets)),
    logConfiguration: mapFor(sidecars, () => logConfiguration),
  });
  const byName: Expression<Record<string, Record<string, unknown>>> = fields;
  return local(
    scope,
    'sidecars',
    listFor(sidecars, (_, name) => mapFor(byName, (field) => lookup(field, name))),
  );
}
