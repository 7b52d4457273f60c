import { environments } from '../environments';
import { UserError } from './core/errors';
import { synthesize } from './synth/synthesize';

try {
  synthesize(environments, process.env['CDKTF_OUTDIR'] ?? 'cdktf.out');
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
