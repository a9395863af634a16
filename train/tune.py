"""Set the thresholds of a model on the articles kept for that, and write them into its model.json.

    python3 train/tune.py --shared ../shared --model models/en --program build/decode_many

Goes through the settings one after the other, several rounds, keeping a value where the aim rises: the mean of content,
linked and the exact roles on PolNeAR's tune articles and of content, linked, nesting, addressee and condition on the
complete ones (splits.py). Prints every step taken. A few minutes: the network is run once.
"""
import argparse
import copy
import json
import os
import subprocess
import sys
import tempfile

from splits import gold_articles, raw_polnear


class Decoder:
    """One set of articles, and the program that assembles their statements again for every settings line."""

    def __init__(self, program, model, documents, flat, lowest):
        self.documents, self.flat = documents, flat
        self.file = tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8")
        for d in documents:
            self.file.write(json.dumps(d, ensure_ascii=False) + "\n")
        self.file.flush()
        self.process = subprocess.Popen([program, model, self.file.name], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.ask(lowest)

    def ask(self, settings):
        self.process.stdin.write((json.dumps(settings) + "\n").encode())
        self.process.stdin.flush()
        return {r["id"]: r for r in json.loads(self.process.stdout.readline())}


def f1(scores, *rows):
    return [scores[r]["f1"] for r in rows if r in scores]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shared", required=True)
    ap.add_argument("--model", required=True)
    ap.add_argument("--program", required=True)
    ap.add_argument("--rounds", type=int, default=2)
    a = ap.parse_args()
    sys.path.insert(0, f"{a.shared}/eval")
    import statements
    path = f"{a.model}/model.json"
    manifest = json.load(open(path))
    best = manifest["decode"]
    lowest = {**best, "cue_threshold": 0.15, "bare_threshold": 0.15}
    sets = [Decoder(a.program, a.model, raw_polnear(a.shared, "tune"), True, lowest),
            Decoder(a.program, a.model, gold_articles(a.shared, "tune"), False, lowest)]

    def aim(settings):
        flat, full = (statements.score(s.documents, s.ask(settings), s.flat) for s in sets)
        p = f1(flat, "content", "linked", "exact.source", "exact.cue", "exact.content")
        g = f1(full, "content", "linked", "nesting")
        rare = f1(full, "addressee", "condition")
        return 0.6 * sum(p) / len(p) + 0.35 * sum(g) / len(g) + 0.05 * sum(rare) / len(rare), p, g, rare

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
        manifest["decode"] = best
        with open(path, "w") as f:
            json.dump(manifest, f, indent=1)
    print("written to", os.path.abspath(path))


if __name__ == "__main__":
    main()
