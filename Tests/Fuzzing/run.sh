#!/bin/sh
# Tests/Fuzzing/run.sh [SECONDS [SURFACE…]]: lets libFuzzer try each surface for so many seconds
# (60 if not given), from the corpus on. Ends with 1 where something was found.
set -u
cd "$(dirname "$0")/../.."

seconds=${1:-60}
[ $# -eq 0 ] || shift
surfaces=${*:-amounts deadlines yaml markdown notices quotes reports tables templates workbooks documents}
scratch=.build/fuzzing

# SwiftPM would add a main of its own to a program, and libFuzzer brings one: so the objects of a
# library are built, and linked here.
swift build -c release --scratch-path "$scratch" --target TaizhangFuzzing \
  -Xswiftc -sanitize=fuzzer,address >"$scratch.log" 2>&1 || { tail "$scratch.log"; exit 1; }
bin=$(swift build -c release --scratch-path "$scratch" --show-bin-path)
# shellcheck disable=SC2046
swiftc -sanitize=fuzzer,address -parse-as-library -o "$scratch/fuzz" \
  $(find "$bin" -name '*.o' -path '*Taizhang*.build*' ! -name '*.swiftmodule.o') \
  $(pkg-config --libs libcmark-gfm yaml-0.1 zlib expat) -lcmark-gfm-extensions || exit 1

# A crash would print minutes of backtrace, and cmark's registered extensions are never freed.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
status=0
for surface in $surfaces; do
  mkdir -p "$scratch/corpus/$surface" "$scratch/found/$surface"
  FUZZ_SURFACE=$surface "$scratch/fuzz" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
    -max_len=4096 -artifact_prefix="$scratch/found/$surface/" -print_final_stats=1 \
    "$scratch/corpus/$surface" "Tests/Fuzzing/Corpus/$surface" >"$scratch/$surface.log" 2>&1
  if [ $? -eq 0 ]; then
    echo "$surface: $(awk '/number_of_executed_units/ { print $2 }' "$scratch/$surface.log") texts, nothing found"
  else
    status=1
    echo "$surface: found something; see $scratch/found/$surface and $scratch/$surface.log"
    grep -aE 'Fatal error|ERROR|SUMMARY' "$scratch/$surface.log" | head -5
  fi
done
exit "$status"
