import { matrixTable, ReachError, reachMatrix } from '../../src/reach';
import { members, network } from './network';

test('a whole system is told as a table', () => {
  expect(`\n${matrixTable(reachMatrix(network, members))}`).toBe(`
| from \\ to | internet | balancer | api | worker | redis | database | secrets | s3 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| **internet** |  | 80, 443 | — | — | — | — | — | — |
| **balancer** | — | — | 3000 | — | — | — | — | — |
| **api** | 443 | 443 | — | — | 6379 | 5432 | 443 | 443 |
| **worker** | 443 | 443 | — | — | 6379 | 5432 | — | 443 |
| **redis** | — | — | — | — | — | — | — | — |
| **database** | — | — | — | — | — | — | — | — |
`);
});

test('the table explains what holds for a part only', () => {
  const table = matrixTable({ api: { host: '22 (partly)' } });
  expect(table).toMatch(/\n\n\(partly\): from or to some of the addresses or subnets only\.\n$/);
});

test('a name with a stroke does not tear the table apart', () => {
  expect(matrixTable({ 'a|b': { 'a|b': '443' } })).toContain('| **a\\|b** | 443 |');
});

test('everything that members name and the network does not have is told at once', () => {
  const lost = {
    api: { subnetIds: ['subnet-9', 'subnet-public-a'], securityGroupIds: ['sg-9'] },
    worker: { subnetIds: [], securityGroupIds: [] },
  };
  expect(() => reachMatrix(network, lost)).toThrow(
    new ReachError(
      [
        'api: subnet-9 is no subnet of vpc-1',
        'api: sg-9 is no security group of vpc-1',
        'worker: stands in no subnet; name at least one',
        'worker: has no security group; name those of its network interfaces',
      ].join('\n'),
    ),
  );
});
