import { bootstrap } from '../src/systems/bootstrap';

/** What stands before all else: where the state of meCove is kept, its images, and the secrets that people fill. */
export const mecoveBootstrap = bootstrap.environment({
  name: 'mecove-bootstrap',
  account: '498735610795',
  region: 'ap-south-1',
  state: {
    bucket: 'mecove-tfstate-498735610795',
    key: 'bootstrap/terraform.tfstate',
    region: 'ap-south-1',
    lockTable: 'mecove-tfstate-locks',
  },
  repositories: { 'mecove-backend': { keep: 30 } },
  secrets: {
    'mecove/ecs/whatsapp': {
      description: 'WhatsApp Business API of meCove',
      keys: ['WHATSAPP_ACCESS_TOKEN', 'WHATSAPP_APP_SECRET', 'WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_VERIFY_TOKEN'],
    },
    'mecove/ecs/llm': { description: 'LLM providers of meCove', keys: ['GROQ_API_KEY', 'OPENAI_API_KEY', 'SARVAM_API_KEY'] },
  },
});
