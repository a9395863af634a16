#!/bin/bash
# The program with a database, from outside: add, search, show, actors; what is said of a database that cannot be used.
#
#     tests/cli/store_test.sh build/hearsay
#
# Needs the model, bash, coreutils, Debian's python3 (with its sqlite3). tests/cli/crash_test.py kills `add`.
set -u -o pipefail

if [ $# -ne 1 ] || [ ! -x "$1" ]; then
  echo "usage: $0 PROGRAM" >&2
  exit 2
fi
hearsay=$(realpath "$1")
here=$(realpath "$(dirname "$0")/../..")
work=$(mktemp -d)
trap '[ "$BASHPID" = $$ ] && rm -rf "$work"' EXIT
cd "$work" || exit 2
unset NO_COLOR CLICOLOR_FORCE HEARSAY_DB
export LC_ALL=C.UTF-8

failures=0
checks=0

complain() {
  failures=$((failures + 1))
  echo "FAILED: $1"
  sed 's/^/  out: /' out | cut -c1-300 | head -5
  sed 's/^/  err: /' err | cut -c1-300 | head -5
}

# status NUMBER NAME ARGUMENT...: runs `hearsay ARGUMENT...` into the files out, err.
status() {
  local expected=$1 name=$2
  shift 2
  checks=$((checks + 1))
  timeout 120 "$hearsay" "$@" > out 2> err
  local got=$?
  [ "$got" -eq "$expected" ] || complain "$name: exit status $got, not $expected"
}

has() {  # has FILE TEXT NAME
  checks=$((checks + 1))
  grep -qF -e "$2" "$1" || complain "$3: no '$2' in $1"
}

hasnt() {
  checks=$((checks + 1))
  ! grep -qF -e "$2" "$1" || complain "$3: '$2' in $1"
}

empty() {  # empty FILE NAME
  checks=$((checks + 1))
  [ ! -s "$1" ] || complain "$2: $1 is not empty"
}

same() {  # same A B NAME
  checks=$((checks + 1))
  [ "$1" = "$2" ] || complain "$3: '$1', not '$2'"
}

counted() { grep -c "^$1"$'\t' out; }  # lines of the report that begin so
id_of() { sha256sum < "$1" | cut -c1-16; }

# sql DB STATEMENT: its first value.
sql() {
  /usr/bin/python3 -c 'import sqlite3, sys
row = sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchone()
print(row[0] if row else "")' "$1" "$2"
}

# hold DB SECONDS FILE: another program's write transaction; FILE is there when it has begun.
hold() {
  /usr/bin/python3 -c 'import sqlite3, sys, time
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
open(sys.argv[3], "w").close()
time.sleep(float(sys.argv[2]))' "$@" &
  for _ in $(seq 100); do [ -e "$3" ] && break; sleep 0.05; done
}

mkdir pages
printf '%s\n' 'Ann Lee, the mayor, said on Monday: "The bridge will open in May." She told reporters that the town had paid for it.' > pages/bridge.txt
printf '%s\n' 'Bo Ek denied that the ferry was late. According to Bo Ek, Ann Lee promised that the ferry would be safe if the council agreed.' > pages/ferry.txt
printf '%s\n' 'Kaya Holm told Bo Ek that the school will open in autumn. "We have waited long for the school," Holm said.' > pages/school.txt

usage() {
  status 0 "add --help" add --help
  has out "Exit status" "add --help"
  status 2 "no database" add pages
  has err "say which database: --db FILE, or set HEARSAY_DB" "no database"
  status 2 "no input" add --db news.db
  has err "nothing to add" "no input"
  checks=$((checks + 1))
  [ ! -e news.db ] || complain "no input: a database was made"
  status 2 "no database to search" search --db nowhere.db bridge
  has err "nowhere.db" "no database to search"
  checks=$((checks + 1))
  [ ! -e nowhere.db ] || complain "searching makes a database"
}

adding() {
  status 0 "add" add --db news.db pages
  same "$(counted stored)" 3 "add"
  has out "stored	pages/bridge.txt	$(id_of pages/bridge.txt)" "add"
  empty err "add"
  status 0 "add again" add --db news.db pages
  same "$(counted seen)" 3 "add again"
  HEARSAY_CACHE=$work/untouched status 0 "add again" add --db news.db pages
  checks=$((checks + 1))
  [ ! -e untouched ] || complain "the model was loaded where nothing was to be read"
  cp pages/bridge.txt copy.txt
  HEARSAY_DB=news.db status 0 "the same bytes elsewhere" add copy.txt
  same "$(cat out)" "seen	copy.txt	$(id_of copy.txt)" "the same bytes elsewhere"
  status 0 "show" show --db news.db "$(id_of copy.txt)"
  has out "Seen pages/bridge.txt" "show"
  has out "Seen copy.txt" "show"
  status 0 "read anew" add --db news.db --again pages/ferry.txt
  same "$(counted stored)" 1 "read anew"
  same "$(sql news.db 'SELECT count(*) FROM article')" 3 "read anew"
  status 0 "standard input" add --db news.db --url https://example.org/1 - < copy.txt
  has out "seen	-	" "standard input"
  mkdir twins && printf 'Ann Lee said that the tower was high.\n' | tee twins/a.txt twins/b.txt > twins/c.txt
  status 0 "the same bytes twice" add --db news.db twins
  same "$(counted stored) $(counted seen)" "1 2" "the same bytes twice"
  same "$(sql news.db "SELECT count(*) FROM sighting WHERE path LIKE 'twins/%'")" 3 "the same bytes twice"
}

failing() {
  local odd=$'odd\tname\n\\\e[2J.html'
  : > "$odd"
  status 3 "no news" add --db failing.db "$odd" pages/ferry.txt
  has out 'failed	odd\tname\n\\\x1B[2J.html	not a news page' "no news"
  same "$(wc -l < out)" 2 "no news"
  same "$(counted stored)" 1 "no news"
  status 2 "missing among others" add --db failing.db missing.html pages/school.txt
  has out "failed	missing.html	no such file or folder" "missing among others"
  same "$(counted stored)" 1 "missing among others"
  status 4 "no model" add --db failing.db --model "$work/nowhere" pages/bridge.txt
  has err "nowhere" "no model"
  empty out "no model"
  rm -f "$odd"
}

# What is wrong with the database is told before the model is looked for, and the file stays as it is.
not_ours() {
  local sum
  printf 'this is no database, only a text that somebody keeps' > notes.txt
  sqlite_other
  status 0 "a database" add --db newer.db pages/ferry.txt
  sql newer.db 'PRAGMA user_version = 99' > /dev/null
  for file in notes.txt other.db newer.db; do
    sum=$(sha256sum < "$file")
    for verb in add search show actors; do
      local more=pages
      [ "$verb" = show ] && more=$(id_of pages/ferry.txt)
      status 2 "$verb: $file" "$verb" --db "$file" "$more"
      has err "$file" "$verb: $file"
      same "$(wc -l < err)" 1 "$verb: $file"
      same "$(sha256sum < "$file")" "$sum" "$verb: $file is not as it was"
    done
    status 2 "before the model" add --db "$file" --model "$work/nowhere" pages
  done
  status 2 "a folder as database" add --db pages pages
  status 2 "no such folder" add --db nowhere/news.db pages
}

sqlite_other() {
  /usr/bin/python3 -c 'import sqlite3
db = sqlite3.connect("other.db")
db.execute("CREATE TABLE recipe (name TEXT)")
db.commit()'
}

locked() {
  status 0 "a database" add --db locked.db pages/ferry.txt
  hold locked.db 30 held
  local holder=$!
  status 5 "locked" add --db locked.db --wait 1 --model "$work/nowhere" pages/bridge.txt
  has err "locked.db" "locked"
  empty out "locked"
  status 0 "reading goes on" search --db locked.db ferry
  kill "$holder"; wait "$holder" 2> /dev/null
  hold locked.db 2 held2
  status 0 "locked for a moment" add --db locked.db pages/bridge.txt
  same "$(counted stored)" 1 "locked for a moment"
}

two_at_once() {
  "$hearsay" add --db both.db pages twins > first 2> first.err &
  local other=$!
  status 0 "two at once" add --db both.db twins pages
  checks=$((checks + 1))
  wait "$other" || complain "two at once: the other: $(cat first.err)"
  same "$(sql both.db 'SELECT count(*) || " " || count(DISTINCT sha256) FROM article')" "4 4" "two at once"
  same "$(cat first out | grep -c '^stored')" 4 "two at once: stored lines"
}

signals() {
  local i signal expected
  mkdir many
  for i in $(seq 200); do printf 'Ann Lee said that bridge number %d was open. Bo Ek denied it.\n' "$i" > "many/$i.txt"; done
  for signal in INT TERM; do
    rm -f stop.db* out  # a line in `out` is this run's: a shell that is signalled before it is the program runs our trap
    expected=130; [ $signal = TERM ] && expected=143
    # A background job of a shell without job control ignores SIGINT unless it sets it anew, as ours does.
    "$hearsay" add --db stop.db --threads 1 many > out 2> err &
    local job=$!
    for i in $(seq 200); do [ -s out ] && break; sleep 0.05; done
    kill -$signal $job
    wait $job
    same $? $expected "SIG$signal"
    has err "the same command goes on from here" "SIG$signal"
    same "$(sql stop.db 'SELECT count(*) FROM article')" "$(counted stored)" "SIG$signal: all that is there was told"
    checks=$((checks + 1))
    [ "$(counted stored)" -lt 200 ] || complain "SIG$signal: it came too late to stop anything"
  done
  status 0 "going on" add --db stop.db many
  same "$(sql stop.db 'SELECT count(*) FROM article')" 200 "going on"
  checks=$((checks + 1))
  [ "$(counted seen)" -gt 0 ] || complain "going on: nothing was seen before"
  timeout 120 "$hearsay" add --db pipe.db many 2> err | head -1 > out
  same "${PIPESTATUS[0]}" 0 "closed output"
  empty err "closed output"
}

# A file that may not grow any more, and a small tmpfs that is full, where one may be mounted.
full_disk() {
  local room=$work/room size
  (ulimit -f 600; "$hearsay" add --db small.db many > out 2> err)
  same $? 1 "a limit on files"
  has err "small.db" "a limit on files"
  same "$(sql small.db 'SELECT count(*) FROM article')" "$(counted stored)" "a limit on files: what was told is there"
  mkdir room
  if ! unshare -rm true 2> /dev/null && ! unshare -m true 2> /dev/null; then
    echo "left out: a full tmpfs (mount is not allowed here)"
    return
  fi
  size=400k
  local space=(unshare -m)
  "${space[@]}" true 2> /dev/null || space=(unshare -rm)
  "${space[@]}" bash -c '
    mount -t tmpfs -o size='$size' none "$1" || exit 77
    "$2" add --db "$1/full.db" many > out 2> err
    status=$?
    /usr/bin/python3 -c "import sqlite3, sys
print(sqlite3.connect(sys.argv[1]).execute(\"SELECT count(*) FROM article\").fetchone()[0])" "$1/full.db" > there
    exit $status' - "$room" "$hearsay"
  local got=$?
  if [ $got -eq 77 ]; then
    echo "left out: a full tmpfs (it cannot be mounted here)"
    return
  fi
  same $got 5 "a full disk"
  has err "full" "a full disk"
  same "$(cat there)" "$(counted stored)" "a full disk: what was told is there"
}

searching() {
  status 0 "search" search --db news.db ferry
  has out "Bo Ek" "search"
  has out "[ferry]" "search"
  has out "$(id_of pages/ferry.txt) s" "search"
  empty err "search"
  CLICOLOR_FORCE=1 status 0 "search in colour" search --db news.db ferry
  has out $'\e[1;4mferry\e[0m' "search in colour"
  status 0 "options" search --db news.db --speaker "Ann Lee" --speaker "Kaya Holm" --json
  has out '{"query":"speaker:' "options"
  has out '"total":{"count":' "options"
  same "$(wc -l < out)" 1 "options"
  status 0 "one query language" search --db news.db 'speaker:"Ann Lee","Kaya Holm"' --json
  local language
  language=$(sed 's/^{"query":"[^}]*"total"/"total"/' out)
  status 0 "options" search --db news.db --speaker "Ann Lee" --speaker "Kaya Holm" --json
  same "$(sed 's/^{"query":"[^}]*"total"/"total"/' out)" "$language" "one query language"
  status 0 "nobody" search --db news.db --speaker Peskov
  has out "0 statements" "nobody"
  status 0 "a page" search --db news.db --limit 1
  has out "More: the same with --cursor " "a page"
  local cursor first
  first=$(sed -n 3,5p out)
  cursor=$(sed -n 's/^More: the same with --cursor //p' out)
  status 0 "the next page" search --db news.db --limit 1 --cursor "$cursor"
  checks=$((checks + 1))
  [ "$(sed -n 3,5p out)" != "$first" ] || complain "the next page: it is the first"
  status 0 "articles" search --db news.db --articles bridge
  has out "1 article" "articles"
  status 2 "a bad query" search --db news.db 'ferry (late'
  has err "hearsay: " "a bad query"
  has err "  ferry (late" "a bad query"
  grep -qE '^ +\^$' err || complain "a bad query: no caret"
  status 2 "a bad value" search --db news.db --kind shouting
}

actors() {
  status 0 "actors" actors --db news.db
  has out "Ann Lee · person" "actors"
  status 0 "actors of a name" actors --db news.db holm --json
  has out '"name":"Kaya Holm"' "actors of a name"
  hasnt out "Ann Lee" "actors of a name"
  status 0 "an actor" actors show --db news.db "bo ek"
  has out "says: " "an actor"
  status 2 "nobody" actors show --db news.db Peskov
  has err "Peskov" "nobody"
  status 2 "no such number" actors show --db news.db '#999999'
  status 2 "merge by a part of a name" actors merge --db news.db "Ann Lee" Holm
  has err "by number" "merge by a part of a name"
  cp news.db unlike.db
  /usr/bin/python3 -c 'import sqlite3
db = sqlite3.connect("unlike.db")
db.execute("UPDATE actor SET kind = ? WHERE name = ?", ("group", "Kaya Holm"))
db.commit()'
  status 2 "merge of unlike actors" actors merge --db unlike.db "Ann Lee" "Kaya Holm"
  has err "another kind" "merge of unlike actors"
  status 0 "merge of unlike actors, anyway" actors merge --db unlike.db "Ann Lee" "Kaya Holm" --anyway
  status 0 "merge" actors merge --db news.db "Ann Lee" "Kaya Holm"
  has out "Ann Lee" "merge"
  status 0 "an export after a merge" export --db news.db --format csv
  hasnt out ",Kaya Holm,," "an export after a merge"
  status 0 "kept on re-reading" add --db news.db --again pages
  status 0 "kept on re-reading" search --db news.db --speaker "Ann Lee" school
  has out "[school]" "kept on re-reading"
  status 0 "split" actors split --db news.db "Ann Lee" --article "$(id_of pages/school.txt)"
  status 0 "split" search --db news.db --speaker "Ann Lee" school
  has out "0 statements" "split"
  status 2 "split by nothing" actors split --db news.db "Ann Lee"
  has err "--article" "split by nothing"
  status 2 "merge of one" actors merge --db news.db "Ann Lee"
  status 2 "a long bad query" search --db news.db "($(printf 'x %.0s' {1..3000})"
  checks=$((checks + 1))
  [ "$(wc -c < err)" -lt 400 ] || complain "a long bad query: floods the terminal"
}

# The record that comes back is the one that `read` prints.
equal() {
  local page count=0
  status 0 "the examples" add --db corpus.db "$here"/examples/wikinews.html "$here"/examples/corpus
  "$hearsay" read --jsonl "$here"/examples/wikinews.html "$here"/examples/corpus > read.jsonl 2> err
  cut -f3 out > ids
  while read -r page; do
    "$hearsay" show --db corpus.db --json "$page" || echo "$page failed"
    count=$((count + 1))
  done < ids > shown.jsonl
  checks=$((checks + 1))
  cmp -s read.jsonl shown.jsonl || complain "records of $count examples: not as they were read"
  same "$(wc -l < shown.jsonl)" "$(ls "$here"/examples/corpus/*.html "$here"/examples/wikinews.html | wc -l)" "all examples"
}

usage
adding
failing
not_ours
locked
two_at_once
signals
full_disk
searching
actors
equal

echo "$checks checks, $failures failed"
[ "$failures" -eq 0 ]
