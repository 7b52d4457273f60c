import '../../../src/testkit/matchers/register';
import { terraformConfiguration, terraformPlan } from '../../../src/plan';
import { resourceChange } from '../../plan/hand-made';
import { messageOf } from './message';

const configuration = {
  '//': { metadata: { stackName: 'web' } },
  resource: {
    aws_instance: {
      web: {
        instance_type: 't3.micro',
        ami: '${data.aws_ami.it.id}',
        root_block_device: { volume_size: 20 },
        '//': { metadata: {} },
      },
    },
    aws_subnet: { a: [{ cidr_block: '10.0.0.0/24' }] },
  },
  data: [{ aws_ami: { it: { owners: ['amazon'] } } }],
  output: {
    url: { value: '${aws_instance.web.public_dns}' },
    key: { value: 'literal-key', sensitive: true },
  },
};

describe('configuration in JSON syntax', () => {
  test('is looked at as an object, as text, as a list of files, and as TerraformConfiguration', () => {
    for (const given of [
      configuration,
      JSON.stringify(configuration),
      [configuration, { locals: {} }],
      terraformConfiguration(configuration),
    ]) {
      expect(given).toHaveResource('aws_instance.web', {
        instance_type: 't3.micro',
      });
      expect(given).toHaveResource('data.aws_ami.it', { owners: ['amazon'] });
      expect(given).toHaveOutput('url', '${aws_instance.web.public_dns}');
      expect(given).not.toHaveResource('aws_instance.api');
    }
  });

  test('has a single block as an object or as a list of one', () => {
    expect(configuration).toHaveResource('aws_instance.web', {
      root_block_device: { volume_size: 20 },
    });
    expect(configuration).toHaveResource('aws_instance.web', {
      root_block_device: [{ volume_size: 20 }],
    });
    expect(configuration).not.toHaveResource('aws_instance.web', {
      root_block_device: [{ volume_size: 30 }],
    });
  });

  test('is told of with what differs, without what is sensitive', () => {
    expect(
      messageOf(() =>
        expect(configuration).toHaveResource('aws_instance.web', {
          ami: 'ami-1',
          root_block_device: { volume_size: 30 },
        }),
      ),
    ).toBe(
      [
        'expect(configuration).toHaveResource(aws_instance.web, attributes)',
        '',
        'aws_instance.web is there, but differs:',
        '  ami: expected "ami-1", received "${data.aws_ami.it.id}"',
        '  root_block_device.volume_size: expected 30, received 20',
      ].join('\n'),
    );
    expect(messageOf(() => expect(configuration).toHaveOutput('key', 'other'))).not.toContain('literal-key');
  });
});

describe('plans and states as parsed JSON and as text', () => {
  const plan = {
    resource_changes: [resourceChange('aws_instance.web', ['create'], {}, { after: { ami: 'a' } })],
  };
  const state = {
    values: {
      outputs: { url: { value: 'u' } },
      root_module: {
        resources: [{ address: 'aws_x.y', type: 'aws_x', name: 'y', values: {} }],
      },
    },
  };

  test.each([plan, JSON.stringify(plan)])('a plan %#', (given) => {
    expect(given).toCreate('aws_instance.web');
    expect(given).toHaveResource('aws_instance.web', { ami: 'a' });
    expect(given).toOnlyChange(['aws_instance.web']);
    expect(given).not.toBeEmptyPlan();
  });

  test.each([state, JSON.stringify(state)])('a state %#', (given) => {
    expect(given).toHaveResource('aws_x.y');
    expect(given).toHaveOutput('url', 'u');
  });
});

describe('anything else is a wrong use, with .not as well', () => {
  const anything: readonly (readonly [string, unknown, string])[] = [
    ['nothing', undefined, 'cannot look at undefined'],
    ['a number', 5, 'cannot look at a number'],
    ['some text', 'hello', 'cannot look at a text of 5 characters that is none of them'],
    ['some object', { a: 1 }, 'cannot look at an object with a'],
    ['an empty object', {}, 'cannot look at an object with nothing in it'],
    ['a promise', Promise.resolve(), 'cannot look at a promise: await it first'],
    [
      'a state file',
      { version: 4, serial: 1, lineage: 'x', resources: [] },
      'cannot look at the content of a state file: give it what `terraform show -json` prints',
    ],
    ['a root', { plan: () => undefined }, 'cannot look at a root: give it `await root.plan()` or `await root.state()`'],
  ];

  test.each(anything)('%s', (_, given, says) => {
    expect(() => expect(given).toHaveResource('aws_x.y')).toThrow(says);
    expect(() => expect(given).not.toHaveResource('aws_x.y')).toThrow(says);
  });

  test('a state has no changes to look at', () => {
    expect(messageOf(() => expect({ values: {} }).toBeEmptyPlan())).toBe(
      'toBeEmptyPlan cannot look at a state; it takes\n  a TerraformPlan, or the JSON of a plan (terraform show -json <plan file>)',
    );
  });
});

