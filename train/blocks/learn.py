"""Trains the scorer of blocks and writes src/page/block_trees.inc.

    python3 train/blocks/learn.py build/block_dump ../shared/data/pages src/page/block_trees.inc

Needs LightGBM 4.7.0 and NumPy (PyPI). Learns from the open two thirds of WCXB and Fundus (tools/pages/data.py): a
block's label is whether it is a piece of the article that the labels give (labels.py). The second pass learns from what
the first says of pages that it has not seen (three parts). Seeds are fixed; about five minutes on one core. Nothing of
the pages is in the result but bounds on numbers.
"""
import argparse
import pathlib

import lightgbm
import numpy as np

import labels
from labels import data

ROUNDS = {"first": 150, "second": 90}
SETTINGS = dict(objective="binary", learning_rate=0.06, num_leaves=20, min_data_in_leaf=30, feature_fraction=0.5,
                bagging_fraction=0.8, bagging_freq=1, lambda_l2=5, verbose=-1, num_threads=1, seed=7, deterministic=True)
REACH = 4
SAME = 0.8  # a page whose blocks give less than this F1 of its labels' text teaches nothing


def weights(blocks):
    """Long blocks count more, and no page for more than 200 blocks."""
    own = np.array([1 + np.log1p(len(data.words(block["text"]))) for block in blocks])
    return own * min(1, 200 / len(own))


def f1(got, want):
    import score  # beside data.py
    return score.f1(got, want)[2]


def load(program, folder):
    pages = list(data.pages(folder, part="open"))
    out = []
    for page, row in zip(pages, labels.dump(program, pages), strict=True):
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
    return np.column_stack([first, near, before / max(total, 1e-6), np.full(n, np.log1p(total))])


def fit(rows, rounds):
    x, y, w = (np.concatenate([row[k][row[3]] for row in rows]) for k in range(3))
    return lightgbm.train(SETTINGS, lightgbm.Dataset(x, y, weight=w), rounds)


def fit_both(rows):
    first = fit(rows, ROUNDS["first"])
    seconds = []
    for part in range(3):
        other = fit([row for i, row in enumerate(rows) if i % 3 != part], ROUNDS["first"])
        for i, (x, y, w, candidate) in enumerate(rows):
            if i % 3 == part:
                seconds.append((np.hstack([x, around(other.predict(x) * candidate)]), y, w, candidate))
    return first, fit(seconds, ROUNDS["second"])


def below(bound):
    """The largest float32 that is at most the bound: the trees compare float32 with it."""
    value = np.float32(bound)
    return value if float(value) <= bound else np.nextafter(value, np.float32(-np.inf))


def flatten(tree, nodes, leaves):
    """Appends the tree's nodes in preorder; says how it is called by the node above."""
    if "leaf_value" in tree:
        leaves.append(tree["leaf_value"])
        return -len(leaves)
    at = len(nodes)
    nodes.append(None)
    low = flatten(tree["left_child"], nodes, leaves)
    high = flatten(tree["right_child"], nodes, leaves)
    nodes[at] = (tree["split_feature"], below(tree["threshold"]), low, high)
    return at


def write_trees(out, name, model):
    nodes, leaves, counts = [], [], []
    for info in model.dump_model()["tree_info"]:
        own_nodes, own_leaves = [], []
        flatten(info["tree_structure"], own_nodes, own_leaves)
        counts.append(len(own_nodes))
        nodes += own_nodes
        leaves += own_leaves
    def lines(items, width):
        for i in range(0, len(items), width):
            out.write("    " + " ".join(items[i:i + width]) + "\n")
    out.write(f"constexpr Node k{name}Nodes[] = {{\n")
    lines([f"{{{f}, {float(b)!r}F, {l}, {h}}}," if "." in repr(float(b)) or "e" in repr(float(b)) else
           f"{{{f}, {float(b)!r}.0F, {l}, {h}}}," for f, b, l, h in nodes], 4)
    out.write(f"}};\nconstexpr float k{name}Leaves[] = {{\n")
    lines([f"{value:.6g}F," if "." in f"{value:.6g}" or "e" in f"{value:.6g}" else f"{value:.6g}.0F," for value in leaves], 10)
    out.write(f"}};\nconstexpr std::uint16_t k{name}Counts[] = {{\n")
    lines([f"{count}," for count in counts], 24)
    out.write(f"}};\nconstexpr Trees k{name} = {{k{name}Nodes, k{name}Leaves, k{name}Counts, 0.0F}};\n\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("data")
    parser.add_argument("out")
    args = parser.parse_args()
    rows = load(args.program, args.data)
    print(f"{len(rows)} pages, {sum(len(row[1]) for row in rows)} blocks, {sum(int(row[1].sum()) for row in rows)} of articles")
    first, second = fit_both(rows)
    with pathlib.Path(args.out).open("w", encoding="utf-8") as out:
        out.write("// Written by train/blocks/learn.py; not to be changed by hand.\n"
                  f"constexpr std::size_t kTrainedFeatures = {rows[0][0].shape[1]};\n\n")
        write_trees(out, "First", first)
        write_trees(out, "Second", second)


if __name__ == "__main__":
    main()
