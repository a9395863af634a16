"""Fit and judge the confidences, on what evaluate.py --cross --keep wrote of models that had not seen the articles:

    python3 train/calibrate.py --shared ../shared KEEP --folds 4 [--into models/en ...]

A statement's confidence is how often one of that score is found and linked right (by eval/statements.py); a speaker's, how
often the speaker of a found statement is the right one. Both lines are fitted here (isotonic regression) and written into
model.json, "calibration" of "decode" and "overall" of "antecedents". Figures are cross-fitted: each fold's by a line from
the other folds. KEEP must come from models in which both are [].
"""
import argparse
import json
import sys

from antecedents import calibration_error, isotonic, through
from splits import fold_of


def outcomes(doc, record, scorer):
    """(confidence, found and linked) of each predicted statement; (speaker's confidence, right) of each found one."""
    text, gold, pred = doc["text"], doc["statements"], record["statements"]
    names = {a["id"]: a["name"] for a in record["actors"]}
    G = [{r: scorer.letters(text, s.get(r)) for r in scorer.ROLES} for s in gold]
    P = [{r: scorer.letters(text, s.get(r)) for r in scorer.ROLES} for s in pred]
    pairs = sorted(((scorer.iou(a["content"], b["content"]), i, j) for i, a in enumerate(G) for j, b in enumerate(P)),
                   key=lambda x: (-x[0], x[1], x[2]))
    of_gold, of_pred = {}, {}
    for q, i, j in pairs:
        if q >= 0.5 and i not in of_gold and j not in of_pred:
            of_gold[i], of_pred[j] = j, i
    statements, speakers = [], []
    for j, p in enumerate(pred):
        if j not in of_pred:
            statements.append((p["confidence"], False))
            continue
        a, b, g = G[of_pred[j]], P[j], gold[of_pred[j]]
        if g.get("optional"):
            continue
        linked = (scorer.iou(a["source"], b["source"]) >= 0.5 or not a["source"] and not b["source"]) and \
            (bool(a["cue"] & b["cue"]) or not a["cue"] and not b["cue"])
        statements.append((p["confidence"], linked))
        right = any(scorer.same_name(n, names.get(p["speaker"], ""), g["speaker_kind"])
                    for n in [g["speaker"], *g.get("speaker_alt", [])])
        speakers.append((p["speaker_confidence"], right))
    return statements, speakers


def table(name, pairs):
    print(f"{name}: {len(pairs)}, expected calibration error {calibration_error(pairs):.3f} (ten bins of equal size)")
    print("| said | right | of |\n| --- | --- | --- |")
    edges = [0, .3, .5, .6, .7, .8, .9, .95, 1.01]
    for low, high in zip(edges, edges[1:]):
        part = [p for p in pairs if low <= p[0] < high]
        if part:
            print(f"| {low:.2f} to {min(high, 1):.2f} (mean {sum(p[0] for p in part) / len(part):.2f}) "
                  f"| {sum(p[1] for p in part) / len(part):.2f} | {len(part)} |")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shared", required=True)
    ap.add_argument("--folds", type=int, default=4)
    ap.add_argument("--into", nargs="*", default=[])
    ap.add_argument("keep")
    a = ap.parse_args()
    sys.path.insert(0, f"{a.shared}/eval")
    import statements as scorer
    read = lambda end: [json.loads(l) for l in open(f"{a.keep}.{end}.jsonl", encoding="utf-8")]
    records = {r["id"]: r for r in read("pred")}
    by_fold = [([], []) for _ in range(a.folds)]
    for doc in read("gold"):
        found = outcomes(doc, records[str(doc["id"])], scorer)
        for kept, new in zip(by_fold[fold_of(str(doc["id"]), a.folds)], found):
            kept += new
    judged, speakers = [], []
    for k in range(a.folds):
        others = [by_fold[j] for j in range(a.folds) if j != k]
        for which, out in ((0, judged), (1, speakers)):
            line = isotonic([x for o in others for x in o[which]])
            out += [(through(line, x), y) for x, y in by_fold[k][which]]
    raw = [x for s, _ in by_fold for x in s]
    print(f"before: expected calibration error {calibration_error(raw):.3f}")
    table("statements", judged)
    table("speakers", speakers)
    line, overall = isotonic(raw), isotonic([x for _, s in by_fold for x in s])
    for folder in a.into:
        manifest = json.load(open(f"{folder}/model.json"))
        manifest["decode"]["calibration"] = line
        manifest["antecedents"]["overall"] = overall
        with open(f"{folder}/model.json", "w") as f:
            json.dump(manifest, f, indent=1)


if __name__ == "__main__":
    main()
