"""Train the statement model.

    python3 train/learn.py --shared ../shared --encoder e5-small-v2.onnx --tokenizer tokenizer.json --out RUN

Writes RUN/last.pt (model, running average, optimizer, step) every few minutes and goes on from it when started again
with the same arguments; RUN/log.txt has a line every 20 steps and the seed and order of every pass. Two cores: about
13 minutes a pass of PolNeAR where the processor multiplies in bfloat16 (--bf16), about 35 where it does not.
"""
import argparse
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import corpora
from corpora import PAD, ROLES
from model import Model, load_encoder
from splits import gold_fold


def arguments():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shared", required=True)
    ap.add_argument("--encoder", required=True, help="the pretrained encoder, ONNX")
    ap.add_argument("--tokenizer", required=True, help="its tokenizer.json")
    ap.add_argument("--out", required=True)
    ap.add_argument("--start", help="go on from the weights of this checkpoint, with a new schedule")
    ap.add_argument("--start-which", choices=("average", "model"), default="average")
    ap.add_argument("--gold-repeats", type=int, default=3, help="of the gold articles in each pass")
    ap.add_argument("--fold", default="none", help="none: no gold-dev at all; K/N: all but fold K of N; all: all of it")
    ap.add_argument("--passes", type=float, default=3)
    ap.add_argument("--share", type=float, default=1.0, help="of PolNeAR in each pass, drawn anew")
    ap.add_argument("--mentions", type=float, default=0.5, help="share of GUM, Wikigold and half of LitBank in each pass")
    ap.add_argument("--repeats", type=float, default=1, help="of our own complete articles in each pass; 0.5: half of them")
    ap.add_argument("--pieces", type=int, default=1024, help="in a batch")
    ap.add_argument("--rate", type=float, default=8e-5, help="learning rate of the encoder")
    ap.add_argument("--head-rate", type=float, default=7e-4)
    ap.add_argument("--warmup", type=float, default=0.06)
    ap.add_argument("--drop", type=float, default=0.1)
    ap.add_argument("--mask", type=float, default=0.05, help="share of pieces hidden behind [MASK]")
    ap.add_argument("--average", type=float, default=0.999, help="decay of the running average of the weights")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--bf16", action="store_true")
    ap.add_argument("--stop-after", type=float, default=1e9, help="minutes; the schedule stays that of --passes")
    return ap.parse_args()


def collate(batch):
    longest = max(len(w.ids) for w in batch)
    ids = torch.full((len(batch), longest), PAD)
    labels = torch.full((len(batch), longest), -1)
    names = torch.full((len(batch), longest), -1)
    rows, places, natures, roles, known = [], [], [], [], []
    for i, w in enumerate(batch):
        ids[i, : len(w.ids)] = torch.from_numpy(w.ids)
        labels[i, : len(w.ids)] = torch.from_numpy(w.labels)
        names[i, : len(w.ids)] = torch.from_numpy(w.names)
        for place, nature, spans in w.anchors:
            target = torch.zeros(longest, len(ROLES))
            for r, span in enumerate(spans):
                target[span, r] = 1
            rows.append(i), places.append(place), natures.append(nature)
            roles.append(target), known.append([1, 1, 1, w.complete, w.complete])
    keep = (ids != PAD)
    return {"ids": ids, "keep": None if bool(keep.all()) else keep.long(), "labels": labels, "names": names,
            "mentions": [torch.from_numpy(w.mentions[np.argsort(w.mentions[:, 1], kind="stable")]) for w in batch],
            "rows": torch.tensor(rows), "places": torch.tensor(places), "natures": torch.tensor(natures),
            "roles": torch.stack(roles) if roles else None, "known": torch.tensor(known, dtype=torch.float)}


def losses(model, b, mask):
    ids = b["ids"]
    if mask:
        hide = (torch.rand(ids.shape) < mask) & (b["labels"] >= 0)
        ids = torch.where(hide, corpora.MASK, ids)
    anchor, piece, from_anchor, nature, name, who = model.finder(ids, b["keep"])
    labels = b["labels"].flatten()
    weight = torch.tensor([1.0, 1.0, 1.0])
    found = F.cross_entropy(anchor.float().flatten(0, 1), labels, weight=weight, ignore_index=-1, reduction="sum")
    out = {"anchor": found / max(1, int((labels > 0).sum()))} if bool((labels > 0).any()) else {}
    names = b["names"].flatten()
    if bool((names > 0).any()):
        found = F.cross_entropy(name.float().flatten(0, 1), names, ignore_index=-1, reduction="sum")
        out["name"] = 0.4 * found / (5 + int((names > 0).sum()))
    who_loss, asked = who_losses(model, who, b["mentions"])
    if asked:
        out["who"] = 0.4 * who_loss / (5 + asked)
    if b["roles"] is not None:
        rows, places = b["rows"], b["places"]
        scores = model.score_roles(piece, from_anchor, rows, places).float()
        known = b["known"][:, None, :] * (ids != PAD)[rows][:, :, None] * (ids != corpora.BREAK)[rows][:, :, None]
        bce = F.binary_cross_entropy_with_logits(scores, b["roles"], reduction="none") * known
        positive = (b["roles"] * known).sum((0, 1))
        # a role's loss is summed over pieces and divided by the number of its positive ones, the rare roles damped
        per_role = bce.sum((0, 1)) / (positive + 5.0)
        for r, name in enumerate(ROLES):
            out[name] = per_role[r] * (1.0 if name in ("source", "cue", "content") else 0.5)
        n = nature[rows, places].float()
        sure = (b["natures"] >= 0).float()
        bce = F.binary_cross_entropy_with_logits(n[:, :2], b["natures"][:, :2].clamp(min=0).float(), reduction="none")
        out["nature"] = 0.5 * (bce * sure[:, :2]).sum() / sure[:, :2].sum().clamp(min=1)
        if bool(sure[:, 2].any()):
            out["sort"] = 0.3 * F.cross_entropy(n[:, 2:], b["natures"][:, 2], ignore_index=-1)
    return out


