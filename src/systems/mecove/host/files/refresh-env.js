// Writes ~/app/.env from Secrets Manager. With --restart (the timer) PM2 restarts if it changed.
'use strict';
const { execFileSync } = require('child_process');
const fs = require('fs');
const { parseEnv } = require('util');

process.loadEnvFile(`${process.env.MECOVE_ROOT ?? ''}/etc/mecove/host.env`);
const { APP_SECRET, DATABASE_HOST, DATABASE_NAME, DATABASE_PORT, DATABASE_SECRET, HOME } = process.env;
const file = `${HOME}/app/.env`;
const pending = `${HOME}/.restart-pending`;

function fail(message) {
  console.error(`refresh-env: ${message}`);
  process.exit(1);
}

function secret(id) {
  const args = ['secretsmanager', 'get-secret-value', '--secret-id', id, '--query', 'SecretString', '--output', 'text'];
  let value;
  try {
    value = JSON.parse(execFileSync('aws', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
  } catch { // no details: an error of JSON.parse quotes the secret
    fail(`cannot read the secret ${id} as JSON`);
  }
  return value?.constructor === Object ? value : fail(`the secret ${id} is no JSON object`);
}

const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);

/** A line of the file, quoted so that Node.js and dotenv read the value back unchanged. */
function line([name, value]) {
  if (!/^[A-Za-z_]\w*$/.test(name) || typeof value === 'object') fail(`${APP_SECRET}: ${name} must be a variable with a string`);
  const quotes = `${value}`.endsWith('\\') ? [''] : ["'", '"', '`'];
  const form = quotes.map((quote) => `${name}=${quote}${value}${quote}\n`).find((text) => parseEnv(text)[name] === `${value}`);
  return form ?? fail(`${APP_SECRET}: no .env file can hold the quotes of ${name}`);
}

const { username, password } = secret(DATABASE_SECRET);
if (!username || !password) fail(`the secret ${DATABASE_SECRET} lacks username or password`);
const text = Object.entries({
  ...secret(APP_SECRET),
  NODE_ENV: 'production',
  PORT: 3000,
  REDIS_URL: 'redis://localhost:6379',
  PUPPETEER_EXECUTABLE_PATH: '/usr/bin/chromium-browser',
  // Prisma: "require" with "strict" checks CA and host name; node-postgres: "require" is enough.
  DATABASE_URL: `postgresql://${encode(username)}:${encode(password)}@${DATABASE_HOST}:${DATABASE_PORT}/${DATABASE_NAME}?sslmode=require&sslaccept=strict`,
}).map(line).join('');

if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) {
  fs.writeFileSync(pending, '');
  fs.rmSync(`${file}.new`, { force: true });
  fs.writeFileSync(`${file}.new`, text, { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
  console.log('refresh-env: .env renewed');
}
if (process.argv.includes('--restart') && fs.existsSync(pending)) {
  execFileSync('pm2', ['restart', 'all'], { stdio: 'inherit' });
  fs.rmSync(pending);
}
