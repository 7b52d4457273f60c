import { type Pattern, token } from './pattern';

const service = (name: string, hints: readonly string[], source: string): Pattern => ({
  name,
  hints,
  expression: token(source),
});

/** Tokens that their issuers made recognizable. */
export const serviceTokens: readonly Pattern[] = [
  service('GitHub token', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], 'gh[pousr]_[A-Za-z0-9]{36,255}'),
  service('GitHub token', ['github_pat_'], 'github_pat_[A-Za-z0-9_]{30,255}'),
  service('GitLab token', ['gl'], 'gl(?:pat|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct|oas|wt)-[A-Za-z0-9_.-]{20,300}'),
  service('Slack token', ['xox'], 'xox[abceoprs](?:\\.xox[bp])?-[A-Za-z0-9-]{10,300}'),
  service('Slack token', ['xapp-'], 'xapp-\\d-[A-Za-z0-9-]{10,300}'),
  {
    name: 'Slack webhook',
    hints: ['hooks.slack.com/'],
    expression: /(hooks\.slack\.com\/(?:services|workflows|triggers)\/)[A-Za-z0-9+/]{20,100}/g,
  },
  service('Stripe key', ['_live_', '_test_', '_prod_'], '[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,250}'),
  service('Stripe webhook secret', ['whsec_'], 'whsec_[A-Za-z0-9+/]{24,100}={0,2}'),
  service('Google API key', ['AIza'], 'AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])'),
  service('Google token', ['ya29.'], 'ya29\\.[A-Za-z0-9_.-]{20,2000}'),
  service('Google client secret', ['GOCSPX-'], 'GOCSPX-[A-Za-z0-9_-]{28}'),
  service('npm token', ['npm_'], 'npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])'),
  service('PyPI token', ['pypi-AgE'], 'pypi-AgE[A-Za-z0-9_-]{50,1000}'),
  service('RubyGems token', ['rubygems_'], 'rubygems_[0-9a-f]{48}'),
  service('Docker token', ['dckr_'], 'dckr_(?:pat|oat)_[A-Za-z0-9_-]{27,64}'),
  service('HCP Terraform token', ['.atlasv1.'], '[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_-]{60,80}'),
  service('Vault token', ['hvs.', 'hvb.', 'hvr.'], 'hv[sbr]\\.[A-Za-z0-9_-]{24,300}'),
  service('DigitalOcean token', ['_v1_'], 'do[opr]_v1_[0-9a-f]{64}'),
  service('Databricks token', ['dapi'], 'dapi[0-9a-f]{32}(?:-\\d)?(?![A-Za-z0-9])'),
  service('Grafana token', ['glc_', 'glsa_'], 'gl(?:c|sa)_[A-Za-z0-9_+/=]{32,400}'),
  service('New Relic key', ['NRAK-'], 'NRAK-[A-Z0-9]{27}'),
  service('Pulumi token', ['pul-'], 'pul-[0-9a-f]{40}(?![A-Za-z0-9])'),
  service('Shopify token', ['shp'], 'shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}'),
  service('SendGrid key', ['SG.'], 'SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{32,64}'),
  service('Mailgun key', ['key-'], 'key-[0-9a-f]{32}(?![A-Za-z0-9-])'),
  service('Twilio key', ['SK'], 'SK[0-9a-f]{32}(?![A-Za-z0-9])'),
  service('OpenAI key', ['sk-'], 'sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,300}'),
  service('OpenAI key', ['T3BlbkFJ'], 'sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}'),
  service('Anthropic key', ['sk-ant-'], 'sk-ant-[A-Za-z0-9_-]{20,300}'),
  service('Hugging Face token', ['hf_'], 'hf_[A-Za-z]{34}(?![A-Za-z0-9])'),
  service('age key', ['AGE-SECRET-KEY-1'], 'AGE-SECRET-KEY-1[A-Z0-9]{58}'),
  service('JSON web token', ['eyJ'], 'eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*'),
];
