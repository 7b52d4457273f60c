#!/usr/bin/env bash
# Brings the newest commit into service, as user mecove, in six steps.
#   deploy.sh --to COMMIT   another commit: a rollback (not of the database)
#   deploy.sh build env     only these steps
set -euo pipefail
ROOT=${MECOVE_ROOT:-}
export HOME=$ROOT/home/mecove PATH=$PATH:/usr/local/bin
export CI=true PUPPETEER_SKIP_DOWNLOAD=true # pnpm asks nothing; Chromium is the system's
set -a
# shellcheck source=/dev/null
. "$ROOT/etc/mecove/host.env"
set +a

steps=(pull install build env migrate restart)
commit=''
if [[ ${1:-} == --to ]]; then
  commit=${2:?commit missing}
  shift 2
fi
wanted=" ${*:-${steps[*]}} "

pull() {
  if [[ $commit ]]; then
    git fetch origin
    git checkout --detach "$commit"
  else
    git checkout "$BRANCH"
    git pull --ff-only
  fi
}

migrate() { # Prisma 7 reads no .env: Node.js hands it over as environment, never as arguments
  node --env-file=.env -e 'process.exitCode = require("child_process").spawnSync("npx", ["prisma", "migrate", "deploy"], { stdio: "inherit" }).status ?? 1'
}

restart() {
  pm2 restart all
  rm -f ~/.restart-pending
}

current=''
stopped() {
  [[ -z $current ]] || echo "deploy: stopped in $current. Mend the cause, then run it again." >&2
}
trap stopped EXIT

cd ~/app
exec 9>~/.deploy.lock
flock -n 9 || { echo 'deploy: another deploy is running' >&2; exit 1; }

for i in "${!steps[@]}"; do
  name=${steps[i]}
  [[ $wanted == *" $name "* ]] || continue
  wanted=${wanted/" $name "/ }
  current="[$((i + 1))/6] $name"
  echo "$current"
  case $name in
    install) pnpm install --frozen-lockfile ;;
    build) pnpm build ;;
    env) node "$ROOT/usr/local/lib/mecove/refresh-env.js" ;;
    *) "$name" 9>&- ;; # PM2's daemon would keep the lock
  esac
  current=''
done
[[ $wanted == ' ' ]] || { echo "deploy: no such step:$wanted(steps: ${steps[*]})" >&2; exit 1; }
