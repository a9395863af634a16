"""The kinds of mistakes, with counts and an example each, over what evaluate.py --keep wrote:

    python3 train/mistakes.py --shared ../shared KEEP [--most 20]
"""
import argparse
import collections
import json
import sys

PRONOUNS = {"he": "he, she", "she": "he, she", "his": "he, she", "her": "he, she", "him": "he, she", "i": "I, we",
            "we": "I, we", "my": "I, we", "our": "I, we", "me": "I, we", "they": "they, it", "their": "they, it",
            "it": "they, it", "its": "they, it", "them": "they, it"}


def words(text, spans):
    return " ... ".join(text[b:e] for b, e in spans or ()).replace("\n", " ")


def sort_of(text, s):
    """What kind of statement, for those that are missed or surplus."""
    if not s["cue"]:
        return "without a cue"
    kind = "attitude" if s.get("kind") == "attitude" else "speech"
    return ("nested " if s.get("parent") else "") + kind + ("" if s["source"] else " by nobody named")


def asked(text, source):
    first = words(text, source).lower().replace("’", "'").split("'")[0].split(" ")[0] if source else ""
    return PRONOUNS.get(first, "a name or noun" if source else "not expressed")


def mistakes(doc, record, scorer):
    text = doc["text"]
    gold, pred = doc["statements"], record["statements"]
    names = {a["id"]: a["name"] for a in record["actors"]}
    letters = lambda s, r: scorer.letters(text, s.get(r))
    pairs = sorted(((scorer.iou(letters(g, "content"), letters(p, "content")), i, j) for i, g in enumerate(gold)
                    for j, p in enumerate(pred)), key=lambda x: (-x[0], x[1], x[2]))
    of_gold, of_pred = {}, {}
    for q, i, j in pairs:
        if q >= 0.5 and i not in of_gold and j not in of_pred:
            of_gold[i], of_pred[j] = j, i
    number = {s["id"]: i for i, s in enumerate(gold)}
    number_pred = {s["id"]: j for j, s in enumerate(pred)}
    for i, g in enumerate(gold):
        if g.get("optional"):
            continue
        shown = f"[{words(text, g['source'])}] <{words(text, g['cue'])}> {words(text, g['content'])[:90]}"
        if i not in of_gold:
            near = any(letters(g, "cue") & letters(p, "cue") for p in pred) if g["cue"] else False
            yield ("anchor found, content wrong: " if near else "missed: ") + sort_of(text, g), shown
            continue
        p = pred[of_gold[i]]
        mine = f"{shown}  GOT [{words(text, p['source'])}] <{words(text, p['cue'])}> {words(text, p['content'])[:60]}"
        if letters(g, "content") != letters(p, "content"):
            longer = len(letters(p, "content")) > len(letters(g, "content"))
            yield "content found, but too " + ("long" if longer else "short"), mine
        if scorer.iou(letters(g, "source"), letters(p, "source")) < 0.5 and (g["source"] or p["source"]):
            yield "source wrong" if p["source"] and g["source"] else "source missed" if g["source"] else "source surplus", mine
        if not letters(g, "cue") & letters(p, "cue") and (g["cue"] or p["cue"]):
            yield "cue wrong", mine
        said = names.get(p["speaker"], "")
        if not any(scorer.same_name(n, said, g["speaker_kind"]) for n in [g["speaker"], *g.get("speaker_alt", [])]):
            yield "speaker wrong, source " + asked(text, g["source"]), f"{shown}  SPEAKER {g['speaker']} GOT {said}"
        if bool(g["parent"]) or bool(p["parent"]):
            want, got = number.get(g["parent"], -1), of_pred.get(number_pred.get(p["parent"], -1), -2)
            if not p["parent"]:
                missed = want not in of_gold
                yield "nested, but no parent found" + (" (the parent is missed)" if missed else ""), mine
            elif not g["parent"]:
                yield "nested in another, but should not be", mine
            elif want != got:
                yield "nested in the wrong one", mine
        for r in ("addressee", "condition"):
            a, b = letters(g, r), letters(p, r)
            if a and scorer.iou(a, b) < 0.5:
                yield f"{r} " + ("wrong" if b else "missed"), f"{shown}  {r} {words(text, g[r])} GOT {words(text, p[r])}"
            elif b and not a:
                yield f"{r} surplus", f"{shown}  GOT {words(text, p[r])}"
        for f in ("kind", "polarity", "form"):
            if g.get(f) and g[f] != p[f]:
                yield f"{f} wrong", shown
    for j, p in enumerate(pred):
        if j not in of_pred:
            yield "surplus: " + sort_of(text, p), \
                f"[{words(text, p['source'])}] <{words(text, p['cue'])}> {words(text, p['content'])[:90]} ({p['confidence']})"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shared", required=True)
    ap.add_argument("--most", type=int, default=20)
    ap.add_argument("--examples", type=int, default=1)
    ap.add_argument("keep")
    a = ap.parse_args()
    sys.path.insert(0, f"{a.shared}/eval")
    import statements as scorer
    read = lambda end: [json.loads(l) for l in open(f"{a.keep}.{end}.jsonl", encoding="utf-8")]
    records = {r["id"]: r for r in read("pred")}
    found = collections.defaultdict(list)
    for doc in read("gold"):
        for kind, example in mistakes(doc, records[str(doc["id"])], scorer):
            found[kind].append(f"{doc['id']}: {example}")
    for kind, examples in sorted(found.items(), key=lambda x: -len(x[1]))[: a.most]:
        print(f"{len(examples):5}  {kind}")
        for x in examples[:: max(1, len(examples) // a.examples)][: a.examples]:
            print(f"         {x}")


if __name__ == "__main__":
    main()
