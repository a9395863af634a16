#!/usr/bin/env bash
# Configures BUILD where that was not done yet, then builds it. tools/build.sh BUILD JOBS [CMAKE-FLAG...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=$1 jobs=$2
shift 2

# Flags given anew, or a broken-off configuration, want cmake again; otherwise ninja itself sees to that.
if [[ ! -f $build/build.ninja || $# -gt 0 ]]; then
  echo "configure"
  mkdir -p "$build"
  if ! cmake -S . -B "$build" -G Ninja -DCMAKE_CXX_COMPILER="${CXX:-g++-12}" "$@" > "$build/configure.log" 2>&1; then
    tail -n 30 "$build/configure.log" >&2
    echo "build: cmake could not configure $build (all of it: $build/configure.log)." >&2
    exit 1
  fi
  sed -n '/^CMake Warning/,/^$/p' "$build/configure.log" >&2
fi
echo "build"
cmake --build "$build" --parallel "$jobs"
if [[ ! -x $build/hearsay ]]; then
  echo "build: there is no $build/hearsay, because rooms of src/ are without sources (see the warning of cmake)." >&2
  exit 1
fi
