import { agreed, lookup, nameServers } from '../../../src/testkit/dns';
import { zoneServerAddresses } from '../../../src/testkit/dns/name-servers';
import { serverAddress } from '../../../src/testkit/dns/server-address';
import { nameServer, type Zone } from './name-server';

const zone: Zone = {
  'A shop.example.test': ['203.0.113.7', '203.0.113.8'],
  'AAAA shop.example.test': ['2001:db8:0:0:0:0:0:7'],
  'CNAME www.example.test': ['shop.example.test'],
  'MX example.test': ['10 mail.example.test', '20 spare.example.test'],
  'TXT example.test': ['v=spf1 |-all'],
  'NS example.test': ['ns2.example.test', 'ns1.example.test'],
  'A ns1.example.test': ['192.0.2.1'],
  'A ns2.example.test': ['192.0.2.2'],
};

test('records of each type are data', async () => {
  await using server = await nameServer(zone);
  const servers = [server.address];
  expect([...(await lookup('shop.example.test', 'A', { servers }))].sort()).toEqual(['203.0.113.7', '203.0.113.8']);
  expect(await lookup('shop.example.test', 'AAAA', { servers })).toEqual(['2001:db8::7']);
  expect(await lookup('www.example.test', 'CNAME', { servers })).toEqual(['shop.example.test']);
  expect(await lookup('example.test', 'TXT', { servers })).toEqual(['v=spf1 -all']);
  expect([...(await lookup('example.test', 'NS', { servers }))].sort()).toEqual(['ns1.example.test', 'ns2.example.test']);
  expect(await lookup('example.test', 'MX', { servers, answers: (records) => records.length === 2 })).toContainEqual({
    exchange: 'spare.example.test',
    priority: 20,
  });
});

test('an answer is as expected in any order, and names in any case and with a dot at the end', async () => {
  await using server = await nameServer(zone);
  const servers = [server.address];
  await lookup('shop.example.test', 'A', { servers, answers: ['203.0.113.8', '203.0.113.7'] });
  await lookup('www.example.test', 'CNAME', { servers, answers: ['Shop.Example.Test.'] });
});

test('another answer is an error that tells it', async () => {
  await using server = await nameServer(zone);
  const servers = [server.address];
  await expect(lookup('shop.example.test', 'A', { servers, answers: ['203.0.113.7'] })).rejects.toThrow(
    new RegExp(
      `waited in vain for A of shop.example.test at ${server.address} to be 203.0.113.7: 1 attempt in .*\\n` +
        '  last failure: the answer is 203.0.113.7, 203.0.113.8$',
    ),
  );
  await expect(lookup('example.test', 'TXT', { servers, answers: ['V=SPF1 -ALL'] })).rejects.toThrow('v=spf1 -all');
});

test('a name that does not exist has no records: an error, unless none are expected', async () => {
  await using server = await nameServer(zone);
  const servers = [server.address];
  for (const name of ['gone.example.test', 'www.example.test']) {
    await expect(lookup(name, 'TXT', { servers })).rejects.toThrow('the answer is nothing');
    expect(await lookup(name, 'TXT', { servers, answers: [] })).toEqual([]);
  }
});

test('it is asked again until the record is there', async () => {
  await using server = await nameServer({
    get 'A new.example.test'() {
      return server.asked.length < 3 ? [] : ['203.0.113.9'];
    },
  });
  const found = await lookup('new.example.test', 'A', { servers: [server.address], within: 5_000, every: 3 });
  expect(found).toEqual(['203.0.113.9']);
  expect(server.asked).toHaveLength(3);
});

test('a server that refuses, or says nothing, is no absence of records', async () => {
  await using server = await nameServer({ 'A a.test': 'refused', 'A b.test': 'silent' });
  const servers = [server.address];
  await expect(lookup('a.test', 'A', { servers, answers: [] })).rejects.toThrow(`${server.address}: the question was refused`);
  await expect(lookup('b.test', 'A', { servers, answers: [], timeoutMs: 30 })).rejects.toThrow('no answer after 30 ms');
  await expect(lookup('a.test', 'A', { servers: ['not a:server:'] })).rejects.toThrow('write host:port');
});

test.each([
  ['10.0.0.2', '10.0.0.2:53'],
  ['10.0.0.2:5353', '10.0.0.2:5353'],
  ['::1', '[::1]:53'],
  ['[::1]:5353', '[::1]:5353'],
])('the name server %s is asked at %s', async (written, address) => {
  expect(await serverAddress(written)).toBe(address);
});

test('a name server may be given by name', async () => {
  expect(['127.0.0.1:5353', '[::1]:5353']).toContain(await serverAddress('localhost:5353'));
});

test('all name servers agree, or it is told what each says', async () => {
  await using one = await nameServer({ 'A shop.example.test': ['203.0.113.7', '203.0.113.8'] });
  await using other = await nameServer({ 'A shop.example.test': ['203.0.113.8', '203.0.113.7'] });
  const servers = [one.address, other.address];
  expect(await agreed('shop.example.test', 'A', { servers, answers: ['203.0.113.7', '203.0.113.8'] })).toHaveLength(2);

  other.zone['A shop.example.test'] = ['198.51.100.1'];
  for (const answers of [undefined, ['203.0.113.7', '203.0.113.8'], ['198.51.100.1']])
    await expect(agreed('shop.example.test', 'A', { servers, answers })).rejects.toThrow(
      `they say\n      ${one.address}: 203.0.113.7, 203.0.113.8\n      ${other.address}: 198.51.100.1`,
    );

  other.zone['A shop.example.test'] = 'refused';
  await expect(agreed('shop.example.test', 'A', { servers })).rejects.toThrow(`${other.address}: the question was refused`);
});

test('an absence that all agree on holds where none is expected, and only there', async () => {
  await using one = await nameServer({});
  await using other = await nameServer({});
  const servers = [one.address, other.address];
  expect(await agreed('gone.example.test', 'A', { servers, answers: [] })).toEqual([]);
  await expect(agreed('gone.example.test', 'A', { servers })).rejects.toThrow(`${one.address}: nothing`);
});

test('the name servers of a name are those of the zone above it', async () => {
  await using server = await nameServer(zone);
  const servers = [server.address];
  expect(await nameServers('a.b.example.test', { servers })).toEqual(['ns1.example.test', 'ns2.example.test']);
  await expect(nameServers('elsewhere.invalid', { servers })).rejects.toThrow('neither it nor a domain above it has NS records');
  const { signal } = new AbortController();
  expect(await zoneServerAddresses('shop.example.test', servers, signal)).toEqual(['192.0.2.1:53', '192.0.2.2:53']);
});
