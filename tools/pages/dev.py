"""Scores page_dump on the open two thirds while developing: PROGRAM DATA [--worst N] [--sets fundus] [--show NAME]."""
import argparse

import data
import score


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("data")
    parser.add_argument("--sets", default="wcxb,fundus")
    parser.add_argument("--part", default="open", choices=["open", "held", "all"])
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--facts", action="store_true", help="list wrong headlines, dates and bylines")
    args = parser.parse_args()
    for name in args.sets.split(","):
        listed = list(data.pages(args.data, (name,), args.part))
        table = score.Table()
        for page, got in zip(listed, data.run(args.program, listed), strict=True):
            table.add(page, got)
            if args.facts:
                if page.title and score.key(got.get("headline")) != score.key(page.title):
                    print(f"  {page.name}  headline {got.get('headline')!r}  wanted {page.title!r}")
                if page.date and not score.same_day(got.get("time") or got.get("date"), page.date):
                    print(f"  {page.name}  date {got.get('time') or got.get('date')!r}  wanted {page.date!r}")
                if page.authors is not None and {score.key(n) for n in got.get("byline", [])} != {score.key(n) for n in page.authors}:
                    print(f"  {page.name}  byline {got.get('byline')!r}  wanted {page.authors!r}")
        print(name, args.part, {k: v if isinstance(v, int) else round(v, 4) for k, v in table.row().items()})
        for p, r, f, page in sorted(table.scores, key=lambda s: s[2])[:args.worst]:
            print(f"  {page}  F1 {f:.3f}  P {p:.3f}  R {r:.3f}")


if __name__ == "__main__":
    main()
