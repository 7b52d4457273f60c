import { covers, isWithin, moduleOf, partsOf } from '../../src/plan/address';
import { nearestAddresses } from '../../src/plan/nearest';
import { parsePath, pathText } from '../../src/plan/path';

test('keys with dots, quotes and brackets stay with their part', () => {
  expect(partsOf('module.a["x.y\\"]["].data.aws_x.y[0]')).toEqual(['module', 'a["x.y\\"]["]', 'data', 'aws_x', 'y[0]']);
});

test('the module of a resource', () => {
  expect(moduleOf('aws_x.y')).toBe('');
  expect(moduleOf('module.a["module.x"].module.b.data.aws_x.y')).toBe('module.a["module.x"].module.b');
});

test.each([
  ['module.a["x"].module.b', 'module.a', true],
  ['module.a["x"].module.b', 'module.a.module.b', true],
  ['module.a["x"]', 'module.a["y"]', false],
  ['module.ab', 'module.a', false],
  ['', 'module.a', false],
])('%s lies in %s: %s', (module, wanted, lies) => {
  expect(isWithin(module, wanted)).toBe(lies);
});

test.each([
  ['aws_x.y', 'aws_x.y', true],
  ['aws_x.y', 'aws_x.y["k"]', true],
  ['aws_x.y', 'aws_x.yz', false],
  ['aws_x.y', 'module.a.aws_x.y', false],
  ['module.a', 'module.a["x"].module.b.aws_x.y', true],
  ['module.a["x"]', 'module.a["y"].aws_x.y', false],
  ['module.*.aws_x.*', 'module.a["x"].aws_x.y', true],
  ['aws_x.*', 'module.a.aws_x.y', false],
  [/aws_x/, 'module.a.aws_x.y', true],
] as const)('%s covers %s: %s', (pattern, address, does) => {
  expect(covers(pattern, address)).toBe(does);
});

test('a forgotten module or key is found again', () => {
  const addresses = [
    'aws_instance.web',
    'module.database["a"].aws_db_instance.this',
    'module.database["a"].aws_db_subnet_group.this',
  ];
  expect(nearestAddresses('aws_db_instance.this', addresses)[0]).toBe('module.database["a"].aws_db_instance.this');
  expect(nearestAddresses('module.database.aws_db_instance.this', addresses)[0]).toBe(
    'module.database["a"].aws_db_instance.this',
  );
  expect(nearestAddresses('aws_instance.wbe', addresses, 1)).toEqual(['aws_instance.web']);
});

test.each([
  [['tags', 'a b', 0, 'x-y'], 'tags["a b"][0].x-y'],
  [['tags', 'a"b.c'], 'tags["a\\"b.c"]'],
])('the path %j is spelled %s', (path, text) => {
  expect(pathText(path)).toBe(text);
  expect(parsePath(text)).toEqual(path);
});

test('a key may be written as a name or in brackets', () => {
  expect(parsePath('tags["x"]')).toEqual(parsePath('tags.x'));
});
