#!/usr/bin/env bash
# Learns whom a source means, from what the folds' models say of articles that they have not seen:
#   train/antecedents.sh SHARED BUILD FOLDS MODEL [ROUNDS]
# Each round asks the questions again with what the round before has learned, since who spoke before is part of the
# question. Writes FOLDS/K/model.json (learned from the other folds) and MODEL/model.json (from all).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
shared=$1 build=$2 folds=$3 model=$4 rounds=${5:-2}
n=$(find "$folds" -maxdepth 1 -type d -name '[0-9]' | wc -l)
for ((k = 0; k < n; k++)); do
  python3 -c "import json, sys; sys.path.insert(0, 'train'); from splits import gold_of_fold
for r in gold_of_fold('$shared', $k, $n): print(json.dumps(r, ensure_ascii=False))" > "$folds/$k.gold.jsonl"
done
for ((round = 0; round < rounds; round++)); do
  for ((k = 0; k < n; k++)); do
    "$build/antecedent_dump" "$folds/$k" "$folds/$k.gold.jsonl" > "$folds/$k.dump.jsonl"
  done
  python3 train/antecedents.py --shared "$shared" --dumps "$folds"/[0-9].dump.jsonl --folds "$n" --into-folds "$folds" --model "$model"
done
