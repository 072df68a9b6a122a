#!/usr/bin/env bash
# Installs what the tests need, builds with warnings as errors, runs every test, and ends with one line:
# "N passed, N failed". A skipped test counts as failed, and so does a build that breaks.
set -uo pipefail
cd "$(dirname "$0")/.."
log=artifacts/test.log
mkdir -p artifacts

finish() { # passed failed
  echo
  echo "$1 passed, $2 failed"
  [ "$2" -eq 0 ]
  exit
}

need() { # command-or-file, package...
  local probe=$1
  shift
  if [[ $probe == /* ]]; then compgen -G "$probe" >/dev/null && return; else command -v "$probe" >/dev/null && return; fi
  echo "installing $*"
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  "${root[@]}" apt-get update -qq && "${root[@]}" apt-get install -y -qq "$@" >/dev/null
}

# Debian 12 has the first, Debian 13 the second.
secp256k1='/usr/lib/*/libsecp256k1.so*'
need "$secp256k1" libsecp256k1-1 || need "$secp256k1" libsecp256k1-2 || finish 0 1
# For tests/Protocol.Tests, which normalizes passwords.
icu='/usr/lib/*/libicuuc.so*'
need "$icu" libicu72 || need "$icu" libicu76 || finish 0 1
# For tests/Interop, which compiles tests/Aot ahead of time.
need gcc gcc libc6-dev || finish 0 1
need node nodejs npm || finish 0 1
need npm npm || finish 0 1
(cd tests/Interop && npm ci --silent) || finish 0 1

dotnet build Toolkit.sln -c Release -v quiet -clp:NoSummary || finish 0 1

dotnet test --solution Toolkit.sln -c Release --no-build --no-progress 2>&1 | tee "$log"
outcome=${PIPESTATUS[0]}

# The wire layer once more, with and without hardware intrinsics, for the coverage of what untrusted bytes meet first.
cover() { # report, setting...
  env "${@:2}" dotnet test --project tests/Wire.Tests -c Release --no-build --no-progress \
    --coverage --coverage-output-format cobertura --coverage-output "$PWD/artifacts/coverage/$1" >>"$log.coverage" 2>&1
}
rm -rf artifacts/coverage "$log.coverage"
covered=0
cover intrinsics.xml DOTNET_EnableHWIntrinsic=1 || covered=1
cover portable.xml DOTNET_EnableHWIntrinsic=0 || covered=1
[ "$covered" -eq 0 ] || cat "$log.coverage"
dotnet run eng/Coverage.cs -- src/Runtime/Wire Frames,Handshake,Deflate artifacts/coverage/intrinsics.xml artifacts/coverage/portable.xml || covered=1

count() { grep -E "^ +$1: [0-9]+" "$log" | tail -n 1 | grep -oE '[0-9]+' | head -n 1; }
passed=$(count succeeded)
failed=$(count failed)
skipped=$(count skipped)
# No summary: the runner itself broke.
[ -n "$passed" ] || finish 0 1
bad=$((failed + skipped))
# What is below 100 %, or fails without intrinsics, is a failure too.
bad=$((bad + covered))
# A test host that crashed has no failed test, but the runner says so.
[ "$outcome" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
finish "$passed" "$bad"
