#!/usr/bin/env bash
# Searches in a database of a million statements, grown from those of examples/corpus: bench/store.sh BUILD
#     STATEMENTS=1000000      how many
# The database stays in BUILD/bench-store/ and is grown anew only where it is not there in that size.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=${1:?usage: bench/store.sh BUILD}
statements=${STATEMENTS:-1000000}
folder=$build/bench-store
db=$folder/$statements.db

cmake --build "$build" --target hearsay_store_grow hearsay_store_search > /dev/null
mkdir -p "$folder"
if [[ ! -e $folder/$statements.done ]]; then
  rm -f "$db" "$db-wal" "$db-shm"
  echo "read examples/corpus"
  "$build/hearsay" read --jsonl examples/corpus > "$folder/real.jsonl"
  echo "grow $db"
  "$build/hearsay_store_grow" "$folder/real.jsonl" "$db" "$statements"
  touch "$folder/$statements.done"
fi
"$build/hearsay_store_search" "$db"
