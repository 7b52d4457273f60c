import { bootstrap } from '../src/systems/bootstrap';

/** Where all state of meCove is kept. */
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
});
