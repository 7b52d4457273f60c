import type { EcsEnvironment } from './environment';

/** The collector by AWS (AWS Distro for OpenTelemetry) at one release; it listens on 4317 (gRPC) and 4318 (HTTP) of the task. */
const collector = 'public.ecr.aws/aws-observability/aws-otel-collector:v0.43.3';

/** What traces need beside each container: a collector, and the right to hand them to X-Ray. Nothing where they are off. */
export const tracing = ({ application }: EcsEnvironment) =>
  application.tracing === 'none'
    ? {}
    : {
        sidecars: { collector: { image: collector, command: ['--config=/etc/ecs/ecs-xray.yaml'], essential: false } },
        taskPolicyStatements: {
          WriteTraces: {
            actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'xray:GetSamplingRules', 'xray:GetSamplingTargets'],
            resources: ['*'], // X-Ray knows no resources for these (service authorization reference)
          },
        },
      };
