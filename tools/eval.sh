#!/usr/bin/env bash
# The quality table: tools/eval.sh BUILD. Needs the development data beside the checkout; says so where it is absent.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=$1
shared=${HEARSAY_SHARED:-../shared}
if [[ ! -d $shared/data/polnear/dev ]]; then
  echo "eval: skipped. The annotated articles are not part of this repository and $shared/data is absent."
  echo "      With them elsewhere: HEARSAY_SHARED=/path/to/shared make eval"
  exit 0
fi
for precision in ${HEARSAY_PRECISIONS:-int8 fp32}; do
  echo "--- precision $precision"
  python3 train/evaluate.py --shared "$shared" --program "$build/hearsay" --extra "--precision $precision"
done