describe('messages for', () => {
  const web = (actions: readonly string[], change: object): object => ({
    resource_changes: [resourceChange('aws_instance.web', actions, {}, change)],
  });

  test('long values: cut with their length, round the place where they differ', () => {
    const [before, after] = ['old', 'new'].map((it) => ({
      user_data: `${'x'.repeat(500)} ${it} ${'y'.repeat(1000)}`,
      list: Array(99).fill(it),
    }));
    expect(messageOf(() => expect(web(['update'], { before, after })).toBeEmptyPlan())).toMatchInlineSnapshot(`
      "expect(plan).toBeEmptyPlan()

      the plan would do this:
        aws_instance.web will be updated
          user_data: "…xxxxxxxxxxxxxxxxxxx old yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…" (1,505 characters) → "…xxxxxxxxxxxxxxxxxxx new yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…" (1,505 characters)
          list[0]: "old" → "new"
          list[1]: "old" → "new"
          list[2]: "old" → "new"
          list[3]: "old" → "new"
          list[4]: "old" → "new"
          list[5]: "old" → "new"
          list[6]: "old" → "new"
          list[7]: "old" → "new"
          list[8]: "old" → "new"
          list[9]: "old" → "new"
          list[10]: "old" → "new"
          list[11]: "old" → "new"
          list: 87 more of it"
    `);
    expect(
      messageOf(() =>
        expect(web(['create'], { after })).toHaveResource('aws_instance.web', {
          user_data: 'x',
        }),
      ),
    ).toMatchInlineSnapshot(`
      "expect(plan).toHaveResource(aws_instance.web, attributes)

      aws_instance.web is there, but differs:
        user_data: expected "x", received "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" (1,505 characters)"
    `);
  });

  test('an empty plan and an empty root', () => {
    expect(messageOf(() => expect({ planned_values: {} }).not.toBeEmptyPlan())).toMatch(/the plan has nothing to apply$/);
    expect(messageOf(() => expect({ planned_values: {} }).toReplace('aws_x.y'))).toMatch(/the plan has no resources at all$/);
    expect(messageOf(() => expect({ planned_values: {} }).toHaveOutput('x'))).toMatch(/the plan has no outputs at all$/);
    expect(messageOf(() => expect({ planned_values: {} }).not.toDestroyNothing())).toMatch(/the plan destroys nothing$/);
    expect(messageOf(() => expect({ planned_values: {} }).toOnlyChange(['aws_x.y']))).toMatch(
      /what should change does not:\n {2}aws_x\.y is not in the plan$/,
    );
  });

  test('drift beside a change', () => {
    const drifted = resourceChange('aws_instance.web', ['update'], {}, { before: { ami: 'a' }, after: { ami: 'b' } });
    const plan = {
      resource_drift: [drifted],
      ...web(['update'], { before: { ami: 'b' }, after: { ami: 'a' } }),
    };
    expect(messageOf(() => expect(plan).toBeEmptyPlan())).toMatchInlineSnapshot(`
      "expect(plan).toBeEmptyPlan()

      the plan would do this:
        aws_instance.web will be updated
          ami: "b" → "a"
      changed outside Terraform:
        aws_instance.web"
    `);
  });

  test('a plan that an error broke off', () => {
    expect(messageOf(() => expect({ planned_values: {}, errored: true }).toBeEmptyPlan())).toMatch(
      /the plan is broken off by an error$/,
    );
  });

  test('what is replaced without being destroyed', () => {
    expect(terraformPlan(web(['create', 'forget'], {}))).toDestroyNothing();
    expect(web(['create', 'delete'], {})).not.toDestroyNothing();
    expect({
      resource_changes: [resourceChange('aws_instance.web', ['delete'], { deposed: 'ab12' })],
    }).not.toDestroyNothing();
  });
});

test('they work in what is awaited', async () => {
  await expect(Promise.resolve(configuration)).resolves.toHaveResource('aws_instance.web');
  await expect(Promise.resolve({ planned_values: {} })).resolves.toBeEmptyPlan();
});
