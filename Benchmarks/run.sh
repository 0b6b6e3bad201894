#!/bin/sh
# Benchmarks/run.sh [RECORDS [RUNS]]: what building large ledgers takes, beside merely writing and
# copying the same files. RECORDS are multiples of 100, by default 1000, 10000 and 100000; of 10,000
# a ledger with two years of monthly reports is measured as well, and with these taken away again.
# Sites are written below BENCH_WORK, where it is set: a folder in memory leaves the disk out of it.
# Nothing is deleted before the end: on some file systems files are made slowly where others have just
# been deleted, for minutes.
# With BENCH_README=README.md the table there is replaced by this run's. At the end the last ledger
# of at most 10,000 records is built beside Hugo, where it can be installed (Benchmarks/hugo).
set -eu
cd "$(dirname "$0")/.."

sizes=${1:-1000 10000 100000}
runs=${2:-3}
tools=.build/bench-tools
bench=.build/bench
table=$bench/table.md

swift build -c release --package-path Benchmarks --scratch-path "$tools" >/dev/null
bin=$(swift build -c release --package-path Benchmarks --scratch-path "$tools" --show-bin-path)
work=${BENCH_WORK:-$bench}/run-$$
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

# make_ledger FOLDER RECORDS [MONTHS]: it is the same every time, so it is made once by each version
# of its maker, and takes the templates of today. Measuring edits it and puts it back: it is complete
# again where the whole run was, and made anew by the next where the run was interrupted.
make_ledger() {
  folder=$1
  if ! [ "$folder/complete" -nt "$bin/make-ledger" ]; then
    rm -rf "$folder"
    "$bin/make-ledger" "$@"
  fi
  rm -f "$folder/complete"
  rm -rf "$folder/Templates"
  cp -r Templates "$folder/Templates"
}

mkdir -p "$bench"
{
  echo "| Records | Files | Site | Full build | Text of a record edited | Deadline of a record moved | Nothing changed | Saved to shown in \`serve\` | Memory | Full build / \`cp -r\` |"
  echo "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
} >"$table"
rm -f "$table.reports"
for records in $sizes; do
  ledger=$bench/ledger-$records
  make_ledger "$ledger" "$records"
  reported=-
  if [ "$records" -eq 10000 ]; then
    reported=$bench/reported-$records
    make_ledger "$reported" "$records" 24
  fi
  # The first build would otherwise wait for the disk; of the largest there is no second.
  find "$ledger" -type f -exec cat {} + >/dev/null
  mkdir -p "$work/$records"
  echo "== $records records"
  # Three sites of a hundred thousand records, twice copied, would not fit in most memories.
  turns=$runs
  [ "$records" -lt 100000 ] || turns=1
  "$bin/measure" .build/release/taizhang "$ledger" "$reported" . "$work/$records" "$turns" "$table"
  : >"$ledger/complete"
  [ "$reported" = - ] || : >"$reported/complete"
  if [ "$records" -le 10000 ]; then beside_hugo=$ledger; fi
done

if [ -f "$table.reports" ]; then
  echo >>"$table"
  fold -s -w 99 "$table.reports" | sed 's/ *$//' >>"$table"
fi
echo
cat "$table"
if [ -n "${BENCH_README:-}" ]; then
  awk -v table="$table" '
    /^<!-- \/bench -->/ { inside = 0 }
    !inside { print }
    /^<!-- bench -->/ { inside = 1; while ((getline line < table) > 0) print line }
  ' "$BENCH_README" >"$bench/readme" && cat "$bench/readme" >"$BENCH_README"
fi

# Three runs, since Hugo's take longer than all the rest.
if [ -n "${beside_hugo:-}" ]; then
  echo
  Benchmarks/hugo/run.sh "$beside_hugo" "$work" 3
fi
