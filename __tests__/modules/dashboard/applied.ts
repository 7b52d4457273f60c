import { CloudWatchClient, GetDashboardCommand, ListDashboardsCommand } from '@aws-sdk/client-cloudwatch';
import type { Account } from '../account';

const balancer = ['LoadBalancer', 'app/shop/50dc6c495c0c9188'];
const service = ['ClusterName', 'shop', 'ServiceName', 'shop-api'];
const graph = { region: 'ap-south-1', view: 'timeSeries', yAxis: { left: { min: 0 } }, stacked: false };

/** The body is what CloudWatch documents: alarms over the whole width, then rows whose graphs share it. */
export async function dashboardIsApplied({ client }: Account, DashboardName: string, alarms: readonly string[]): Promise<void> {
  const { DashboardBody = '' } = await new CloudWatchClient(client).send(new GetDashboardCommand({ DashboardName }));
  expect(JSON.parse(DashboardBody)).toEqual({
    widgets: [
      { type: 'alarm', width: 24, height: 4, properties: { title: 'Alarms', alarms: [...alarms].sort() } },
      {
        type: 'metric',
        width: 12,
        height: 6,
        properties: {
          ...graph,
          title: 'Requests of the API',
          period: 60,
          metrics: [
            ['AWS/ApplicationELB', 'RequestCount', ...balancer, { label: 'Requests', stat: 'Sum' }],
            ['AWS/ApplicationELB', 'HTTPCode_Target_5XX_Count', ...balancer, { label: 'Failed', stat: 'Sum' }],
          ],
          annotations: { horizontal: [] },
        },
      },
      {
        type: 'metric',
        width: 12,
        height: 6,
        properties: {
          ...graph,
          title: 'Response time of the API (seconds)',
          period: 60,
          metrics: [['AWS/ApplicationELB', 'TargetResponseTime', ...balancer, { label: '95 % are faster', stat: 'p95' }]],
          annotations: { horizontal: [{ label: 'Too slow', value: 0.5 }] },
        },
      },
      {
        type: 'metric',
        width: 24,
        height: 6,
        properties: {
          ...graph,
          title: 'CPU of the API (percent)',
          period: 300,
          metrics: [
            ['AWS/ECS', 'CPUUtilization', ...service, { label: 'Average', stat: 'Average' }],
          ],
          annotations: { horizontal: [] },
        },
      },
    ],
  });
}

export async function dashboardIsDeleted({ client }: Account, name: string): Promise<void> {
  const { DashboardEntries = [] } = await new CloudWatchClient(client).send(new ListDashboardsCommand({}));
  expect(DashboardEntries.map((it) => it.DashboardName)).not.toContain(name);
}
