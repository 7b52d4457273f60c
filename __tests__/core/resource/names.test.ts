import { App, TerraformStack } from 'cdktf';
import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { z } from 'zod';
import { policyDocument, text } from '../../../src/core/expression';
import { textOf } from '../../../src/core/expression/expression';
import { ref } from '../../../src/core/expression/reference';
import { listOf, unknown } from '../../../src/core/expression/shape';
import { defineModule } from '../../../src/core/module';
import { ModuleStack } from '../../../src/core/module/stack';
import { dynamic, local, resource } from '../../../src/core/resource';
import type { Construct } from 'constructs';
import { Construct as Group } from 'constructs';
import { refuseClashes } from '../../../src/core/element-id';

const moduleOf = (build: (scope: Construct) => void): Record<string, unknown> => ({
  ...defineModule({
    name: 'logs',
    summary: 'Logs.',
    inputs: z.object({}),
    outputs: {},
    build: (scope) => {
      build(scope);
      return {};
    },
  }).synthesize().terraform,
});

const group = (scope: Construct, id: string): { name: Parameters<typeof textOf>[0] } =>
  resource(scope, id, CloudwatchLogGroup, { name: id });

describe('ids that clash are an error that names both', () => {
  test('two resources of one type', () => {
    expect(() =>
      moduleOf((scope) => {
        group(scope, 'app');
        group(scope, 'app');
      }),
    ).toThrow(
      [
        'logs: ids clash',
        '  there is aws_cloudwatch_log_group.app already, and a second aws_cloudwatch_log_group.app would overwrite it',
        '  give one of them another id',
      ].join('\n'),
    );
  });

  test('two locals', () => {
    expect(() =>
      moduleOf((scope) => {
        local(scope, 'x', 1);
        local(scope, 'x', 2);
      }),
    ).toThrow('there is local.x already, and a second local.x would overwrite it');
  });

  test('ids that are one for Terraform', () => {
    expect(() =>
      moduleOf((scope) => {
        group(scope, 'the-app');
        group(scope, 'the_app');
      }),
    ).toThrow(
      'logs/aws_cloudwatch_log_group.the-app and logs/aws_cloudwatch_log_group.the_app are both aws_cloudwatch_log_group.the_app',
    );
  });

  test('resources below different constructs', () => {
    expect(() =>
      moduleOf((scope) => {
        group(new Group(scope, 'a'), 'app');
        group(new Group(scope, 'b'), 'app');
      }),
    ).toThrow(
      'logs/a/aws_cloudwatch_log_group.app and logs/b/aws_cloudwatch_log_group.app are both aws_cloudwatch_log_group.app',
    );
  });

  test('resources of different types may share one', () => {
    const { resource: resources } = moduleOf((scope) => {
      group(scope, 'app');
      resource(scope, 'app', IamRole, { assumeRolePolicy: policyDocument([]) });
    });
    expect(Object.keys(resources as object)).toEqual(['aws_cloudwatch_log_group', 'aws_iam_role']);
  });

  test('elements that came past our own functions, too', () => {
    const stack = new ModuleStack('raw');
    new CloudwatchLogGroup(stack, 'aws_cloudwatch_log_group.x', {});
    new CloudwatchLogGroup(new Group(stack, 'a'), 'aws_cloudwatch_log_group.x', {});
    expect(() => {
      refuseClashes(stack);
    }).toThrow('raw/aws_cloudwatch_log_group.x and raw/a/aws_cloudwatch_log_group.x are both aws_cloudwatch_log_group.x');
  });
});

test.each(['2fa', 'a b', 'a.b', '', 'é', 'a"'])('%p is refused as an id, by name', (id) => {
  expect(() =>
    moduleOf((scope) => {
      group(scope, id);
    }),
  ).toThrow(`logs: aws_cloudwatch_log_group.${id} is no name for Terraform`);
});

test('a reference has the name that Terraform has', () => {
  moduleOf((scope) => {
    expect(textOf(group(scope, 'the-app').name)).toBe('aws_cloudwatch_log_group.the_app.name');
    expect(textOf(local(scope, 'a-b', text`x${ref<string>('var.y')}`))).toBe('local.a_b');
  });
});

test('a whole resource is refused where one of its attributes is meant', () => {
  moduleOf((scope) => {
    const logs = group(scope, 'app');
    expect(() => local(scope, 'x', [logs])).toThrow('a whole Resource has no form in Terraform; name one of its attributes');
    expect(() => policyDocument([{ Resource: logs }])).toThrow('name one of its attributes');
  });
});

test('repeated blocks of one name within each other keep their elements apart', () => {
  const list = ref<string[]>('var.names', listOf(unknown));
  const outer = dynamic(list, (a) => ({ inner: dynamic(list, (b) => ({ both: [textOf(a), textOf(b)] })) }));
  const rendered = outer.render('statement', ({ inner }) => inner.render('statement', (it) => it));
  expect(rendered).toEqual({
    iterator: 'statement',
    content: { iterator: 'inner_statement', content: { both: ['statement.value', 'inner_statement.value'] } },
  });
});

test('a stack of an app is no place for our modules, unless it is a root', () => {
  const stack = new TerraformStack(new App({ outdir: '.', stackTraces: false }), 'other');
  const Module = defineModule({ name: 'logs', summary: 'Logs.', inputs: z.object({}), outputs: {}, build: () => ({}) });
  expect(() => new Module(stack, 'x', {})).toThrow('modules are called from a root');
});
