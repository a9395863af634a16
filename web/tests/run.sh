#!/usr/bin/env bash
# The page's tests in a browser: tests/run.sh [PROGRAM] [PLAYWRIGHT-ARGUMENT...]
# Over PROGRAM (or $HEARSAY_PROGRAM) serving a database that it made of tests/pages and the example; without one, over
# the stand-in server of dev/. 77 (skipped) where there is no Chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
program=${HEARSAY_PROGRAM:-}
if [[ ${1:-} == */* && -x ${1:-} && -f $1 ]]; then program=$1; shift; fi

CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [[ -z $CHROMIUM ]]; then
  echo "web: skipped, there is no Chromium (apt-get install chromium)" >&2
  exit 77
fi
export CHROMIUM
if [[ ! -d node_modules/@playwright/test ]]; then
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
fi

work=$(mktemp -d)
server=
finish() {
  [[ -z $server ]] || { kill "$server" 2> /dev/null; wait "$server" 2> /dev/null; } || true
  rm -rf "$work"
}
trap finish EXIT

if [[ -n $program ]]; then
  "$program" add --db "$work/news.db" tests/pages ../examples/wikinews.html \
    ../examples/corpus/2020-01-10-greek-prime-minister-*.html > "$work/add.log" 2>&1 ||
    { cat "$work/add.log" >&2; exit 1; }
  "$program" serve --db "$work/news.db" --port 0 > "$work/serve.log" 2>&1 &
else
  node dev/mock.mjs --port 0 > "$work/serve.log" 2>&1 &
fi
server=$!
for (( i = 0; i < 300; ++i )); do
  HEARSAY_URL=$(grep -o -m1 'http://[0-9a-z.:]*[0-9]' "$work/serve.log" || true)
  [[ -z $HEARSAY_URL ]] || break
  kill -0 "$server" 2> /dev/null || break
  sleep 0.1
done
if [[ -z $HEARSAY_URL ]]; then
  echo "web: the server did not start:" >&2
  cat "$work/serve.log" >&2
  exit 1
fi
export HEARSAY_URL
node_modules/.bin/playwright test "$@"
