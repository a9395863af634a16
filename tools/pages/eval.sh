#!/usr/bin/env bash
# Extraction from pages, measured: tools/pages/eval.sh BUILD [OPTION...] (those of eval.py). Needs the development data
# beside the checkout; says so where it is absent. What it compares with is put into .deps/eval-pages once, pinned.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=$1
shift
shared=${HEARSAY_SHARED:-../shared}
if [[ ! -d $shared/data/pages ]]; then
  echo "eval-pages: skipped. The labelled pages are not part of this repository and $shared/data/pages is absent."
  echo "            With them elsewhere: HEARSAY_SHARED=/path/to/shared make eval-pages"
  exit 0
fi
venv=.deps/eval-pages log=.deps/logs/eval-pages.log
if ! cmp -s tools/pages/requirements.txt "$venv/installed.txt"; then
  echo "eval-pages: installing what Hearsay is compared with into $venv"
  mkdir -p .deps/logs
  python=/usr/bin/python3
  [[ -x $python ]] || python=python3
  { rm -rf "$venv" && "$python" -m venv "$venv" && "$venv/bin/python" -m pip install --disable-pip-version-check \
      --require-hashes --only-binary :all: --requirement tools/pages/requirements.txt; } > "$log" 2>&1 ||
    { tail -n 20 "$log" >&2; echo "eval-pages: could not install; is the network there? Log: $log" >&2; exit 1; }
  cp tools/pages/requirements.txt "$venv/installed.txt"
fi
cmake --build "$build" --target page_dump page_speed > /dev/null
PYTHONDONTWRITEBYTECODE=1 "$venv/bin/python" tools/pages/eval.py "$build" "$shared/data/pages" \
  --polnear "$shared/data/polnear" "$@"
