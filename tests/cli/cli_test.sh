#!/bin/bash
# The program from outside: what a user types, what comes out, and the exit status. Above all the inputs that are no
# news page (the table of bad input).
#
#     tests/cli/cli_test.sh build/hearsay
#
# Needs the model, bash, coreutils and util-linux's `script` (for what is shown on a terminal only; left out where it
# is missing). Each command has a limit of time that only a hang reaches.
set -u -o pipefail

if [ $# -ne 1 ] || [ ! -x "$1" ]; then
  echo "usage: $0 PROGRAM" >&2
  exit 2
fi
hearsay=$(realpath "$1")
here=$(realpath "$(dirname "$0")/../..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
unset NO_COLOR CLICOLOR_FORCE

failures=0
checks=0

complain() {
  failures=$((failures + 1))
  echo "FAILED: $1"
  sed 's/^/  out: /' out | cut -c1-300 | head -5
  sed 's/^/  err: /' err | cut -c1-300 | head -5
}

# status NUMBER NAME ARGUMENT...: runs `hearsay ARGUMENT...` (standard input is the test's own) into the files out, err.
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

lines() {  # lines NUMBER NAME: of out
  checks=$((checks + 1))
  [ "$(wc -l < out)" -eq "$1" ] || complain "$2: $(wc -l < out) lines, not $1"
}

fine='Ann Lee, the mayor, said on Monday: "The bridge will open in May." She told reporters that the town had paid for it.'
printf '%s\n' "$fine" > fine.txt

# A record, or an error with a name; never a crash, a hang or another status.
bounded() {
  local name=$1
  shift
  checks=$((checks + 1))
  timeout 120 "$hearsay" read "$@" > out 2> err
  local got=$?
  case $got in
    0) [ -s out ] || complain "$name: nothing came out" ;;
    3) has err "hearsay: " "$name" ;;
    *) complain "$name: exit status $got" ;;
  esac
}

repeat() { yes "$1" | head -n "$2" | tr -d '\n'; }

usage() {
  status 0 "help" --help
  has out "hearsay read examples/wikinews.html" "help"
  empty err "help"
  status 0 "version" --version
  has out "hearsay " "version"
  status 0 "read --help" read --help
  has out "Exit status" "read --help"
  has out "hearsay read --jsonl" "read --help"
  has out "hearsay read --who Peskov page.html" "read --help"
  has out "hearsay read --actors our-council.csv page.html" "read --help"
  status 2 "no verb"
  has err "say what to do" "no verb"
  status 2 "another verb" bogus
  has err "there is no verb bogus" "another verb"
  status 2 "no input" read
  has err "nothing to read" "no input"
  status 2 "unknown option" read --bogus fine.txt
  has err "--bogus" "unknown option"
  status 2 "unknown precision" read --precision fp8 fine.txt
  has err "fp32" "unknown precision"
  status 2 "negative threads" read --threads -1 fine.txt
  status 2 "--json and --jsonl" read --json --jsonl fine.txt
  status 2 "--json of two" read --json fine.txt fine.txt
  has err "use --jsonl" "--json of two"
  empty out "--json of two"
}

not_there() {
  status 2 "missing file" read missing.html
  has err "hearsay: missing.html: no such file or folder" "missing file"
  empty out "missing file"
  mkdir -p empty/deeper && : > empty/deeper/picture.png
  status 2 "folder without pages" read empty
  has err "hearsay: empty: no page in this folder" "folder without pages"
  status 2 "missing among others" read --jsonl fine.txt missing.html fine.txt
  has err "hearsay: missing.html: no such file" "missing among others"
  lines 2 "missing among others"
  printf 'x' > $'evil\e[2Jname'
  status 2 "hostile name" read $'evil\e[2Jname/x'
  hasnt err $'\e' "hostile name"
  if [ "$(id -u)" -ne 0 ]; then
    cp fine.txt locked.txt && chmod 0 locked.txt
    status 2 "unreadable file" read locked.txt
    has err "hearsay: locked.txt: cannot be read" "unreadable file"
  fi
}

no_news() {
  : > void.html
  status 3 "empty file" read void.html
  has err "hearsay: void.html: not a news page: " "empty file"
  empty out "empty file"
  printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR' > picture.html
  status 3 "PNG" read picture.html
  has err "not a news page: " "PNG"
  printf '%%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n' > paper.html
  status 3 "PDF" read paper.html
  has err "PDF" "PDF"
  truncate -s 200M zeros.html
  status 3 "200 MB of zeros" read zeros.html
  has err "not a news page: " "200 MB of zeros"
  rm zeros.html
  status 3 "zeros on standard input" read - < <(head -c 200000000 /dev/zero)
  has err "hearsay: standard input: not a news page: " "zeros on standard input"
  head -c 100000 /dev/urandom > noise
  status 3 "noise" read noise
  has err "not a news page: " "noise"
  status 3 "bad among others" read --jsonl void.html fine.txt picture.html
  lines 1 "bad among others"
  status 2 "the worse of two" read --jsonl void.html missing.html fine.txt
  lines 1 "the worse of two"
}

