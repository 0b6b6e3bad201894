#!/bin/sh
# Tests/Servers/run.sh [ROUNDS [RECORDS]]: the configurations in Documentation/servers with the
# servers themselves. Two sites of the sample content, or of a made ledger of that many records, are
# published by turns ROUNDS times (200 if not given) while clients ask for every page; every answer
# must be whole, of one of the two sites, and carry the headers. Then they are published through an
# ssh server. Needs nginx, apache2, wrk, openssh-server, rsync and python3; servers that are not
# installed are passed over. The program is the one that `make release` builds. Sites lie below
# TMPDIR, where it is set.
set -eu
cd "$(dirname "$0")/../.."

rounds=${1:-200}
records=${2:-}
work=$(mktemp -d)
pids=
trap 'kill $pids 2>/dev/null || true; wait; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
chmod 755 "$work"

# Two sites whose every page differs.
mkdir -p "$work/www" "$work/one-source"
if [ -n "$records" ]; then
  tools=.build/bench-tools
  swift build -c release --package-path Benchmarks --scratch-path "$tools" --product make-ledger >/dev/null
  "$(swift build -c release --package-path Benchmarks --scratch-path "$tools" --show-bin-path)/make-ledger" \
    "$work/one-source" "$records"
else
  cp -r Content "$work/one-source"
fi
cp -r Templates "$work/one-source"
cp -r "$work/one-source" "$work/two-source"
sed -i 's/^标题: .*/标题: 第二个/' "$work/two-source/Content/site.yaml"
for name in one two; do
  .build/release/taizhang build --source "$work/$name-source" --output "$work/$name" >/dev/null 2>&1
done
.build/release/taizhang publish "$work/www" --output "$work/one"

check() { # NAME PORT
  python3 Tests/Servers/check.py "$1" "$2" "$work" "$rounds" .build/release/taizhang
}

if command -v nginx >/dev/null; then
  sed -e "s|listen 80|listen 127.0.0.1:18480|" -e "s|/srv/www/taizhang|$work/www|g" \
    Documentation/servers/nginx.conf >"$work/site.conf"
  cat >"$work/nginx.conf" <<END
worker_processes 2;
pid $work/nginx.pid;
error_log $work/error.log;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path $work/body; proxy_temp_path $work/proxy;
  fastcgi_temp_path $work/fastcgi; uwsgi_temp_path $work/uwsgi; scgi_temp_path $work/scgi;
  include $work/site.conf;
}
END
  nginx -e "$work/error.log" -c "$work/nginx.conf" -g 'daemon off;' &
  pids="$pids $!"
  check nginx 18480
fi

if command -v apache2 >/dev/null; then
  modules=/usr/lib/apache2/modules
  cat >"$work/apache.conf" <<END
ServerRoot $work
PidFile $work/apache.pid
ErrorLog $work/apache-error.log
Listen 127.0.0.1:18481
ServerName taizhang.example
TypesConfig /etc/mime.types
LoadModule mpm_event_module $modules/mod_mpm_event.so
LoadModule authz_core_module $modules/mod_authz_core.so
LoadModule dir_module $modules/mod_dir.so
LoadModule mime_module $modules/mod_mime.so
LoadModule headers_module $modules/mod_headers.so
LoadModule rewrite_module $modules/mod_rewrite.so
END
  sed -e "s|\*:80|127.0.0.1:18481|" -e "s|/srv/www/taizhang|$work/www|g" \
    Documentation/servers/apache.conf >>"$work/apache.conf"
  apache2 -f "$work/apache.conf" -D FOREGROUND &
  pids="$pids $!"
  check apache 18481
fi

if command -v sshd >/dev/null || [ -x /usr/sbin/sshd ]; then
  Tests/Servers/ssh.sh .build/release/taizhang "$work"
fi
