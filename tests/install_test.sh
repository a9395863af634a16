#!/usr/bin/env bash
# Does an installed Hearsay run elsewhere? Installs it, moves the folder, and runs it with an empty environment, from
# another working folder, while nothing may come from the source tree. tests/install_test.sh SOURCE BUILD
set -euo pipefail
source_dir=$(realpath "$1")
build_dir=$(realpath "$2")

work=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server" 2> /dev/null; rm -rf "$work"' EXIT
fail() { printf 'FAILED: %s\n' "$1" >&2; exit 1; }
elsewhere() { (cd "$work/empty" && env -i "$@"); }

mkdir "$work/empty"
cmake --install "$build_dir" --prefix "$work/first" > "$work/install.log" || { cat "$work/install.log"; fail "install"; }
mv "$work/first" "$work/a folder moved"
home="$work/a folder moved"
program="$home/bin/hearsay"

for file in bin/hearsay include/hearsay/{reader,page}.h LICENSE NOTICE lib/libopenvino_intel_cpu_plugin.so \
            share/hearsay/known/{congress,countries,leaders}.csv share/hearsay/known/{README.md,leaders.csv.license} \
            share/doc/hearsay/licences/{openvino,preact,uplot}/LICENSE; do
  [[ -s $home/$file ]] || fail "$file is not in the installed folder"
done

# Every library of the program, and of those that it opens by name: in the folder, or part of the C and C++ runtime. A
# path into the source tree, the build or .deps/ would work here and nowhere else.
runtime='^[[:space:]]*(linux-vdso|/lib.*/ld-linux|lib(c|m|dl|pthread|rt|stdc\+\+|gcc_s)\.so)'
for binary in "$program" "$home"/lib/*.so*; do
  elsewhere ldd "$binary" > "$work/ldd.txt" || fail "ldd $binary"
  if grep -vE "$runtime" "$work/ldd.txt" | grep -vF "=> $home/"; then
    fail "$(basename "$binary") takes a library from outside the installed folder (above)"
  fi
done
if readelf -d "$program" | grep -E 'R(UN)?PATH' | grep -F "$source_dir"; then
  fail "the program's RPATH names the source tree"
fi

version=$(elsewhere "$program" --version) || fail "hearsay --version"
[[ $version == *"$(<"$source_dir/VERSION")"* ]] || fail "hearsay --version says '$version', VERSION says otherwise"

page=$source_dir/examples/wikinews.html
if [[ -z $(ls "$source_dir/models") || ! -f $page ]]; then
  echo "no model or no example page yet: reading is not tried"
  exit 0
fi
cp "$page" "$work/empty/page.html"
elsewhere "$program" read --json page.html > "$work/record.json" || fail "hearsay read --json page.html"
python3 - "$work/record.json" << 'PYTHON' || fail "the record of the example page is not as it should be"
import json, sys
record = json.load(open(sys.argv[1], encoding="utf-8"))
assert record["schema"] == "hearsay/1", record["schema"]
assert record["statements"], "no statement was found"
PYTHON
elsewhere "$program" read page.html > "$work/eye.txt" || fail "hearsay read page.html"
[[ -s $work/eye.txt ]] || fail "hearsay read page.html printed nothing"

# The store: SQLite is in the program, and so is the web page.
elsewhere "$program" add --db news.db page.html > "$work/added.txt" 2> "$work/error.txt" ||
  { cat "$work/error.txt"; fail "hearsay add --db news.db page.html"; }
elsewhere "$program" search --db news.db --json court > "$work/hits.json" || fail "hearsay search --db news.db court"
python3 - "$work/hits.json" << 'PYTHON' || fail "hearsay search finds nothing in what was added"
import json, sys
assert json.load(open(sys.argv[1], encoding="utf-8"))["hits"], "no hit"
PYTHON
(cd "$work/empty" && exec env -i "$program" serve --db news.db --port 0 > "$work/serve.txt" 2>&1) &
server=$!
address=
for (( i = 0; i < 300; ++i )); do  # 30 seconds
  address=$(grep -oE -m 1 'http://127\.0\.0\.1:[0-9]+' "$work/serve.txt" || true)
  [[ -z $address ]] || break
  kill -0 "$server" 2> /dev/null || break
  sleep 0.1
done
[[ -n $address ]] || { cat "$work/serve.txt"; fail "hearsay serve prints no address"; }
python3 - "$address" "$work/empty/page.html" << 'PYTHON' || { cat "$work/serve.txt"; fail "hearsay serve"; }
import json, re, sys, urllib.request
address, page = sys.argv[1:]
def get(path, **more):
    with urllib.request.urlopen(urllib.request.Request(address + path, **more), timeout=60) as answer:
        return answer.read()
get("/healthz")
html = get("/").decode()
files = re.findall(r'(?:src|href)="(/assets/[^"]+)"', html)
assert any(file.endswith(".js") for file in files), "the page names no script: " + html[:200]
for file in files:
    assert get(file), file + " is empty"
assert json.loads(get("/api/search?q=court"))["hits"], "/api/search finds nothing"
pasted = get("/api/read", data=open(page, "rb").read(), headers={"Content-Type": "text/html"})
assert json.loads(pasted)["record"]["statements"], "/api/read finds no statement"
PYTHON
kill -TERM "$server"
status=0
wait "$server" || status=$?
server=
[[ $status == 0 ]] || { cat "$work/serve.txt"; fail "on SIGTERM hearsay serve ended with $status, not 0"; }

# Are the installed lists of known actors read? With a mistake in one of them nothing may be.
cp "$home/share/hearsay/known/leaders.csv" "$work/leaders.csv"
echo 'Nobody,person,42,,,,,,,' >> "$home/share/hearsay/known/leaders.csv"
status=0
elsewhere "$program" read page.html > "$work/eye.txt" 2> "$work/error.txt" || status=$?
[[ $status == 2 && $(<"$work/error.txt") == *"share/hearsay/known/leaders.csv: line "*Wikidata* ]] ||
  fail "with a damaged installed list of actors the exit status is $status, not 2: is another list read?"
cp "$work/leaders.csv" "$home/share/hearsay/known/leaders.csv"

# Was that the installed model, and not the source tree's? With the installed one emptied it must be refused.
find "$home/share/hearsay/models" -type f -exec truncate -s 0 {} +
status=0
elsewhere "$program" read page.html > "$work/eye.txt" 2> "$work/error.txt" || status=$?
[[ $status == 4 ]] || fail "with a damaged installed model the exit status is $status, not 4: is another model read?"
echo "runs elsewhere: $version"
