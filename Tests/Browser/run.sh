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

export PYTHONDONTWRITEBYTECODE=1
if [ "${TAIZHANG_RECORD-}" = images ]; then
  exec "$venv/bin/python" Tests/Browser/record_pictures.py
fi
report=$1 && shift
# Two workers: more only wait for each other's browsers on the machines this runs on.
exec "$venv/bin/pytest" -c Tests/Browser/pytest.ini --junit-xml "$report" "$@"
