import type { BrokenInputs } from '../broken-inputs';

const group = (more: object) => ({ groups: { web: { name: 'shop-web', ...more } } });
const rule = (more: object) => ({ rules: { 'internet-to-web': { from: '0.0.0.0/0', to: 'web', port: 443, ...more } } });
const keyed = (key: string) => ({ rules: { [key]: { from: '0.0.0.0/0', to: 'web', port: 443 } } });
const characters = 'must be of letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*.';

export const access: BrokenInputs = {
  good: { vpcId: 'vpc-1', ...group({}), ...rule({}) },
  broken: [
    [
      { groups: { '0.0.0.0/0': { name: 'shop-web' }, web: { name: 'shop' } } },
      'groups must have keys each of which must be a short name such as host.',
    ],
    [group({ name: 'x'.repeat(256) }), 'groups[*].name must have at most 255 characters.'],
    [group({ name: 'shop_wéb' }), `groups[*].name ${characters}`],
    [group({ name: 'sg-web' }), 'groups[*].name must not begin with sg-.'],
    [group({ description: 'x'.repeat(256) }), 'groups[*].description must have at most 255 characters.'],
    [group({ description: "who's there?" }), `groups[*].description ${characters}`],
    [keyed('x'.repeat(256)), 'rules must have keys each of which must have at most 255 characters.'],
    [keyed('web → all'), `rules must have keys each of which ${characters}`],
    [rule({ from: '10.0.0.1-9' }), 'rules[*].from must be a key of groups or an IPv4 range such as 10.0.0.0/16.'],
    [rule({ from: 'web', to: '::/0' }), 'rules[*].to must be a key of groups or an IPv4 range such as 10.0.0.0/16.'],
    [rule({ port: 443.5 }), 'rules[*].port must be a whole number.'],
    [rule({ port: -1 }), 'rules[*].port must be at least 0.'],
    [rule({ port: 65_536 }), 'rules[*].port must be at most 65535.'],
    [rule({ protocol: 'icmp' }), 'rules[*].protocol must be one of tcp, udp, -1.'],
  ],
  together: [[rule({ to: 'wbe' }), 'rules must each have a key of groups in from or to.']],
  checked: [
    [rule({ port: null }), 'rules must each have a port, but for those of protocol -1, which is all traffic and takes none.'],
    [rule({ protocol: '-1' }), 'rules must each have a port, but for those of protocol -1, which is all traffic and takes none.'],
  ],
};
