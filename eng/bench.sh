#!/usr/bin/env bash
# Runs one comparison, ours and the peer in one run, and prints lines "name<TAB>ours<TAB>peer<TAB>ratio".
#   eng/bench.sh codec          decode and encode against System.Text.Json's source generator, and simdjson where it is installed
#   eng/bench.sh codec-deep     time and allocations of ours per message, by BenchmarkDotNet
#   eng/bench.sh ids            ids of received events against strings, Utf8JsonWriter and SHA256.HashData
#   eng/bench.sh match          one event against 1,000 filters, and lists or sets of strings
#   eng/bench.sh frames         WebSocket messages, masking and deflate against the platform's
#   eng/bench.sh verify         signatures against a C loop over libsecp256k1, duplicates against first copies, two cores against one
#   eng/bench.sh generators     500 annotated types from nothing and after edits, against System.Text.Json's generator on the same types
#   eng/bench.sh analyzers      a build of 100 files with our rules and without, and each rule's time
#   eng/bench.sh idle [N]       process memory per idle connection of the relay, N connections (10000)
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:-}
case "$name" in
  codec | codec-deep | ids) project=benchmarks/Codec ;;
  match) project=benchmarks/Match ;;
  frames) project=benchmarks/Wire ;;
  verify) project=benchmarks/Signatures ;;
  generators) project=benchmarks/Generators ;;
  analyzers) project=benchmarks/Analyzers ;;
  idle) project=benchmarks/Connection ;;
  *)
    sed -n '3,$s/^#   //p' "$0" | head -n 9 >&2
    exit 1
    ;;
esac
shift
exec dotnet run -c Release --project "$project" -- "$name" "$@"
