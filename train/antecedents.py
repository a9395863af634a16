"""Learn whom a source means that is no name, and how sure one can be of it (src/actors/antecedents.h).

    build/antecedent_dump MODEL GOLD.jsonl > DUMP.jsonl         for each fold its model and its articles
    python3 train/antecedents.py --shared ../shared --dumps DUMP.jsonl... [--into-folds FOLDS] [--model models/en]

A dump has a line a question: the article, the statement, the right answer by its name, and each candidate's name and
features. The candidates whose name is the right one (as eval/statements.py compares names) share the probability that
is to be made large. The figures are for articles not trained on, and so is what each fold's model gets; the model that is
shipped gets what was learned from all of them. A minute; train/antecedents.sh does the whole round.
"""
import argparse
import json
import os
import sys

import numpy as np
import torch

from splits import fold_of

UNITS = 32


def questions(paths, same_name):
    out = []
    for line in (l for p in paths for l in open(p, encoding="utf-8")):
        q = json.loads(line)
        right = [n for n in [q["speaker"], *q.get("speaker_alt", [])]]
        hit = [any(same_name(n, c, q["speaker_kind"]) for n in right) for c in q["names"]]
        out.append({**q, "hit": np.array(hit), "x": np.array(q["features"], dtype=np.float32)})
    return out


def together(qs):
    """All candidates in one array, and to which question each belongs."""
    x = torch.from_numpy(np.concatenate([q["x"] for q in qs]))
    of = torch.from_numpy(np.repeat(np.arange(len(qs)), [len(q["x"]) for q in qs]))
    hit = torch.from_numpy(np.concatenate([q["hit"] for q in qs]))
    return x, of, hit


def log_sum(scores, of, n):
    top = torch.full((n,), -1e9).scatter_reduce(0, of, scores, "amax")
    return (torch.zeros(n).index_add(0, of, (scores - top[of]).exp()) + 1e-30).log() + top


class Net(torch.nn.Module):
    def __init__(self, scale):
        super().__init__()
        self.register_buffer("scale", scale)
        self.hidden = torch.nn.Linear(len(scale), UNITS)
        self.out = torch.nn.Linear(UNITS, 1, bias=False)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x * self.scale)))[:, 0]


def train(qs, seed, steps):
    qs = [q for q in qs if q["hit"].any()]
    torch.manual_seed(seed)
    x, of, hit = together(qs)
    net = Net(1 / x.std(0).clamp(min=0.05))
    optimizer = torch.optim.AdamW(net.parameters(), lr=5e-3, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 1e-2, total_steps=steps)
    for _ in range(steps):
        drop = (torch.rand_like(x) > 0.1).float()
        scores = net(x * drop)
        loss = (log_sum(scores, of, len(qs)) - log_sum(scores.masked_fill(~hit, -1e9), of, len(qs))).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    return net


def answer(nets, qs):
    """For each question which candidate, how likely, and whether that is right."""
    x, of, hit = together(qs)
    with torch.no_grad():
        p = 0
        for net in nets:
            s = net(x)
            p = p + (s - log_sum(s, of, len(qs))[of]).exp() / len(nets)
    out, at = [], 0
    for q in qs:
        mine = p[at:at + len(q["x"])].numpy()
        at += len(q["x"])
        best = int(mine.argmax())
        out.append((best, float(mine[best]), bool(q["hit"][best])))
    return out


def isotonic(points):
    """Pool adjacent violators: rising means of what was right over how likely it was thought."""
    blocks = []
    for p, y in sorted(points):
        blocks.append([p, y, 1])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            p2, y2, n2 = blocks.pop()
            blocks[-1] = [blocks[-1][0] + p2, blocks[-1][1] + y2, blocks[-1][2] + n2]
    merged = []
    for p, y, n in blocks:  # no block of a handful
        if merged and merged[-1][2] < 25:
            merged[-1] = [merged[-1][0] + p, merged[-1][1] + y, merged[-1][2] + n]
        else:
            merged.append([p, y, n])
    out = []
    for p, y, n in merged:
        x, v = p / n, min(0.995, (y + 1) / (n + 2))
        if not out or x > out[-1][0] + 1e-4:
            out.append([round(x, 4), round(max(v, out[-1][1] if out else 0), 4)])
    return out


