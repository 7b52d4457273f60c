import { CloudwatchDashboard } from '@cdktf/provider-aws/lib/cloudwatch-dashboard';
import { choose, concat, flatten, isEmpty, json, length, listFor, merge, quotient } from '../../src/core/expression';
import { defineModule, output } from '../../src/core/module';
import { local, resource } from '../../src/core/resource';
import { inputs } from './inputs';
import { metricsByWidget } from './metrics';

/** Columns of CloudWatch's grid; a widget stands at the next place that is free (CloudWatch API, "Dashboard body structure"). */
const columns = 24;

/** A CloudWatch dashboard: the state of alarms, and rows of graphs. */
export class Dashboard extends defineModule({
  name: 'dashboard',
  summary: 'A CloudWatch dashboard: the state of alarms, and rows of graphs.',
  inputs,
  outputs: { name: output.string('Name of the dashboard.') },
  build(scope, input) {
    const widgets = local(
      scope,
      'widgets',
      flatten(
        listFor(input.rows, (row) => listFor(row, (widget) => merge(widget, { width: quotient(columns, length(row)) }))),
      ),
    );
    const metrics = metricsByWidget(scope, widgets);
    const annotations = local(
      scope,
      'annotations',
      listFor(widgets, (it) => ({ horizontal: it.thresholds })),
    );
    const contents = local(
      scope,
      'contents',
      listFor(annotations, (it, i) => ({ annotations: it, metrics: metrics.at(i) })),
    );
    const common = local(scope, 'common', { region: input.region, view: 'timeSeries', yAxis: { left: { min: 0 } } });
    const frames = local(
      scope,
      'frames',
      listFor(widgets, (it) => merge(common, { title: it.title, period: it.period, stacked: it.stacked })),
    );
    const properties = local(
      scope,
      'properties',
      listFor(frames, (frame, i) => merge(frame, contents.at(i))),
    );
    const graphs = local(
      scope,
      'graphs',
      listFor(widgets, (it, i) => ({ type: 'metric', width: it.width, height: 6, properties: properties.at(i) })),
    );
    const alarms = local(scope, 'alarms', {
      type: 'alarm',
      width: columns,
      height: 4,
      properties: { title: 'Alarms', alarms: input.alarmArns },
    });
    const dashboard = resource(scope, 'this', CloudwatchDashboard, {
      dashboardName: input.name,
      dashboardBody: json({ widgets: concat(choose(isEmpty(input.alarmArns), [], [alarms]), graphs) }),
    });
    return { name: dashboard.dashboardName };
  },
}) {}