def who_losses(model, who, mentions):
    """For each mention with known actor, how unlikely its antecedents in the window are; "none" where it has none.
    A mention of a known actor whose other mentions the window cut off is not asked."""
    loss, asked = 0.0, 0
    for row, m in enumerate(mentions):
        if len(m) < 2:
            continue
        scores = model.antecedents(who[row], m)
        same = (m[:, 2][:, None] == m[:, 2][None, :]).tril(-1)
        right = torch.cat([same, ~same.any(1, keepdim=True)], 1)
        loss = loss - (scores.masked_fill(~right, -1e4).logsumexp(1) - scores.logsumexp(1)).sum()
        asked += len(m)
    return loss, asked


def main():
    a = arguments()
    os.makedirs(a.out, exist_ok=True)
    log = open(f"{a.out}/log.txt", "a", buffering=1)
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    print(vars(a), file=log)

    tokenizer = corpora.load_tokenizer(a.tokenizer)
    own = corpora.own_corpus(a.shared)
    gold = gold_fold(a.shared, a.fold)
    gold = corpora.load_complete(gold, tokenizer)
    complete = corpora.load_complete(own, tokenizer)
    polnear = corpora.load_polnear(a.shared, "learn", tokenizer, {r["id"] for r in own})
    gum, wikigold, litbank = corpora.load_mentions(a.shared, tokenizer)
    print(f"{len(polnear)} outermost, {len(gold)} gold, {len(complete)} own complete articles, {len(gum)} GUM, "
          f"{len(wikigold)} Wikigold, {len(litbank)} LitBank", file=log)

    def batches_of(n):
        rng = random.Random(a.seed * 7919 + n)
        draw = lambda documents, share: rng.sample(documents, round(share * len(documents)))
        others = draw(gum, a.mentions) + draw(wikigold, a.mentions) + draw(litbank, a.mentions / 2)
        whole = int(a.repeats)
        ours = complete * whole + draw(complete, a.repeats - whole)
        return corpora.epoch(draw(polnear, a.share) + others + ours + gold * a.gold_repeats, a.seed * 1000 + n, a.pieces)

    model = Model(a.drop)
    load_encoder(model.finder.encoder, a.encoder)
    if a.start:
        model.load_state_dict(torch.load(a.start, weights_only=False)[a.start_which])
    model.finder.encoder.words.weight.requires_grad_(False)
    encoder = [p for p in model.finder.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in model.finder.encoder.parameters()}
    heads = [p for p in model.parameters() if id(p) not in inside]
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": a.rate}, {"params": heads, "lr": a.head_rate}],
                                  weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    rates = [a.rate, a.head_rate]
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}

    batches_a_pass = len(batches_of(0))
    total = int(a.passes * batches_a_pass)
    step = first = 0
    if os.path.exists(f"{a.out}/last.pt"):
        state = torch.load(f"{a.out}/last.pt", weights_only=False)
        model.load_state_dict(state["model"]), optimizer.load_state_dict(state["optimizer"])
        average, step = state["average"], state["step"]
        first = step
        print(f"goes on from step {step}", file=log)

    def save():
        torch.save({"model": model.state_dict(), "average": average, "optimizer": optimizer.state_dict(), "step": step,
                    "arguments": vars(a)}, f"{a.out}/new.pt")
        os.replace(f"{a.out}/new.pt", f"{a.out}/last.pt")

    started = saved = time.time()
    seen, sums = 0, {}
    model.train()
    while step < total:
        n, at = divmod(step, batches_a_pass)
        order = batches_of(n)
        print(f"pass {n}, seed {a.seed * 1000 + n}, {len(order)} batches", file=log)
        # passes differ by a few batches; the schedule counts each as the first, and a shorter one ends early
        if at >= len(order):
            step = (n + 1) * batches_a_pass
            continue
        for batch in order[at:batches_a_pass]:
            scale = min(1.0, (step + 1) / (a.warmup * total)) if step < a.warmup * total else \
                max(0.01, (total - step) / (total - a.warmup * total))
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * scale
            b = collate(batch)
            with torch.autocast("cpu", torch.bfloat16, enabled=a.bf16):
                parts = losses(model, b, a.mask)
            loss = sum(parts.values())
            if not parts:
                step += 1
                continue
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(encoder + heads, 5.0)
            optimizer.step()
            step += 1
            seen += b["ids"].numel()
            for k, v in parts.items():
                sums[k] = sums.get(k, 0.0) + float(v.detach())
            if step % 5 == 0:
                d = min(a.average, (1 + step) / (10 + step)) ** 5
                with torch.no_grad():
                    for k, v in model.state_dict().items():
                        average[k].lerp_(v, 1 - d)
            if step % 20 == 0:
                t = time.time() - started
                print(f"{step}/{total} {t / 60:.1f} min {seen / t:.0f} pieces/s "
                      + " ".join(f"{k} {v / 20:.3f}" for k, v in sums.items()), file=log)
                sums = {}
            if time.time() - saved > 240:
                save()
                saved = time.time()
            if step >= total:
                break
            if time.time() - started > a.stop_after * 60:
                save()
                return
    save()
    os.replace(f"{a.out}/last.pt", f"{a.out}/final.pt")


if __name__ == "__main__":
    main()
