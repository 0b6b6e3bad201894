#!/usr/bin/env bash
# Holds the site in Output/ to what its readers need, in the browser, on paper and by its links.
# Writes a JUnit report to the first argument; further arguments go to pytest (-k print).
# TAIZHANG_RECORD=images records the pictures of the documents instead.
set -eu
cd "$(dirname "$0")/../.."

give_up() {
  echo "browser suite: $1" >&2
  exit 1
}
[ $# -gt 0 ] || give_up "say where the report goes: Tests/Browser/run.sh REPORT [PYTEST-OPTION…]"
[ -f Output/index.html ] || give_up "there is no site in Output/; run: make site"

.ci/setup Tests/Browser/needs.sh
venv=.build/browser-venv
wanted=Tests/Browser/requirements.txt
# What was installed is noted last, so that an installation cut short is done again.
if ! cmp -s "$wanted" "$venv/installed.txt" || ! "$venv/bin/python" -c '' 2>/dev/null; then
  echo "browser suite: installing Python packages into $venv"
  { python3 -m venv --clear "$venv" &&
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted" &&
    cp "$wanted" "$venv/installed.txt"; } ||
    give_up "the packages of $wanted cannot be installed; is a Python package index in reach?"
fi

# Ledgers of 10,000 and of 1,000 records with six months of reports are the same every time, so they are
# made once by each version of their maker. The site of the large one is looked at, and what both take
# to build is compared.
large=.build/browser/large-reported
tools=.build/bench-tools
swift build -c release --package-path Benchmarks --scratch-path "$tools" --product make-ledger >/dev/null ||
  give_up "the maker of large ledgers does not build"
maker=$(swift build -c release --package-path Benchmarks --scratch-path "$tools" --show-bin-path)/make-ledger
make_ledger() {
  if ! [ "$1/complete" -nt "$maker" ]; then
    rm -rf "$1"
    "$maker" "$1" "$2" 6
    : >"$1/complete"
  fi
  rm -rf "$1/Templates"
  cp -r Templates "$1/Templates"
}
make_ledger "$large" 10000
make_ledger .build/browser/small-reported 1000
.build/release/taizhang build --source "$large" --output "$large/Output" >/dev/null 2>&1 ||
  give_up "the site of the large ledger does not build"

export PYTHONDONTWRITEBYTECODE=1
if [ "${TAIZHANG_RECORD-}" = images ]; then
  exec "$venv/bin/python" Tests/Browser/record_pictures.py
fi
report=$1 && shift
# Two workers: more only wait for each other's browsers on the machines this runs on.
exec "$venv/bin/pytest" -c Tests/Browser/pytest.ini --junit-xml "$report" "$@"
