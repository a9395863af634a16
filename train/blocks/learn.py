"""Trains the scorer of blocks and writes src/page/block_trees.inc.

    python3 train/blocks/learn.py build/block_dump ../shared/data/pages src/page/block_trees.inc

Needs CatBoost 1.2.10 and NumPy (PyPI). Learns from the open two thirds of WCXB and Fundus (tools/pages/data.py): a
block's label is whether it is a piece of the article that the labels give (labels.py). The second pass learns from what
the first says of pages that it has not seen (three parts). Seeds are fixed; about three minutes on one core. Nothing of
the pages is in the result but bounds on numbers.
"""
import argparse
import json
import pathlib
import tempfile

import catboost
import numpy as np

import labels
from labels import data

ROUNDS = {"first": 220, "second": 140}
SEEDS = (7, 8, 9)
DEPTH = 6
SETTINGS = dict(depth=DEPTH, learning_rate=0.1, l2_leaf_reg=3, rsm=0.3, bootstrap_type="Bernoulli", subsample=0.8,
                border_count=128, boosting_type="Plain", thread_count=1, verbose=False,
                allow_writing_files=False)
REACH = 4
SAME = 0.8  # a page whose blocks give less than this F1 of its labels' text teaches nothing


def weights(blocks):
    """Long blocks count more, and no page for more than 200 blocks."""
    own = np.array([1 + np.log1p(len(data.words(block["text"]))) for block in blocks])
    return own * min(1, 200 / len(own))


def f1(got, want):
    import score  # beside data.py
    return score.f1(got, want)[2]


def examples(pages, dumped):
    """(features, labels, weights, candidate) of each page that teaches something."""
    out = []
    for page, row in zip(pages, dumped, strict=True):
        blocks = row["blocks"]
        if not blocks:
            continue
        y = labels.label(blocks, page.text)
        candidate = np.array([block["candidate"] for block in blocks])
        kept = "\n".join(block["text"] for block, own in zip(blocks, y) if own)
        if f1(data.words(kept), data.words(page.text)) > SAME:
            x = np.array([block["features"] for block in blocks], dtype=np.float32)
            out.append((x, np.array(y), weights(blocks), candidate))
    return out


def around(first):
    """The second pass's own features: what the first said here, to both sides, and over the page."""
    n = len(first)
    near = np.full((n, 2 * REACH), -1.0, dtype=np.float32)
    for step in range(1, min(REACH, n - 1) + 1):
        near[step:, 2 * step - 2] = first[:-step]
        near[:-step, 2 * step - 1] = first[step:]
    total = first.sum()
    before = np.cumsum(first) - first
    return np.column_stack([first, near, before / max(total, 1e-6), np.full(n, total)])


def fit(rows, rounds):
    x, y, w = (np.concatenate([row[k][row[3]] for row in rows]) for k in range(3))
    return [catboost.CatBoostClassifier(iterations=rounds, random_seed=seed, **SETTINGS).fit(x, y, sample_weight=w)
            for seed in SEEDS]


def probabilities(models, x):
    """Of several models together: their log-odds' mean. One alone is now and then lost on a whole page."""
    odds = sum(model.predict(x, prediction_type="RawFormulaVal") for model in models) / len(models)
    return 1 / (1 + np.exp(-odds))


def fit_both(rows):
    first = fit(rows, ROUNDS["first"])
    seconds = []
    for part in range(3):
        other = fit([row for i, row in enumerate(rows) if i % 3 != part], ROUNDS["first"])
        for i, (x, y, w, candidate) in enumerate(rows):
            if i % 3 == part:
                seconds.append((np.hstack([x, around(probabilities(other, x) * candidate)]), y, w, candidate))
    return first, fit(seconds, ROUNDS["second"])


def numbers(values, digits):
    """C++ float literals."""
    texts = (f"{float(value):.{digits}g}" for value in values)
    return [text + ("F" if "." in text or "e" in text else ".0F") for text in texts]


def trees_of(model):
    """A model as CatBoost writes it down."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        model.save_model(file.name, format="json")
        return json.loads(pathlib.Path(file.name).read_text(encoding="utf-8"))


def write_trees(out, name, models):
    """The trees of all models one after the other, each with its share; one of fewer levels gets questions that are always
    answered with no."""
    features, borders, leaves, bias = [], [], [], 0.0
    for saved in map(trees_of, models):
        scale, (own_bias,) = saved["scale_and_bias"]
        bias += own_bias / len(models)
        for tree in saved["oblivious_trees"]:
            asked = [(split["float_feature_index"], split["border"]) for split in tree["splits"]]
            missing = DEPTH - len(asked)
            features += [feature for feature, _ in asked] + [0] * missing
            borders += [border for _, border in asked] + [3e38] * missing
            values = [value * scale / len(models) for value in tree["leaf_values"]]
            leaves += values + [0.0] * ((1 << DEPTH) - len(values))

    def put(kind, field, items, width):
        out.write(f"constexpr {kind} k{name}{field}[] = {{\n")
        for i in range(0, len(items), width):
            out.write("    " + ", ".join(items[i:i + width]) + ",\n")
        out.write("};\n")
    put("std::uint8_t", "Features", [str(feature) for feature in features], 30)
    put("float", "Borders", numbers(borders, 7), 12)
    put("float", "Leaves", numbers(leaves, 3), 14)
    out.write(f"constexpr Trees k{name} = {{k{name}Features, k{name}Borders, k{name}Leaves, {numbers([bias], 9)[0]}}};\n\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("data")
    parser.add_argument("out")
    args = parser.parse_args()
    pages = list(data.pages(args.data, part="open"))
    rows = examples(pages, data.run(args.program, pages))
    print(f"{len(rows)} pages, {sum(len(row[1]) for row in rows)} blocks, {sum(int(row[1].sum()) for row in rows)} of articles")
    first, second = fit_both(rows)
    with pathlib.Path(args.out).open("w", encoding="utf-8") as out:
        out.write("// Written by train/blocks/learn.py; not to be changed by hand.\n"
                  f"constexpr std::size_t kTrainedFeatures = {rows[0][0].shape[1]};\n\n")
        write_trees(out, "First", first)
        write_trees(out, "Second", second)


if __name__ == "__main__":
    main()
