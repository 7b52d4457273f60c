import { refusedBy } from './type-check';

/** Each would give a wrong literal silently, or Terraform that is refused only when it plans. */
const refused = {
  'arithmetic with a number': 'export const it = port * 2;',
  'a sum with a number': 'export const it = port + 1;',
  'a comparison of a number': 'export const it = port > 5;',
  'a comparison of a boolean': 'export const it = flag === true;',
  'a comparison of a text': "export const it = name === 'x';",
  'a method of texts': 'export const it = name.toUpperCase();',
  'an index of a list': 'export const it = names[0];',
  'the length of a list': 'export const it = names.length;',
  'going through a list': 'export const it = names.map(String);',
  'spreading a list': 'export const it = [...names];',
  'a loop over a list': 'for (const it of names) void it;',
  'spreading an object': 'export const it: { gib: number } = { ...size };',
  'a key of a map': "export const it = tags['x'];",
  'the keys of a map': 'export const it: "a" = Object.keys(tags)[0];',
  'a reference as a text': 'export const it: string = name;',
  'a reference as a number': 'export const it: number = port;',
  'a reference as a boolean': 'export const it: boolean = flag;',
  'a switch over a text': "switch (name) { case 'x': break; }",
  'a field below what may be null': 'export const it = maybeSize.gib;',
  'an element of what may be null': 'export const it = maybeNames.at(0);',
  'a field that does not exist': 'export const it = size.width;',
  'a loop in Terraform over what may be null': 'export const it = listFor(maybeNames, (it) => it);',
  'a condition that is no boolean': 'export const it = choose(name, 1, 2);',
  'a nullable text in a text': 'export const it = text`x${label}`;',
  'a boolean in a text': 'export const it = text`x${flag}`;',
  'a list in a text': 'export const it = text`x${names}`;',
  'a comparison in Terraform of a text with a number': 'export const it = equal(name, 5);',
  'a comparison in Terraform of texts by size': 'export const it = greaterThan(name, 5);',
  'a structure in place of an element': 'export const it = lookup(groups, name, { port: 1, labels: [] });',
  'an argument that does not exist': "resource(scope, 'x', CloudwatchLogGroup, { named: name });",
  'an argument of another type': "resource(scope, 'x', CloudwatchLogGroup, { name: port });",
  'a nullable value for a required argument': "resource(scope, 'x', IamRole, { assumeRolePolicy: label });",
  'a missing argument': "resource(scope, 'x', IamRole, {});",
  'an ignored argument that does not exist': "resource(scope, 'x', CloudwatchLogGroup, { name }, { ignoreChanges: ['named'] });",
  'an attribute that does not exist': "export const it = resource(scope, 'x', CloudwatchLogGroup, { name }).nothing;",
  'a resource in place of an attribute':
    "resource(scope, 'x', IamRole, { assumeRolePolicy: resource(scope, 'y', CloudwatchLogGroup, {}) });",
  'a field of a resource that may not exist':
    "export const it: Ref<string> = when(flag, scope, 'x', CloudwatchLogGroup, {}).arn;",
  'one resource for each element of a list': "each(names, scope, 'x', CloudwatchLogGroup, (it) => ({ name: it }));",
  'a resource as a data source': "data(scope, 'x', IamRole, { assumeRolePolicy: name });",
  'an output that is missing': `
    defineModule({ ...about, inputs: z.object({}), outputs: { one: output.string('One.') }, build: () => ({}) });`,
  'an output of another type': `
    defineModule({ ...about, inputs: z.object({}), outputs: { one: output.string('One.') }, build: () => ({ one: port }) });`,
  'an input that does not exist': `
    defineModule({ ...about, inputs: z.object({ a: z.string() }), outputs: {}, build: (_, { b }) => { void b; return {}; } });`,
  'an input that is computed with': `
    defineModule({ ...about, inputs: z.object({ a: z.number() }), outputs: {}, build: (_, it) => { it.a * 2; return {}; } });`,
  'an argument of a call that does not exist': `
    class X extends defineModule({ ...about, inputs: z.object({ a: z.string() }), outputs: {}, build: () => ({}) }) {}
    new X(scope, 'x', { a: name, b: 1 });`,
  'an argument of a call of another type': `
    class X extends defineModule({ ...about, inputs: z.object({ a: z.string() }), outputs: {}, build: () => ({}) }) {}
    new X(scope, 'x', { a: port });`,
};

const accepted = {
  'conditions of Terraform': 'export const it = choose(both(flag, not(equal(name, "x"))), greaterThan(port, 5), flag);',
  'elements, entries and fields':
    'export const it = [names.at(0), tags.at("x"), zones.at(0), size.gib, size.className, groups.at("a").labels.at(0)];',
  'what is sure to be set':
    'export const it = [ifSet(maybeSize, (it) => it.gib), present(maybeNames).at(0), ifSet(label, (it) => text`x${it}`, 0)];',
  'loops of Terraform': 'export const it = listFor(groups, (it, key) => ({ key, first: it.labels.at(0) })).at(0).first;',
  'fields of what was written': 'export const it: Ref<number> = local(scope, "x", { a: [{ bC: 1 }] }).a.at(0).bC;',
  texts: 'export const it = text`${name}:${port} ${"x"}${5}`;',
  arguments:
    "resource(scope, 'x', CloudwatchLogGroup, { name, kmsKeyId: label, tags, retentionInDays: port, skipDestroy: flag });",
  'parts of arguments that are ignored':
    "resource(scope, 'x', CloudwatchLogGroup, {}, { ignoreChanges: ['name', 'tags[\"Owner\"]'] });",
  documents: "resource(scope, 'x', IamRole, { assumeRolePolicy: json({ a: [name, { b: port }] }) });",
  'repeated blocks': `resource(scope, 'x', IamRole, {
      assumeRolePolicy: name, inlinePolicy: dynamic(groups, (it, key) => ({ name: key, policy: it.labels.at(0) })),
    });`,
  'sets as lists': "resource(scope, 'x', IamRole, { assumeRolePolicy: name, managedPolicyArns: zones });",
  'one resource for each entry': `
    const logs = each(groups, scope, 'x', CloudwatchLogGroup, (it, key) => ({ name: key, retentionInDays: it.port }));
    export const it: Ref<string> = logs.map('arn').at('a');`,
  'a module and its call': `
    class X extends defineModule({
      ...about, inputs: z.object({ a: z.string(), b: z.array(z.string()).default([]) }), outputs: { one: output.list('One.') },
      build: (_, { b }) => ({ one: b }),
    }) {}
    export const it: Ref<string> = new X(scope, 'x', { a: text\`y\${name}\`, b: [name, 'z'] }).one.at(0);`,
};

const found = refusedBy([...Object.values(refused), ...Object.values(accepted)]);

test.each(Object.entries(refused))('%s does not compile', (_, snippet) => {
  expect(found.get(snippet)).toHaveLength(1);
});

test.each(Object.entries(accepted))('%s: compiles', (_, snippet) => {
  expect(found.get(snippet) ?? []).toEqual([]);
});
