const { HOME } = process.env;

// Node.js reads .env at every start: PM2 holds no secret, and a restart is enough after a rotation.
const app = (name, script) => ({
  name,
  script,
  cwd: `${HOME}/app`,
  node_args: ['--enable-source-maps', `--env-file=${HOME}/app/.env`],
  env: { NODE_EXTRA_CA_CERTS: '/etc/pki/ca-trust/source/anchors/rds.pem' },
  out_file: `${HOME}/logs/${name}-out.log`,
  error_file: `${HOME}/logs/${name}-error.log`,
  exp_backoff_restart_delay: 100,
  kill_timeout: 15000,
});

module.exports = { apps: [app('api', 'dist/api/server.js'), app('worker', 'dist/worker/worker.js')] };
