/**
 * groundplan with as many environments as wanted.
 *
 *     node many-environments.js OUTDIR NUMBER-OF-ENVIRONMENTS
 */
import { mecoveBootstrap } from '../environments/mecove-bootstrap';
import { mecoveMvp } from '../environments/mecove-mvp';
import { synthesize } from '../src/synth/synthesize';
import { mecove } from '../src/systems/mecove';

const [, , outdir = 'cdktf.out', number = '1'] = process.argv;
const copies = Array.from({ length: Number(number) }, (_, i) => {
  const name = `mecove-${String(i + 1).padStart(3, '0')}`;
  return [name, mecove.environment({ ...mecoveMvp.values, name, state: { ...mecoveMvp.values.state, key: `${name}/terraform.tfstate` } })] as const;
});
synthesize({ 'mecove-bootstrap': mecoveBootstrap, ...Object.fromEntries(copies) }, outdir);
