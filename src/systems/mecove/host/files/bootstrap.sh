#!/usr/bin/env bash
# An empty Amazon Linux 2023 (ARM64) becomes the running application, in eleven steps. Finished
# steps are recorded and skipped: after a failure run it again. `bootstrap.sh caddy` repeats a step.
set -euo pipefail
ROOT=${MECOVE_ROOT:-} # prefix of all paths: a rehearsal in a folder
APP_HOME=$ROOT/home/mecove
LIB=$ROOT/usr/local/lib/mecove
STATE=$ROOT/var/lib/mecove
PATH=$PATH:/usr/local/bin:/usr/bin:/opt/aws/amazon-cloudwatch-agent/bin
CADDY=2.11.7
CADDY_SHA256=d8fc6d179a5d283028a472a5618564f6ad8a86fed513e64f032b3b0b7cc45e42
PM2=7.0.4
PNPM=10.34.8

set -a
# shellcheck source=/dev/null
. "$ROOT/etc/mecove/host.env"
set +a

download() { # URL, file; the retries also wait for the Elastic IP
  curl -fsSL --retry 20 --retry-delay 5 --retry-all-errors -o "$2.part" "$1"
  mv "$2.part" "$2"
}

as_app() { # without the lock, which PM2's daemon would keep
  (cd "$APP_HOME" && exec 9>&- && runuser -u mecove -- env HOME="$APP_HOME" "$@")
}

system_packages() {
  local ca=$ROOT/etc/pki/ca-trust/source/anchors conf=$ROOT/etc/redis6/redis6.conf
  mkdir -p "$ca"
  download "https://truststore.pki.rds.amazonaws.com/$AWS_REGION/$AWS_REGION-bundle.pem" "$ca/rds.pem"
  update-ca-trust
  dnf install -y awscli-2 git logrotate redis6 spal-release
  # Chromium for ARM64 comes from SPAL, Amazon's signed build of EPEL 9; Amazon Linux itself has none.
  dnf install -y chromium
  chromium-browser --version
  grep -qx 'include /etc/mecove/redis.conf' "$conf" || echo 'include /etc/mecove/redis.conf' >>"$conf"
  systemctl enable redis6
  systemctl restart redis6
}

node_js() {
  dnf install -y "nodejs$NODE_MAJOR" "nodejs$NODE_MAJOR-npm"
  alternatives --set node "/usr/bin/node-$NODE_MAJOR"
  npm install --global --prefix "$ROOT/usr/local" "pm2@$PM2" "pnpm@$PNPM"
}

caddy_server() { # the official release: dnf has none
  local archive=$STATE/caddy.tar.gz
  download "https://github.com/caddyserver/caddy/releases/download/v$CADDY/caddy_${CADDY}_linux_arm64.tar.gz" "$archive"
  echo "$CADDY_SHA256  $archive" | sha256sum -c
  tar -xzf "$archive" -C "$ROOT/usr/local/bin" caddy
  rm "$archive"
  id caddy || useradd --system --home-dir /var/lib/caddy --shell /sbin/nologin caddy
  systemctl daemon-reload
  systemctl enable caddy
  systemctl restart caddy
}

app_user() {
  id mecove || useradd --create-home mecove
  mkdir -p "$APP_HOME/logs" "$APP_HOME/.ssh"
  chmod 700 "$APP_HOME/.ssh"
  ln -sfn "$LIB/deploy.sh" "$APP_HOME/deploy.sh"
  chown -hR mecove: "$APP_HOME"
}

deploy_key() {
  local key=$APP_HOME/.ssh/id_ed25519
  rm -f "$key.new"
  (umask 077 && aws secretsmanager get-secret-value --secret-id "$DEPLOY_KEY_SECRET" --query SecretString --output text >"$key.new")
  ssh-keygen -y -P '' -f "$key.new" # prints the public key, refuses what is no private one
  chown mecove: "$key.new"
  mv "$key.new" "$key"
}

git_clone() {
  [[ ! -d $APP_HOME/app ]] || return 0
  rm -rf "$APP_HOME/app.part"
  as_app git clone --branch "$BRANCH" --config core.sshCommand='ssh -o StrictHostKeyChecking=yes' "$REPOSITORY" app.part
  mv "$APP_HOME/app.part" "$APP_HOME/app"
}

env_setup() { as_app ./deploy.sh env; }
build() { as_app ./deploy.sh install build; }
migrations() { as_app ./deploy.sh migrate; }

pm2_processes() {
  as_app pm2 startOrRestart "$LIB/ecosystem.config.js"
  as_app pm2 save
  as_app pm2 kill # from here on systemd owns the daemon, as after a reboot
  pm2 startup systemd -u mecove --hp "$APP_HOME" 9>&-
  systemctl restart pm2-mecove
  rm -f "$APP_HOME/.restart-pending"
  systemctl enable --now mecove-refresh-env.timer
}

cloudwatch_agent() {
  dnf install -y amazon-cloudwatch-agent
  sed "s|@NAME@|$NAME|" "$ROOT/etc/mecove/cloudwatch-agent.json" >"$STATE/cloudwatch-agent.json"
  amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s -c "file:$STATE/cloudwatch-agent.json"
}

current=''
stopped() {
  [[ -z $current ]] || echo "bootstrap: stopped in $current. Mend the cause, then resume: sudo $LIB/bootstrap.sh" >&2
}
trap stopped EXIT

step() { # number, name, function
  current="[$1/11] $2"
  if [[ -e $STATE/done/$2 ]]; then
    echo "$current: done before"
  else
    echo "$current"
    "$3"
    touch "$STATE/done/$2"
  fi
  current=''
}

mkdir -p "$STATE/done" "$ROOT/usr/local/bin"
exec 9>"$STATE/lock"
flock -n 9 || { echo 'bootstrap: already running, see /var/log/cloud-init-output.log' >&2; exit 1; }
for again in "$@"; do
  rm "$STATE/done/$again"
done

step 1 system-packages system_packages
step 2 nodejs node_js
step 3 caddy caddy_server
step 4 app-user app_user
step 5 deploy-key deploy_key
step 6 git-clone git_clone
step 7 env-setup env_setup
step 8 build build
step 9 migrations migrations
step 10 pm2 pm2_processes
step 11 cloudwatch-agent cloudwatch_agent
echo 'bootstrap: done'
