#!/usr/bin/env bash
# Speed, all in one run: tools/bench.sh BUILD. Needs texts; says so where they are absent.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=$1
texts=${HEARSAY_TEXTS:-../shared/data/helsinki.jsonl}
if [[ ! -f $texts ]]; then
  echo "bench: skipped. $texts is absent; name a file of JSON lines with a \"text\" each: HEARSAY_TEXTS=FILE make bench"
  exit 0
fi
for precision in ${HEARSAY_PRECISIONS:-int8 fp32}; do
  "$build/hearsay_bench" --texts "$texts" --precision "$precision" --count "${HEARSAY_COUNT:-200}"
  echo
done
