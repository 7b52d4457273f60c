import { z } from 'zod';
import { ecsEnvironment } from './ecs/environment';
import { hostEnvironment } from './host/environment';

/** Where meCove runs decides what its environment says: on one EC2 host, or on ECS Fargate. */
export const environmentSchema = z.discriminatedUnion('compute', [hostEnvironment, ecsEnvironment]);

export type MecoveEnvironment = z.output<typeof environmentSchema>;
