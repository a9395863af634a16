"""Set the thresholds of models, and write them into their model.json.

    python3 train/tune.py --shared ../shared --program build/decode_many --folds FOLDS/0 FOLDS/1 ... --into models/en [...]

The complete articles are read by the models that have not seen them (train/cross_validate.sh), PolNeAR's tune articles
by the first of these. Goes through the settings one after the other, several rounds, keeping a value where the aim
rises: the mean of content, linked and the exact roles on PolNeAR's and of content, linked, nesting, addressee and
condition on the complete ones. With --only 2 3, only the articles of these folds are looked at: so a fold's figures are
for thresholds that were set on others. Prints every step taken. A few minutes: the network is run once.
"""
import argparse
import copy
import json
import os
import subprocess
import sys
import tempfile

from splits import gold_of_fold, raw_polnear


class Decoder:
    """One set of articles, and the program that assembles their statements again for every settings line."""

    def __init__(self, program, parts, flat, lowest):
        """parts: (model, documents) pairs."""
        self.documents, self.flat = [d for _, documents in parts for d in documents], flat
        self.processes, self.files = [], []
        for model, documents in parts:
            file = tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8")
            file.writelines(json.dumps(d, ensure_ascii=False) + "\n" for d in documents)
            file.flush()
            self.files.append(file)
            self.processes.append(subprocess.Popen([program, model, file.name], stdin=subprocess.PIPE,
                                                   stdout=subprocess.PIPE))
        self.ask(lowest)

    def ask(self, settings):
        for p in self.processes:
            p.stdin.write((json.dumps(settings) + "\n").encode())
            p.stdin.flush()
        return {r["id"]: r for p in self.processes for r in json.loads(p.stdout.readline())}


def f1(scores, *rows):
    return [scores[r]["f1"] for r in rows if r in scores]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shared", required=True)
    ap.add_argument("--program", required=True)
    ap.add_argument("--folds", nargs="+", required=True, help="the models of the folds, in order")
    ap.add_argument("--only", nargs="*", type=int, help="numbers of the folds whose articles are looked at")
    ap.add_argument("--into", nargs="+", required=True, help="models to write the thresholds into")
    ap.add_argument("--rounds", type=int, default=2)
    a = ap.parse_args()
    sys.path.insert(0, f"{a.shared}/eval")
    import statements
    best = json.load(open(f"{a.into[0]}/model.json"))["decode"]
    lowest = {**best, "cue_threshold": 0.15, "bare_threshold": 0.15}
    looked_at = range(len(a.folds)) if a.only is None else a.only
    sets = [Decoder(a.program, [(a.folds[looked_at[0]], raw_polnear(a.shared, "tune"))], True, lowest),
            Decoder(a.program, [(a.folds[k], gold_of_fold(a.shared, k, len(a.folds))) for k in looked_at], False, lowest)]

    def aim(settings):
        flat, full = (statements.score(s.documents, s.ask(settings), s.flat) for s in sets)
        p = f1(flat, "content", "linked", "exact.source", "exact.cue", "exact.content")
        g = f1(full, "content", "linked", "nesting")
        rare = f1(full, "addressee", "condition")
        return 0.45 * sum(p) / len(p) + 0.45 * sum(g) / len(g) + 0.1 * sum(rare) / len(rare), p, g, rare

    tries = [("cue_threshold", None, [.25, .3, .35, .4, .45, .5, .55]), ("bare_threshold", None, [.25, .35, .45, .55, .65]),
             ("bias", 2, [-1.5, -1, -.5, 0, .5, 1, 1.5]), ("change", 2, [.5, 1, 2, 3, 4, 6]),
             ("bias", 0, [-1, -.5, 0, .5, 1]), ("change", 0, [.5, 1, 2, 3]),
             ("bias", 1, [-1, -.5, 0, .5, 1]), ("change", 1, [.5, 1, 2, 3]),
             ("bias", 3, [-1, 0, 1]), ("bias", 4, [-1, 0, 1]),
             ("min_confidence", None, [0, .15, .2, .25, .3, .35, .4]), ("whole_quotation", None, [.3, .5, .7, .9, 1.0])]
    top = aim(best)
    print("before", [round(x, 2) if isinstance(x, float) else x for x in top])
    for _ in range(a.rounds):
        for name, index, values in tries:
            for value in values:
                settings = copy.deepcopy(best)
                if index is None:
                    settings[name] = value
                else:
                    settings[name][index] = value
                if settings == best:
                    continue
                now = aim(settings)
                if now[0] > top[0] + 0.01:
                    best, top = settings, now
                    print(name, index, value, [round(x, 2) if isinstance(x, float) else x for x in now], flush=True)
    for folder in a.into:
        manifest = json.load(open(f"{folder}/model.json"))
        manifest["decode"] = best
        with open(f"{folder}/model.json", "w") as f:
            json.dump(manifest, f, indent=1)
        print("written to", os.path.abspath(folder))


if __name__ == "__main__":
    main()
