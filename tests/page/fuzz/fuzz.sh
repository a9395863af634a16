#!/usr/bin/env bash
# Fuzzes read_page: fuzz.sh FOLDER SECONDS. Builds FOLDER/read_page_fuzz with clang-16 (libFuzzer, address and
# undefined-behaviour sanitizers), seeds it with the fixtures and runs it for SECONDS on one core. What it finds stands in
# FOLDER/found; what it learnt stays in FOLDER/corpus for the next time. Exit status 0 where it found nothing.
#
# Not a part of `make build`. clang-14 does not do: std::expected of libstdc++ 12 needs destructors that are chosen by a
# constraint, which clang has since 16 (and the macro that says so since 19: hence the -D below).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

readonly folder=$(realpath -m "$1") seconds=$2 cxx=${FUZZ_CXX:-clang++-16}
readonly lexbor=$PWD/.deps/lexbor

die() {
  printf 'fuzz: %s\n' "$1" >&2
  exit 1
}
command -v "$cxx" > /dev/null || die "there is no $cxx. Run: apt-get install clang-16 libclang-rt-16-dev"
[[ -f $lexbor/lib/liblexbor_static.a ]] || die "lexbor is not there. Run: make setup"
mkdir -p "$folder"/{corpus,seeds,found,objects}

flags=(-std=c++2b -D__cpp_concepts=202002L -Wno-macro-redefined -O2 -g1 -fno-omit-frame-pointer
  -Iinclude -Isrc -Itests/page -isystem "$lexbor/include" -DLEXBOR_STATIC)
sanitize=(-fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined)

# Only what is older than its source or than any header is compiled again.
newest=$(find include/hearsay src/page tests/page -name '*.h' -printf '%T@ %p\n' | sort -n | tail -1 | cut -d' ' -f2)
objects=()
for source in src/page/*.cpp tests/page/fuzz/read_page_fuzz.cpp; do
  object=$folder/objects/$(basename "$source" .cpp).o
  objects+=("$object")
  [[ $object -nt $source && $object -nt $newest ]] && continue
  "$cxx" "${flags[@]}" "${sanitize[@]}" -c "$source" -o "$object"
done
"$cxx" "${sanitize[@]}" "${objects[@]}" "$lexbor/lib/liblexbor_static.a" -luchardet -lm -o "$folder/read_page_fuzz"

python3 tests/page/fuzz/seeds.py "$folder/seeds"
"$folder/read_page_fuzz" "$folder/corpus" "$folder/seeds" -dict=tests/page/fuzz/page.dict -max_total_time="$seconds" \
  -max_len=16384 -timeout=2 -rss_limit_mb=500 -artifact_prefix="$folder/found/" -print_final_stats=1
printf 'fuzz: nothing found in %s seconds\n' "$seconds"
