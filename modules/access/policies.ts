import type { z } from 'zod';
import type { Policy } from '../../src/core/module';
import type { inputs } from './inputs';

type Rule = z.output<typeof inputs>['rules'][string];

/** So large that it is open to the world, also where two halves of it stand in two rules. */
const isPublic = (range: string): boolean => /\/[0-7]$/.test(range);
/** A rule without a protocol is one for TCP. */
const opens = (rule: Rule, ports: readonly number[], protocol: 'tcp' | 'udp'): boolean =>
  isPublic(rule.from) && (rule.protocol === 'udp') === (protocol === 'udp') && ports.some((it) => it === rule.port);

/** A policy over every rule whose values are known. */
const anyRule = (rule: string, reason: string, fix: string, applies: (it: Rule) => boolean): Policy<typeof inputs> => ({
  rule,
  reason,
  fix,
  applies: ({ rules }) => Object.values(rules ?? {}).some(applies),
});

/** SQL Server, Oracle, MySQL, PostgreSQL, Redis, Elasticsearch, memcached, MongoDB. */
const dataPorts = [1433, 1521, 3306, 5432, 6379, 9200, 11_211, 27_017];

export const policies: readonly Policy<typeof inputs>[] = [
  anyRule('open-ssh', 'SSH (port 22) is open to everyone', 'name the address ranges of those who administer it', (it) =>
    opens(it, [22], 'tcp'),
  ),
  anyRule(
    'open-remote-desktop',
    'Remote Desktop (port 3389) is open to everyone',
    'name the address ranges of those who administer it',
    (it) => opens(it, [3389], 'tcp') || opens(it, [3389], 'udp'),
  ),
  anyRule(
    'open-database',
    'a port of a database is open to everyone',
    'let in the groups of those who use it',
    (it) => opens(it, dataPorts, 'tcp') || opens(it, [11_211], 'udp'),
  ),
  anyRule(
    'open-everything',
    'every port is open to everyone',
    'let in single ports',
    (it) => isPublic(it.from) && it.protocol === '-1',
  ),
];
