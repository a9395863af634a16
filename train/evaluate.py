"""Score the program on annotated articles: PolNeAR dev (flat), and cross-validated on all complete articles.

    python3 train/evaluate.py --shared ../shared --program build/hearsay [--extra "..."]
    python3 train/evaluate.py --shared ../shared --program build/hearsay --cross FOLDS

The shipped model learned from all complete articles, so it is scored on PolNeAR dev alone. With --cross, the model
FOLDS/K, which was trained without the articles of fold K (train/cross_validate.sh makes them), reads those.

Every article is written as a text file, read by `hearsay read --jsonl`, and scored by shared/eval/statements.py. Prints
one table. Nothing is tuned on what is printed here (tune.py has articles of its own).
"""
import argparse
import glob
import json
import os
import subprocess
import sys
import tempfile

from splits import gold_of_fold, raw_polnear


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


def cross(shared, program, folder, extra):
    """Every complete article with the record that a model made of it that had not seen it."""
    models = sorted(glob.glob(f"{folder}/[0-9]*/model.json"))
    documents, records = [], {}
    for k, path in enumerate(models):
        mine = gold_of_fold(shared, k, len(models))
        documents += mine
        records.update(predict(program, mine, ["--model", os.path.dirname(path), *extra]))
    return documents, records


ROWS = ("content", "linked", "speaker", "nesting", "addressee", "condition", "exact.source", "exact.cue", "exact.content",
        "chars.source", "chars.cue", "chars.content")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shared", required=True)
    ap.add_argument("--program", required=True)
    ap.add_argument("--cross", help="a folder with a model a fold: 0, 1, ...")
    ap.add_argument("--keep", help="write the gold documents and the records there: KEEP.gold.jsonl, KEEP.pred.jsonl")
    ap.add_argument("--extra", default="", help="further arguments for `hearsay read`")
    a = ap.parse_args()
    sys.path.insert(0, f"{a.shared}/eval")
    import statements
    extra = a.extra.split()
    if a.cross:
        name, (documents, records) = "gold, cross-val.", cross(a.shared, a.program, a.cross, extra)
    else:
        documents = raw_polnear(a.shared, "dev")
        name, records = "polnear-dev", predict(a.program, documents, extra)
    sets = [name]
    scores = {name: statements.score(documents, records, not a.cross)}
    if a.keep:
        for end, rows in (("gold", documents), ("pred", [{**r, "id": i} for i, r in records.items()])):
            with open(f"{a.keep}.{end}.jsonl", "w", encoding="utf-8") as f:
                f.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
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
