import { answers, output, wrong, type WrongSystem } from '../../../requirements/wrong';

const listeners = 'elasticloadbalancing DescribeListeners';
const rules = 'elasticloadbalancing DescribeRules';
const targets = 'elasticloadbalancing DescribeTargetGroups';
const certificate = 'acm DescribeCertificate';
const records = 'route53 GET /2013-04-01/hostedzone/';
const firewall = 'wafv2 GetWebACLForResource';

/** Ways in that differ from the requirement in one thing. */
export const wrongEdges: readonly WrongSystem[] = [
  wrong(
    'a target group of another port',
    answers(targets, '<Port>3000', '<Port>8080'),
    'API container: Node.js HTTP server (port 3000)',
  ),
  wrong('another health check', answers(targets, '/health', '/'), 'GET /health'),
  wrong(
    'another URL to register with Meta',
    output('webhook_url', 'https://old.mecove.com/webhooks/whatsapp'),
    'GET /webhooks/whatsapp (Meta webhook verification), POST /webhooks/whatsapp (inbound WhatsApp messages)',
  ),
  wrong(
    'debug endpoints that are open',
    answers(rules, '<member>/debug/*</member>', ''),
    'debug endpoints under /debug/* (should be disabled/guarded in prod): answered with 404',
  ),
  wrong(
    'debug endpoints that are reached as /DEBUG',
    answers(firewall, '"Action": {"Block": {"CustomResponse": {"ResponseCode": 404}}}', '"Action": {"Count": {}}'),
    'debug endpoints under /debug/*: however they are written',
    'WAF: protect webhook endpoint from noise/scans',
  ),
  wrong(
    'requests that go elsewhere',
    answers(rules, /<TargetGroupArn>[^<]*<\/TargetGroupArn>/, '<TargetGroupArn>arn:old</TargetGroupArn>'),
    'ALB: HTTPS listener, route all traffic to API target group',
  ),
  wrong(
    'a domain that leads elsewhere',
    answers(records, 'mecove-ecs-1.ap-south-1.elb', 'old.ap-south-1.elb'),
    'Meta Webhooks -> (Route53 + ACM TLS) -> ALB',
    'Production needs a stable HTTPS URL: https://api.prod.mecove.com/webhooks/whatsapp',
  ),
  wrong(
    'a domain that weighs nothing',
    answers(records, '<Weight>100', '<Weight>0'),
    'Production needs a stable HTTPS URL: https://api.prod.mecove.com/webhooks/whatsapp',
  ),
  wrong(
    'a firewall that only counts',
    answers(firewall, /"OverrideAction": \{"None": \{\}\}/g, '"OverrideAction": {"Count": {}}'),
    'WAF: protect webhook endpoint from noise/scans',
  ),
  wrong(
    'a firewall without a limit',
    answers(firewall, '"Limit": 10000', '"Limit": 1000000'),
    'WAF: protect webhook endpoint from noise/scans',
  ),
  wrong(
    'no firewall',
    answers(firewall, /^.*$/s, '{}'),
    'debug endpoints under /debug/*: however they are written',
    'WAF: protect webhook endpoint from noise/scans',
    'avoid logging message bodies or tokens (PII + security): the log of the firewall leaves tokens out',
  ),
  wrong(
    'a firewall that logs the token of Meta',
    answers('wafv2 GetLoggingConfiguration', '{"QueryString": {}}, ', ''),
    'avoid logging message bodies or tokens (PII + security): the log of the firewall leaves tokens out',
  ),
  wrong(
    'a certificate that is not issued',
    answers(certificate, '"Status": "ISSUED"', '"Status": "PENDING_VALIDATION"'),
    'Use ALB with ACM TLS certificate and a stable domain',
  ),
  wrong(
    'a certificate of several environments',
    answers(certificate, '"SubjectAlternativeNames": [', '"SubjectAlternativeNames": ["*.mecove.com", '),
    'Any environment separation: a webhook endpoint of its own',
  ),
  wrong(
    'a certificate that will not be renewed',
    answers(records, /<ResourceRecordSet><Name>_.*?<\/ResourceRecordSet>/, ''),
    'Route53 + ACM for a stable webhook domain (api.prod.mecove.com): the certificate renews itself',
  ),
  wrong(
    'HTTP that is answered',
    answers(listeners, '<Type>redirect</Type>', '<Type>forward</Type>'),
    'Encryption in transit: HTTPS everywhere (ALB/ACM)',
  ),
  wrong(
    'old versions of TLS',
    answers(listeners, 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09', 'ELBSecurityPolicy-2016-08'),
    'Encryption in transit: HTTPS everywhere (ALB/ACM)',
  ),
  wrong(
    'a webhook in clear',
    answers(listeners, '<Protocol>HTTPS</Protocol><Certificates>', '<Protocol>HTTP</Protocol><Certificates>'),
    'Production needs a stable HTTPS URL: https://api.prod.mecove.com/webhooks/whatsapp',
    'Encryption in transit: HTTPS everywhere (ALB/ACM)',
  ),
];