odd_pages() {
  {
    echo 'Le président a déclaré lundi que les négociations reprendraient la semaine prochaine, sans autre condition.'
    echo 'Selon le ministre, « nous ne voulons pas de cette guerre », et les habitants espèrent que la paix reviendra.'
    echo 'Les deux pays avaient annoncé en mars un accord sur les frontières, mais il n’a jamais été appliqué.'
  } > french.txt
  status 0 "another language" read french.txt
  has out "note: " "another language"
  has out "(no statements)" "another language"
  printf '<html><body><div><p>%s<p><b><i>Bo Ek <table><tr><p>said no.</b></div></div></body><p>x' "$fine" > broken.html
  bounded "broken HTML" broken.html
  { repeat '<div>' 200000; printf '<p>%s</p>' "$fine"; } > deep.html
  bounded "200,000 nested tags" deep.html
  bounded "200,000 nested tags on standard input" - < <(repeat '<span>' 200000; printf '%s' "$fine")
  repeat 'word ' 1000000 > long.txt
  bounded "a line of 5 MB" --max-words 500 long.txt
  has out "note: " "a line of 5 MB"
  head -c 5000000 /dev/zero | tr '\0' 'x' > letters.txt
  bounded "5 MB without a blank" --max-words 500 letters.txt
  printf 'Ann Lee said that the \xff\xfe\x80 bridge was open. \xe2\x80 Bo Ek denied that it was.\n' > bytes.txt
  status 0 "invalid UTF-8" read --charset utf-8 bytes.txt
  has out "note: " "invalid UTF-8"
  printf 'Ann \x1b[2JLee said that the \x1b]0;owned\x07 bridge was open.\n' > escape.txt
  bounded "escape sequences" escape.txt
  hasnt out $'\e' "escape sequences"
  for _ in $(seq 70); do cat long.txt; done | head -c 70000000 > large.txt
  status 3 "70 MB" read large.txt
  has err "64 MB" "70 MB"
  rm -f large.txt long.txt letters.txt
}

no_model() {
  mkdir -p broken-model
  status 4 "model missing" read --model "$work/broken-model" fine.txt
  has err "broken-model" "model missing"
  empty out "model missing"
  HEARSAY_MODEL="$work/nowhere" status 4 "model of the environment" read fine.txt
  status 2 "no model needed to miss a file" read --model "$work/broken-model" missing.html
}

known_actors() {
  local columns='name,kind,wikidata,aliases,gender,office,from,until,country'
  printf '%s\n' "$columns" 'Ann Lee,person,,,f,Mayor of Harbour Town,2019-05-02,,' > council.csv
  printf '%s\n' "$columns" 'Bo Ek,person,Q42,,m,,,,' > more.csv
  status 0 "a list of actors" read --actors council.csv fine.txt
  has out "Ann Lee" "a list of actors"
  empty err "a list of actors"
  status 0 "two lists of actors" read --actors council.csv --actors more.csv --jsonl fine.txt fine.txt
  lines 2 "two lists of actors"
  printf '%s\n' "${columns/until/till}" > column.csv
  status 2 "actors: a wrong column" read --actors column.csv fine.txt
  has err 'hearsay: column.csv: line 1: there is no column "till"' "actors: a wrong column"
  empty out "actors: a wrong column"
  printf '%s\n' "$columns" 'Ann Lee,person,,,f,Mayor,2019-02-30,,' > date.csv
  status 2 "actors: a bad date" read --actors council.csv --actors date.csv --jsonl fine.txt fine.txt
  has err 'hearsay: date.csv: line 2: the date "2019-02-30" in "from" is not a day' "actors: a bad date"
  empty out "actors: a bad date"
  { cat council.csv; tail -n 1 council.csv; } > twice.csv
  status 2 "actors: a duplicate" read --actors twice.csv fine.txt
  has err 'hearsay: twice.csv: line 3: "Ann Lee" as "Mayor of Harbour Town" from 2019-05-02 is in line 2 already' \
    "actors: a duplicate"
  empty out "actors: a duplicate"
  printf '%s\n' "$columns" $'Ann \e[2J Lee,\e]0;x\a,,,,,,,' > escape.csv
  status 2 "actors: escape sequences" read --actors escape.csv fine.txt
  has err "escape.csv: line 2: the kind" "actors: escape sequences"
  hasnt err $'\e' "actors: escape sequences"
  head -c 100000 /dev/urandom > noise.csv
  status 2 "actors: noise" read --actors noise.csv fine.txt
  has err "hearsay: noise.csv: line " "actors: noise"
  status 2 "actors: no such file" read --actors missing.csv fine.txt
  has err "hearsay: missing.csv: no such file" "actors: no such file"
  status 2 "actors: a folder" read --actors . fine.txt
  empty out "actors: a folder"
}

