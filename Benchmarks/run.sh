#!/bin/sh
# Benchmarks/run.sh [RECORDS [RUNS]]: what building a large ledger takes, beside merely writing
# and copying the same files. RECORDS is a multiple of 100. Sites are written below
# BENCH_WORK, where it is set: a folder in memory leaves the disk out of it.
set -eu
cd "$(dirname "$0")/.."

records=${1:-10000}
runs=${2:-5}
tools=.build/bench-tools
ledger=.build/bench/ledger-$records
work=${BENCH_WORK:-.build/bench}/work-$$

swift build -c release --package-path Benchmarks --scratch-path "$tools" >/dev/null
bin=$(swift build -c release --package-path Benchmarks --scratch-path "$tools" --show-bin-path)

# A ledger is the same every time, so it is made once by each version of its maker.
if ! [ "$ledger/complete" -nt "$bin/make-ledger" ]; then
  rm -rf "$ledger"
  "$bin/make-ledger" "$ledger" "$records"
  : >"$ledger/complete"
fi
# The same with two years of monthly reports on every record.
reported=$ledger-reported
if ! [ "$reported/complete" -nt "$bin/make-ledger" ]; then
  rm -rf "$reported"
  "$bin/make-ledger" "$reported" "$records" 24
  : >"$reported/complete"
fi
for folder in "$ledger" "$reported"; do
  rm -rf "$folder/Templates"
  cp -r Templates "$folder/Templates"
done

trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
mkdir -p "$work"
"$bin/measure" .build/release/taizhang "$ledger" "$reported" . "$work" "$runs"
