import type { Broken, Values } from './broken-inputs';

/**
 * What no metric may be, for modules whose inputs take `src/aws/metric`: `values` puts fields into a good one, `place` says where it
 * stands.
 */
export function brokenMetric(values: (of: Values) => Values, place: string): readonly Broken[] {
  return [
    [values({ namespace: 'AWS:ECS' }), `${place}.namespace must be the namespace of a metric such as AWS/ECS.`],
    [values({ metricName: '' }), `${place}.metric_name must be the name of a metric such as CPUUtilization.`],
  ];
}

/** What no period of a metric may be. */
export function brokenPeriod(values: (of: Values) => Values, place: string): readonly Broken[] {
  return [
    [values({ period: 0 }), `${place}.period must be at least 60.`],
    [values({ period: 90 }), `${place}.period must be a multiple of 60.`],
  ];
}