who_speaks() {
  status 0 "one actor" read --who lee fine.txt
  has out "Ann Lee" "one actor"
  has out " · said" "one actor"
  hasnt out "(no " "one actor"
  empty err "one actor"
  status 0 "one actor, as JSON" read --who "ANN LÉE" --json fine.txt
  lines 1 "one actor, as JSON"
  has out '"name":"Ann Lee"' "one actor, as JSON"
  has out '"id":"s1"' "one actor, as JSON"
  status 0 "nobody of that name" read --who $'Pes\e[2Jkov' fine.txt
  has out "speaks or is spoken to; there are: " "nobody of that name"
  has out "Ann Lee" "nobody of that name"
  hasnt out "s1 " "nobody of that name"
  hasnt out $'\e' "nobody of that name"
  empty err "nobody of that name"
  status 0 "nobody of that name, as JSON" read --who Peskov --jsonl fine.txt fine.txt
  lines 2 "nobody of that name, as JSON"
  has out '"actors":[],"statements":[]' "nobody of that name, as JSON"
  local name
  for name in "" " " "the" "..."; do
    status 2 "--who '$name'" read --who "$name" fine.txt
    has err "there is no name in" "--who '$name'"
    empty out "--who '$name'"
  done
  status 2 "--who twice" read --who Lee --who Ek fine.txt
}

good_pages() {
  status 0 "the view" read fine.txt
  has out "Ann Lee" "the view"
  hasnt out $'\e' "the view"
  empty err "the view"
  status 0 "standard input" read - < fine.txt
  status 0 "a record" read --json fine.txt
  lines 1 "a record"
  has out '"schema"' "a record"
  status 0 "the example" read "$here/examples/wikinews.html"
  has out "Scottish court finds suspension of UK parliament unlawful" "the example"
  has out "Wikinews" "the example"
  has out "2019-09-13" "the example"
  has out "└─ " "the example"
  hasnt out "Leave a reply" "the example"
  hasnt out "cookies" "the example"
  mkdir -p pages/b && cp fine.txt pages/b/2 && cp fine.txt pages/a.txt && cp fine.txt pages/.hidden
  status 0 "a folder" read --jsonl pages fine.txt
  lines 3 "a folder"
  head -1 out > first && grep -q 'pages/a.txt' first || complain "a folder: not in order"
  status 0 "one or many cores" read --jsonl --threads 1 pages fine.txt
  cp out one
  status 0 "one or many cores" read --jsonl --threads 3 pages fine.txt
  checks=$((checks + 1))
  cmp -s one out || complain "one or many cores: the records differ"
  status 0 "sure statements only" read --min-confidence 1 fine.txt
  CLICOLOR_FORCE=1 status 0 "colour" read fine.txt
  has out $'\e[1m' "colour"
  NO_COLOR=1 CLICOLOR_FORCE=1 status 0 "no colour" read fine.txt
  hasnt out $'\e' "no colour"
}

the_article_alone() {
  status 0 "page --help" page --help
  has out "hearsay page --markdown page.html" "page --help"
  local example=$here/examples/wikinews.html
  HEARSAY_MODEL="$work/nowhere" status 0 "a page without a model" page "$example"
  has out "Scottish court finds suspension of UK parliament unlawful" "a page without a model"
  hasnt out "cookies" "a page without a model"
  empty err "a page without a model"
  status 0 "a page on standard input" page --markdown - < "$example"
  has out "# Scottish court finds" "a page on standard input"
  has out "Wikinews · 2019-09-13" "a page on standard input"
  status 0 "a page as JSON" page --json --url https://example.org/1 fine.txt
  lines 1 "a page as JSON"
  has out '"schema":"hearsay-article/1"' "a page as JSON"
  has out '"url":"https://example.org/1"' "a page as JSON"
  status 0 "pages of a folder" page --jsonl pages fine.txt
  lines 3 "pages of a folder"
  head -1 out > first && grep -q 'pages/a.txt' first || complain "pages of a folder: not in order"
  status 3 "page: no news among others" page --jsonl void.html fine.txt
  lines 1 "page: no news among others"
  has err "hearsay: void.html: not a news page: " "page: no news among others"
  status 2 "page: the worse of two" page void.html missing.html fine.txt
  status 2 "page: no input" page
  has err "nothing to read" "page: no input"
  status 2 "page: two formats" page --json --markdown fine.txt
  has err "(hearsay page --help)" "page: two formats"
  status 2 "page: --json of two" page --json fine.txt fine.txt
  has err "use --jsonl" "page: --json of two"
  status 2 "page: an option of read" page --model x fine.txt
  printf 'Ann \x1b[2JLee said that the bridge was open.\n' > escape.txt
  status 0 "page: escape sequences" page --markdown escape.txt
  hasnt out $'\e' "page: escape sequences"
}

