import { named, type Requirement } from '../../../../core/requirement';
import type { EcsEnvironment } from '../environment';
import * as at from './addresses';
import { records } from './asked/dns';
import { certificate, listeners, loadBalancer } from './asked/load-balancer';
import { type Aws, inSection, together } from './aws';

const says = inSection('4.7 Webhook registration (Meta)');

export const webhooks = ({ domain }: EcsEnvironment): Requirement<Aws>[] => [
  says({
    statement: `Production needs a stable HTTPS URL: https://${domain}/webhooks/whatsapp`,
    resources: [at.record, at.https, 'output.webhook_url'],
    of: together({ records, listeners, loadBalancer }),
    expected: [['ecs', 'the load balancer', 'counts'], 'HTTPS'],
    found: (it) => {
      const one = it.records.find((each) => each.Name === `${domain}.` && each.Type === 'A');
      const target = one?.AliasTarget?.DNSName?.replace(/^dualstack\.|\.$/g, '');
      return [
        [
          one?.SetIdentifier,
          named(target, { 'the load balancer': it.loadBalancer.DNSName }),
          Number(one?.Weight) > 0 ? 'counts' : 'weighs nothing',
        ],
        it.listeners.https.Protocol,
      ];
    },
  }),
  says({
    statement: 'Any environment separation: a webhook endpoint of its own',
    resources: [at.certificate],
    of: certificate,
    expected: [domain],
    found: (it) => it?.SubjectAlternativeNames,
  }),
];