def logistic(points):
    """Platt scaling (1999): a line's points from the best a, b of sigmoid(a logit(p) + b), a not negative."""
    logit = lambda p: np.clip(np.log(p / (1 - p)), -6, 6)
    x = logit(np.clip(np.array([p for p, _ in points]), 1e-4, 1 - 1e-4))
    y = np.array([float(r) for _, r in points])

    def loss(a, b):
        z = a * x + b
        return float((np.logaddexp(0, z) - y * z).mean())
    best = min(((loss(a, b), a, b) for a in np.linspace(0, 1.2, 61) for b in np.linspace(-2, 2, 81)))
    value = lambda p: float(1 / (1 + np.exp(-(best[1] * logit(p) + best[2]))))
    return [[p, round(value(p), 4)] for p in (.02, .1, .2, .3, .4, .5, .6, .7, .8, .85, .9, .95, .98, .99, .995, .9975)]


def calibration_error(pairs, bins=10):
    pairs, total = sorted(pairs), 0.0
    for part in np.array_split(np.array(pairs, dtype=float), bins):
        if len(part):
            total += len(part) / len(pairs) * abs(part[:, 0].mean() - part[:, 1].mean())
    return total


def through(points, x):
    return float(np.interp(x, [p[0] for p in points], [p[1] for p in points]))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shared", required=True)
    ap.add_argument("--dumps", nargs="+", required=True)
    ap.add_argument("--more", nargs="*", default=[], help="dumps to learn from only")
    ap.add_argument("--model", help="write into this folder's model.json")
    ap.add_argument("--folds", type=int, default=4)
    ap.add_argument("--steps", type=int, default=400)
    ap.add_argument("--into-folds", help="a folder with a model a fold: each gets what was learned from the others")
    a = ap.parse_args()
    sys.path.insert(0, f"{a.shared}/eval")
    from statements import same_name
    torch.set_num_threads(1)
    qs = questions(a.dumps, same_name)
    settled = {t: [q["hit"][0] for q in qs if q["type"] == t] for t in ("named", "first person", "own words")}
    qs = [q for q in qs if q["type"] not in settled]
    more = [q for q in questions(a.more, same_name) if q["type"] not in settled]
    rates = {t: round((sum(h) + 1) / (len(h) + 2), 3) for t, h in settled.items()}
    print("nothing to ask:", {t: (len(h), int(sum(h)), rates[t]) for t, h in settled.items()})
    got, nets = {}, []
    for k in range(a.folds):
        learn = [q for q in qs if fold_of(q["article"], a.folds) != k] + more
        test = [i for i, q in enumerate(qs) if fold_of(q["article"], a.folds) == k]
        net = train(learn, 1, a.steps)
        nets.append(net)
        if not test:
            continue
        for i, r in zip(test, answer([net], [qs[i] for i in test])):
            got[i] = r
    by = {}
    for i, q in enumerate(qs):
        t = by.setdefault(q["type"], [0, 0, 0, 0])
        t[0] += 1
        t[1] += bool(q["hit"].any())
        t[2] += got[i][2]
        t[3] += got[i][0] == 0
    print(f"{'question':18} asked  answerable  right  said none")
    for name, t in sorted(by.items(), key=lambda x: -x[1][0]):
        print(f"{name:18} {t[0]:5}  {t[1]:5}  {t[2]:5}  {t[3]:5}")
    print("all", len(qs), sum(q["hit"].any() for q in qs), sum(g[2] for g in got.values()))
    def line_of(wanted):  # the share of right answers over how likely they were thought, of the folds that are wanted
        return logistic([(g[1], g[2]) for i, g in got.items() if wanted(fold_of(qs[i]["article"], a.folds))])
    judged = []
    for k in range(a.folds):
        line = line_of(lambda fold: fold != k)
        judged += [(through(line, g[1]), g[2]) for i, g in got.items() if fold_of(qs[i]["article"], a.folds) == k]
        if a.into_folds:
            write(f"{a.into_folds}/{k}", written(nets[k], line, rates))
    print("expected calibration error", round(calibration_error(judged), 4))
    if a.model:
        write(a.model, written(train(qs + more, 1, a.steps), line_of(lambda fold: True), rates))


def write(folder, part):
    manifest = json.load(open(f"{folder}/model.json"))
    manifest["antecedents"] = part
    with open(f"{folder}/model.json", "w") as f:
        json.dump(manifest, f, indent=1)
    print("written to", os.path.abspath(folder))


def written(net, points, rates):
    rows = torch.cat([net.hidden.weight, net.hidden.bias[:, None]], 1)
    rounded = lambda t: [round(float(v), 5) for v in t.detach().flatten()]
    return {"scale": rounded(net.scale), "hidden": rounded(rows), "out": rounded(net.out.weight), "calibration": points, "overall": [],
            "named": rates["named"], "first_person": rates["first person"], "own_words": rates["own words"]}


if __name__ == "__main__":
    main()
