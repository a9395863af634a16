"""Score the program on annotated articles: PolNeAR dev (flat) and the held-out complete articles.

    python3 train/evaluate.py --shared ../shared --program build/hearsay [--set polnear-dev|gold-held|...] [--extra "..."]

Every article is written as a text file, read by `hearsay read --jsonl`, and scored by shared/eval/statements.py. Prints
one table. Nothing is tuned on what is printed here (tune.py has articles of its own).
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

from splits import gold_articles, raw_polnear


def articles(shared, which):
    """The set's gold documents, and whether only its outermost statements are annotated."""
    kind, _, part = which.partition("-")
    return (raw_polnear(shared, part), True) if kind == "polnear" else (gold_articles(shared, part), False)


def predict(program, documents, extra):
    with tempfile.TemporaryDirectory() as folder:
        for i, d in enumerate(documents):
            with open(f"{folder}/{i:05}.txt", "w", encoding="utf-8", newline="") as f:
                f.write(d["text"])
        done = subprocess.run([program, "read", "--jsonl", *extra, folder], capture_output=True)
    if done.returncode not in (0, 3):
        sys.exit(f"{program} failed ({done.returncode}): {done.stderr.decode()[-500:]}")
    out = {}
    for line in done.stdout.splitlines():
        record = json.loads(line)
        number = int(os.path.splitext(os.path.basename(record["source"]["path"]))[0])
        out[str(documents[number]["id"])] = record
    return out


def measure(shared, program, which, extra):
    sys.path.insert(0, f"{shared}/eval")
    import statements
    documents, flat = articles(shared, which)
    return statements.score(documents, predict(program, documents, extra), flat)


ROWS = ("content", "linked", "speaker", "nesting", "addressee", "condition", "exact.source", "exact.cue", "exact.content",
        "chars.source", "chars.cue", "chars.content")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shared", required=True)
    ap.add_argument("--program", required=True)
    ap.add_argument("--set", action="append", help="polnear-dev, gold-held (both unless told), polnear-tune, gold-tune")
    ap.add_argument("--extra", default="", help="further arguments for `hearsay read`")
    a = ap.parse_args()
    sets = a.set or ["polnear-dev", "gold-held"]
    scores = {s: measure(a.shared, a.program, s, a.extra.split()) for s in sets}
    print(f"{'':15}" + "".join(f"{s + ' (P R F1, gold)':>34}" for s in sets))
    for row in ROWS:
        cells = [scores[s].get(row) for s in sets]
        print(f"{row:15}" + "".join(
            f"{c['precision']:14.1f}{c['recall']:6.1f}{c['f1']:6.1f}{c['gold']:8}" if c and c["gold"] else f"{'-':>34}"
            for c in cells))
    for s in sets:
        print(f"{s}: accuracy of form, kind, polarity over found statements: {scores[s]['accuracy']}")
        for problem in scores[s]["problems"]:
            print("problem:", problem)


if __name__ == "__main__":
    main()
