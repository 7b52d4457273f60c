import { nearest } from '../../../src/core/environment/nearest';

const names = ['name', 'account', 'database', 'multiAz', 'cidr'];

test.each([
  ['databse', 'database'], ['databaes', 'database'], ['acount', 'account'], ['multiAZ', 'multiAz'], ['cdir', 'cidr'], ['naem', 'name'],
])('%s was meant to be %s', (word, name) => {
  expect(nearest(word, names)).toBe(name);
});

test.each(['subnets', 'id', 'nmxe', ''])('%s was meant to be none of them', (word) => {
  expect(nearest(word, names)).toBeUndefined();
});

test('where there are no names nothing was meant', () => {
  expect(nearest('name', [])).toBeUndefined();
});
