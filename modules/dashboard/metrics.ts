import type { Construct } from 'constructs';
import { concat, type Expression, flatten, groupedBy, listFor, lookup, merge, text } from '../../src/core/expression';
import { local } from '../../src/core/resource';

interface Metric {
  label: string;
  namespace: string;
  metricName: string;
  dimensions: Record<string, string>;
  statistic: string;
}

/**
 * The metrics of each widget as CloudWatch writes them: `["AWS/ECS", "CPUUtilization", "ServiceName", "api", { label, stat }]`.
 * Put together in steps, so that each stays readable in Terraform.
 */
export function metricsByWidget(scope: Construct, widgets: Expression<{ metrics: Metric[] }[]>) {
  const metrics = local(
    scope,
    'all_metrics',
    flatten(listFor(widgets, (widget, i) => listFor(widget.metrics, (metric) => merge(metric, { widget: text`${i}` })))),
  );
  const dimensions = local(
    scope,
    'dimensions',
    listFor(metrics, (it) => flatten(listFor(it.dimensions, (value, name) => [name, value]))),
  );
  const options = local(
    scope,
    'options',
    listFor(metrics, (it) => ({ label: it.label, stat: it.statistic })),
  );
  const metricLines = local(
    scope,
    'metric_lines',
    listFor(metrics, (it, i) => concat([it.namespace, it.metricName], dimensions.at(i), [options.at(i)])),
  );
  const lines = local(
    scope,
    'lines',
    listFor(metrics, (it, i) => ({ widget: it.widget, line: metricLines.at(i) })),
  );
  const linesByWidget = local(
    scope,
    'lines_by_widget',
    groupedBy(lines, (it) => it.widget),
  );
  return local(
    scope,
    'metrics',
    listFor(widgets, (_, i) => listFor(lookup(linesByWidget, text`${i}`), (it) => it.line)),
  );
}
