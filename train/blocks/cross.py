"""How good the scorer of blocks is on pages that it has not seen: five folds over the open two thirds of WCXB and Fundus,
all pages of a publisher in one. What is scored is the blocks chosen, without what src/page/html_page.cpp does where they
come to next to nothing (hidden elements, articleBody), so these figures are a little below the program's.

    python3 train/blocks/cross.py build/block_dump ../shared/data/pages

About five minutes on one core; nothing is written.
"""
import argparse
import hashlib

import numpy as np

import learn
from labels import data

import score  # beside data.py

FOLDS = 5
LIKELY = 0.5
LOST = 3


def fold_of(name):
    publisher = name if name.startswith("wcxb") else name.rsplit("_", 3)[0]
    return int(hashlib.md5(publisher.encode()).hexdigest(), 16) % FOLDS


def length(texts):
    return sum(len(data.words(text)) for text in texts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("data")
    args = parser.parse_args()
    pages = list(data.pages(args.data, part="open"))
    dumped = data.run(args.program, pages)
    tables = {"wcxb": score.Table(), "fundus": score.Table()}
    for fold in range(FOLDS):
        train = [(page, row) for page, row in zip(pages, dumped) if fold_of(page.name) != fold]
        first, second = learn.fit_both(learn.examples(*zip(*train)))
        for page, row in zip(pages, dumped):
            if fold_of(page.name) != fold:
                continue
            chosen = []
            if row["blocks"]:
                x = np.array([block["features"] for block in row["blocks"]], dtype=np.float32)
                candidate = np.array([block["candidate"] for block in row["blocks"]])
                one = learn.probabilities(first, x) * candidate
                two = learn.probabilities(second, np.hstack([x, learn.around(one)])) * candidate
                chosen = [block["text"] for block, p in zip(row["blocks"], two) if p > LIKELY]
                kept = [block["text"] for block in row["blocks"] if block["kept"]]
                if LOST * length(chosen) <= length(kept):  # as src/page/extract.cpp does
                    chosen = kept
            tables[page.name.split("/")[0]].add(page, {"text": "\n\n".join(chosen), "headline": row["headline"]})
        print(f"fold {fold + 1} of {FOLDS}", flush=True)
    for name, table in tables.items():
        print(name, {key: round(value, 4) for key, value in table.row().items() if key not in ("must", "must not")})


if __name__ == "__main__":
    main()
