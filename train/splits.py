"""Which annotated article is for what. Fixed: a figure means the same from one session to the next.

    learn   weights are learned from it
    tune    thresholds are set on it, and a recipe is chosen by it
    held    complete articles that figures are reported on; PolNeAR's figures are for its dev part
"""
import hashlib
import json
import sys


def part_of(name):
    """The fixed split of the complete articles, by the hash of an article's id: one in five is never trained on nor
    looked at until a figure is reported ("held"); one in fifteen sets thresholds ("tune"); the rest is learned from."""
    h = int(hashlib.sha256(name.encode()).hexdigest(), 16)
    return "held" if h % 5 == 0 else "tune" if h % 15 == 1 else "learn"


def fold_of(name, folds):
    """Cross-validation by article: the fold in which this article is not trained on."""
    return int(hashlib.sha256(("fold " + name).encode()).hexdigest(), 16) % folds


def gold_fold(shared, fold):
    """"none", "all", or "K/N": all but the articles of fold K of N."""
    raw = [] if fold == "none" else [r for part in ("learn", "tune", "held") for r in gold_articles(shared, part)]
    if "/" in fold:
        k, n = (int(x) for x in fold.split("/"))
        raw = [r for r in raw if fold_of(str(r["id"]), n) != k]
    return raw


def gold_of_fold(shared, k, folds):
    """The complete articles that the model of fold k has not seen."""
    return [r for r in gold_fold(shared, "all") if fold_of(str(r["id"]), folds) == k]


def read_lines(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def gold_articles(shared, part):
    raw = [r for name in ("gold", "wikinews") for r in read_lines(f"{shared}/data/gold-dev/{name}.jsonl")]
    return [r for r in raw if part_of(str(r["id"])) == part]


def raw_polnear(shared, part):
    """PolNeAR's train part is split once more: every 28th article sets thresholds ("tune")."""
    sys.path.insert(0, f"{shared}/eval")
    import statements
    raw = list(statements.polnear(f"{shared}/data/polnear/{'dev' if part == 'dev' else 'train'}"))
    return [r for i, r in enumerate(raw) if part == "dev" or (i % 28 == 13) == (part == "tune")]