# Web archives and feeds: each page in them is an input of its own.
archives() {
  /usr/bin/env python3 - <<'PYTHON'
import gzip
def page(n):
    text = "The ferry waits until noon on Monday, the harbour master said, and nobody on board was told why. " * 3
    return f"<!doctype html><html lang=en><title>Ferry {n} waits</title><h1>Ferry {n} waits</h1><p>{text}</p>".encode()
def record(n):
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(n)
    return (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{n}\r\n"
            f"Content-Type: application/http\r\nContent-Length: {len(http)}\r\n\r\n").encode() + http + b"\r\n\r\n"
members = [gzip.compress(record(n)) for n in range(1, 4)]
open("day.warc.gz", "wb").write(b"".join(members))
open("cut.warc.gz", "wb").write(members[0] + members[1][:40] + members[2])
open("feed.xml", "wb").write(
    b"<?xml version='1.0'?><rss version='2.0'><channel><title>The Lake Herald</title><item><title>Ferry 9 waits</title>"
    b"<link>https://example.org/9</link><description>The ferry waits until noon, the harbour master said.</description>"
    b"</item></channel></rss>")
open("saved.mhtml", "wb").write(
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n"
    b"Content-Location: https://example.org/8\r\n\r\n" + page(8) + b"\r\n--b--\r\n")
PYTHON
  status 0 "a web archive" page --jsonl day.warc.gz
  lines 3 "a web archive"
  has out '"url":"https://example.org/2"' "a web archive"
  has out "Ferry 3 waits" "a web archive"
  status 2 "a damaged web archive" page --jsonl cut.warc.gz
  lines 2 "a damaged web archive"
  has err "byte" "a damaged web archive"
  status 2 "--json of an archive" page --json day.warc.gz
  has err "use --jsonl" "--json of an archive"
  status 0 "a feed and a saved page" page --jsonl feed.xml saved.mhtml
  lines 2 "a feed and a saved page"
  has out "Ferry 9 waits" "a feed and a saved page"
  has out '"url":"https://example.org/8"' "a feed and a saved page"
  status 0 "statements of a web archive" read --jsonl day.warc.gz
  lines 3 "statements of a web archive"
  has out '"schema":"hearsay/1"' "statements of a web archive"
}

closed_output() {
  local many=() i
  for i in $(seq 40); do many+=(fine.txt); done
  timeout 120 "$hearsay" read --jsonl "${many[@]}" 2> err | head -1 > out
  local statuses=("${PIPESTATUS[@]}")
  checks=$((checks + 1))
  [ "${statuses[0]}" -eq 0 ] || complain "closed output: exit status ${statuses[0]}"
  lines 1 "closed output"
  empty err "closed output"
  [ -e /dev/full ] || return
  checks=$((checks + 1))
  timeout 120 "$hearsay" read --json fine.txt > /dev/full 2> err
  [ $? -eq 1 ] || complain "full disk: not 1"
  has err "cannot be written" "full disk"
}

# On a terminal: progress on standard error, colour and the terminal's width on standard output.
on_a_terminal() {
  command -v script > /dev/null || return
  : > err
  script -qec "'$hearsay' read --jsonl fine.txt fine.txt > /dev/null" /dev/null < /dev/null > out
  has out "/2 · " "progress"
  script -qec "TERM=xterm '$hearsay' read fine.txt" /dev/null < /dev/null > out
  has out $'\e[1m' "colour on a terminal"
}

usage
not_there
no_news
odd_pages
no_model
known_actors
who_speaks
good_pages
the_article_alone
archives
closed_output
on_a_terminal

echo "$checks checks, $failures failed"
[ "$failures" -eq 0 ]
