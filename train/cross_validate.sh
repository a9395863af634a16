#!/usr/bin/env bash
# A model for each fold of the complete articles, trained without them, and exported:
#   train/cross_validate.sh SHARED ENCODER.onnx TOKENIZER.json BASE.pt OUT [FOLDS]
# BASE is a run without any complete article of the shared data (learn.py --fold none). OUT/K.run is a fold's run, OUT/K its
# model. Started again it goes on where it stopped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
shared=$1 encoder=$2 tokenizer=$3 base=$4 out=$5 folds=${6:-4}
read -ra more <<< "${HEARSAY_LEARN:-}"
mkdir -p "$out"
for ((k = 0; k < folds; k++)); do
  [[ -f $out/$k.run/final.pt ]] || python3 train/learn.py --shared "$shared" --encoder "$encoder" --tokenizer "$tokenizer" \
      --start "$base" --fold "$k/$folds" --out "$out/$k.run" "${more[@]}"
  [[ -f $out/$k/model.json ]] || python3 train/export.py --run "$out/$k.run" --tokenizer "$tokenizer" --shared "$shared" \
      --out "$out/$k" --no-int8 --reference /dev/null --name "fold-$k"
done
