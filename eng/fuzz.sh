#!/usr/bin/env bash
# Gives NostrToolkit.Wire and NostrToolkit.Protocol the inputs of a stranger until a promise breaks: then the input is in artifacts/fuzz and the exit code is 1.
#   eng/fuzz.sh [SECONDS] [TARGET]     mutates inputs on all cores, over all targets or one (60 seconds)
#   eng/fuzz.sh --count N [TARGET]     N executions, summed over the targets, instead of a time
#   eng/fuzz.sh --edits N [SEED]       N edits of annotated sources, while the generators and rules run
#   eng/fuzz.sh --afl SECONDS TARGET   guided by the code that an input reaches, with afl++
# The first two end in a table "target<TAB>executions<TAB>executions/s<TAB>distinct outcomes".
set -euo pipefail
cd "$(dirname "$0")/.."
program=artifacts/bin/tests.Fuzz/release/NostrToolkit.Fuzz.dll

usage() {
  sed -n 's/^#   //p' "$0" >&2
  exit 2
}

build() {
  dotnet build tests/Fuzz -c Release -v quiet -clp:NoSummary >&2
}

coverage() { # seconds target
  command -v afl-fuzz >/dev/null || {
    local root=()
    [ "$(id -u)" -eq 0 ] || root=(sudo)
    "${root[@]}" apt-get update -qq && "${root[@]}" apt-get install -y -qq afl++ >/dev/null
  }
  local work=artifacts/fuzz/afl/$2
  rm -rf "$work"
  mkdir -p "$work"
  # Only a copy is instrumented.
  cp -r "$(dirname "$program")" "$work/bin"
  dotnet tool restore >/dev/null
  dotnet sharpfuzz "$work/bin/NostrToolkit.Wire.dll"
  dotnet sharpfuzz "$work/bin/NostrToolkit.Protocol.dll"
  dotnet "$program" seeds "$2" "$work/seeds"
  # A .NET program is no binary of afl++'s own, and a machine that is shared keeps its settings.
  AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1 \
    afl-fuzz -V "$1" -t 10000 -m none -i "$work/seeds" -o "$work/findings" -- \
    dotnet "$work/bin/NostrToolkit.Fuzz.dll" afl "$2" >"$work/afl.log" || { tail -n 20 "$work/afl.log" >&2 && exit 1; }
  grep -E '^(run_time|execs_done|execs_per_sec|corpus_count|edges_found|saved_crashes|saved_hangs) ' "$work/findings/default/fuzzer_stats"

  local bad=0 found input
  for found in "$work"/findings/default/{crashes,hangs}/id*; do
    [ -e "$found" ] || continue
    bad=1
    input=artifacts/fuzz/$2-$(sha256sum "$found" | cut -c1-16).bin
    cp "$found" "$input"
    echo "FAILED; to run it again: dotnet run -c Release --project tests/Fuzz -- replay $2 $input"
  done
  return $bad
}

case "${1:-60}" in
  --afl)
    [ $# -eq 3 ] || usage
    build
    coverage "$2" "$3"
    ;;
  --count)
    [ $# -ge 2 ] || usage
    build
    exec dotnet "$program" run --count "$2" ${3:+--target "$3"}
    ;;
  --edits)
    [ $# -ge 2 ] || usage
    dotnet build tests/Generators.Tests -c Release -v quiet -clp:NoSummary >&2
    FUZZ_EDITS=$2 FUZZ_SEED=${3:-1} exec dotnet artifacts/bin/tests.Generators.Tests/release/NostrToolkit.Generators.Tests.dll -class '*.EditFuzzTests'
    ;;
  [0-9]*)
    build
    exec dotnet "$program" run --seconds "${1:-60}" ${2:+--target "$2"}
    ;;
  *) usage ;;
esac
