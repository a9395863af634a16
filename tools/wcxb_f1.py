#!/usr/bin/env python3
"""Scores main text on WCXB pages: word F1 (multiset of lower-cased \\w+ tokens), mean over pages.

    tools/wcxb_f1.py PROGRAM DATA [--half even|odd|all] [--worst N] [--json FILE]

PROGRAM reads paths of HTML files on standard input and prints one JSON object a line for each, in order, with "text",
"headline", "byline", "date" (build/page_dump does). DATA is the folder of NNNN.html.gz and NNNN.json. Pages with an
even number were looked at while the extraction was written; those with an odd number were held back.

The labels' main text leaves the title out, which Hearsay puts first; so the headline at the very start of a text is
taken off before scoring, and the figure with it left in is printed beside. Also: the share of snippets that must
appear and do, the share of those that must not and do not, and how often headline and date agree.
Standard library only.
"""
import argparse
import collections
import glob
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile

WORD = re.compile(r"\w+")


def f1(got, want):
    """(precision, recall, F1) of two texts as bags of words; two empty texts agree."""
    a = collections.Counter(WORD.findall(got.lower()))
    b = collections.Counter(WORD.findall(want.lower()))
    na, nb = sum(a.values()), sum(b.values())
    if na == 0 and nb == 0:
        return 1.0, 1.0, 1.0
    same = sum((a & b).values())
    if same == 0:
        return 0.0, 0.0, 0.0
    p, r = same / na, same / nb
    return p, r, 2 * p * r / (p + r)


def squeeze(text):
    return " ".join(WORD.findall(text.lower()))


def without_headline(row):
    text, headline = row["text"], row.get("headline") or ""
    return text[len(headline):] if headline and text.startswith(headline) else text


def in_half(number, half):
    return half == "all" or (number % 2 == 0) == (half == "even")


def pages(folder, half):
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        name = os.path.basename(path)[:-5]
        html = os.path.join(folder, name + ".html.gz")
        if name.isdigit() and in_half(int(name), half) and os.path.exists(html):
            with open(path, encoding="utf-8") as f:
                yield name, html, json.load(f)["ground_truth"]


def run(program, listed):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, html, _ in listed:
            paths.append(os.path.join(folder, name + ".html"))
            with gzip.open(html, "rb") as src, open(paths[-1], "wb") as dst:
                dst.write(src.read())
        done = subprocess.run([program], input="\n".join(paths) + "\n", capture_output=True, text=True, check=True)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    if len(rows) != len(listed):
        sys.exit(f"{program}: {len(rows)} answers for {len(listed)} pages")
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("data")
    parser.add_argument("--half", choices=["even", "odd", "all"], default="odd")
    parser.add_argument("--worst", type=int, default=0, help="list the N pages with the lowest F1")
    parser.add_argument("--json", help="write the scores of each page here")
    args = parser.parse_args()
    listed = list(pages(args.data, args.half))
    if not listed:
        sys.exit(f"{args.data}: no pages there")
    rows = run(args.program, listed)

    scores, whole = [], []
    must = must_hit = mustnot = mustnot_hit = 0
    title = [0, 0]
    date = [0, 0]
    byline = [0, 0]
    for (name, _, gold), row in zip(listed, rows):
        want = gold.get("main_content") or ""
        got = without_headline(row)
        scores.append((*f1(got, want), name))
        whole.append(f1(row["text"], want)[2])
        have = squeeze(row["text"])
        for snippet in gold.get("with") or []:
            must += 1
            must_hit += squeeze(snippet) in have
        for snippet in gold.get("without") or []:
            mustnot += 1
            mustnot_hit += squeeze(snippet) not in have
        if gold.get("title"):
            title[1] += 1
            title[0] += squeeze(gold["title"]) == squeeze(row.get("headline") or "")
        if gold.get("publish_date"):
            date[1] += 1
            date[0] += gold["publish_date"][:10] == (row.get("date") or "")
        if gold.get("author"):
            byline[1] += 1
            byline[0] += squeeze(gold["author"]) == squeeze(" ".join(row.get("byline") or []))
    n = len(scores)
    mean = [sum(s[k] for s in scores) / n for k in range(3)]
    print(f"pages {n} ({args.half} numbers)  precision {mean[0]:.4f}  recall {mean[1]:.4f}  F1 {mean[2]:.4f}"
          f"  (headline left in: {sum(whole) / n:.4f})")
    print(f"must appear {must_hit}/{must} = {must_hit / max(must, 1):.4f}   must not, and does not "
          f"{mustnot_hit}/{mustnot} = {mustnot_hit / max(mustnot, 1):.4f}")
    for label, (hit, count) in (("headline", title), ("date", date), ("byline", byline)):
        print(f"{label} the same {hit}/{count} = {hit / max(count, 1):.4f}")
    for p, r, score, name in sorted(scores, key=lambda s: s[2])[:args.worst]:
        print(f"  {name}  F1 {score:.3f}  P {p:.3f}  R {r:.3f}")
    if args.json:
        with open(args.json, "w", encoding="utf-8") as f:
            json.dump({name: [p, r, score] for p, r, score, name in scores}, f)


if __name__ == "__main__":
    main()
