#!/usr/bin/env bash
# 100 clients at once on the server (wrk, loopback): requests a second, latencies, errors. Exit 1 where there was one.
#
#     bench/serve_load.sh BUILD [DB]       DB: a database; else BUILD/example.db, made of examples/corpus
#     SECONDS_LONG=20 CLIENTS=100          how long, and how many
set -euo pipefail
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")/..")
build=$(realpath "${1:?usage: bench/serve_load.sh BUILD [DB]}")
db=${2:-$build/example.db}
seconds=${SECONDS_LONG:-20}
clients=${CLIENTS:-100}

if ! command -v wrk > /dev/null; then
  echo "wrk is not there. Run: apt-get install wrk" >&2
  exit 2
fi
[[ -e $db ]] || "$build/hearsay" add --db "$db" "$here/examples/corpus" >&2

work=$(mktemp -d)
trap 'kill "$server" 2> /dev/null; wait "$server" 2> /dev/null; rm -rf "$work"' EXIT
"$build/hearsay" serve --db "$db" --port 0 > "$work/url" 2> "$work/err" &
server=$!
for _ in $(seq 100); do
  [[ -s $work/url ]] && break
  kill -0 "$server" 2> /dev/null || { cat "$work/err" >&2; exit 1; }
  sleep 0.1
done
url=$(head -n 1 "$work/url")

# The addresses that the mix is made of: what the database has.
python3 - "$url" > "$work/paths" << 'PYTHON'
import json
import sys
import urllib.parse
import urllib.request


def get(path):
    return json.load(urllib.request.urlopen(sys.argv[1] + path))


hits = get("/api/search?limit=100")["hits"]
words = sorted({word for hit in hits for word in hit["content"].lower().split() if word.isalpha() and len(word) > 5})
actors = [actor["actor"] for actor in get("/api/actors?limit=50")["actors"]]
for word in words[:50]:
    print("/api/search?q=" + word)
    print("/api/search?sort=newest&q=" + word)
for actor in actors[:30]:
    print(f"/api/search?q=speaker:%23{actor}")
    print(f"/api/actors/{actor}")
for word in words[:15]:
    print("/api/facets?q=" + word)
    print("/api/articles?q=" + word)
for one in sorted({hit["article"]["id"] for hit in hits})[:30]:
    print(f"/api/articles/{one}")
print("/api/actors?q=" + urllib.parse.quote(words[0][:3]) if words else "/api/actors")
print("/api/totals\n/\n/healthz")
PYTHON

cat > "$work/mix.lua" << 'LUA'
local paths = {}
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
local at = 0
function setup(thread) thread:set("seed", math.random(1000)) end
function init() at = seed end
function request()
  at = at + 1
  return wrk.format("GET", paths[at % #paths + 1], {["Accept-Encoding"] = "gzip"})
end
function done(summary, latency)
  io.write(string.format("requests/s %.0f   p50 %.1f ms   p99 %.1f ms   max %.1f ms   requests %d\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    latency.max / 1000, summary.requests))
  local e = summary.errors
  io.write(string.format("errors: connect %d read %d write %d timeout %d status %d\n",
    e.connect, e.read, e.write, e.timeout, e.status))
end
LUA

echo "$clients clients, $seconds s, $(wc -l < "$work/paths") addresses, $db"
PATHS=$work/paths wrk -t2 -c"$clients" -d"${seconds}s" --timeout 10s -s "$work/mix.lua" "$url" | tee "$work/out" | grep -E '^(requests/s|errors)'
grep -q '^errors: connect 0 read 0 write 0 timeout 0 status 0$' "$work/out" || { echo "there were errors" >&2; exit 1; }
kill "$server"
wait "$server" || { echo "the server did not end well: $?" >&2; exit 1; }
