import { z } from 'zod';
import { sourceOf } from './rendering';

/** From "Manually create or edit the CloudWatch agent configuration file" of the CloudWatch user guide: what our file uses. */
const logFile = z.strictObject({
  file_path: z.string().min(1).max(4096),
  log_group_name: z.string().min(1).max(512),
  log_stream_name: z.string().min(1).max(512),
});
const agentConfiguration = z.strictObject({
  agent: z.strictObject({ run_as_user: z.string() }),
  logs: z.strictObject({ logs_collected: z.strictObject({ files: z.strictObject({ collect_list: z.array(logFile).min(1) }) }) }),
});

const files = agentConfiguration.parse(JSON.parse(sourceOf('cloudwatch-agent.json'))).logs.logs_collected.files.collect_list;

test('stdout and stderr of both processes and the access log go to the three log groups', () => {
  expect(files.map((file) => [file.log_group_name, file.file_path])).toEqual([
    ['/ec2/@NAME@/api', '/home/mecove/logs/api-out.log'],
    ['/ec2/@NAME@/api', '/home/mecove/logs/api-error.log'],
    ['/ec2/@NAME@/worker', '/home/mecove/logs/worker-out.log'],
    ['/ec2/@NAME@/worker', '/home/mecove/logs/worker-error.log'],
    ['/ec2/@NAME@/caddy', '/var/log/caddy/access.log'],
  ]);
});

test('no two files share a stream: the agent would mix and repeat their lines', () => {
  expect(new Set(files.map((file) => `${file.log_group_name} ${file.log_stream_name}`)).size).toBe(files.length);
});
