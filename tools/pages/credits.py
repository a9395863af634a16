"""How well the credited agencies of plain texts are found: PROGRAM POLNEAR [--part dev|train] [--list] [--bars].

PROGRAM is page_dump. POLNEAR has metadata.tsv, whose column `wire` names the agency an article is from, and
{train,dev}/text. Compared is each article's set of credits, restricted to AP, UPI, AFP and Reuters. No publisher there
is itself an agency. `wire` names the agency of the whole text alone, and "NA" (all of west-journal) says that nobody
looked. Two ways are printed:

    labels    as labelled, over the publishers that were looked at: a credit where `wire` is None is wrong
    visible   the same, less what the text cannot show: an article counts as wanting its wire only where a line of
              its text names the agency
"""
import argparse
import csv
import json
import pathlib
import re
import subprocess
import sys

NAMES = {"ap": "AP", "upi": "UPI", "afp": "AFP", "reuters": "Reuters"}
SEEN = {"AP": r"\bAP\b|Associated Press", "UPI": r"\bUPI\b|United Press", "AFP": r"\bAFP\b|Agence France",
        "Reuters": r"(?i)\breuters\b|\(reporting by"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("polnear")
    parser.add_argument("--part", default="dev")
    parser.add_argument("--list", action="store_true", help="list what differs")
    parser.add_argument("--bars", action="store_true", help="fail under precision .97 or recall .92 (visible)")
    args = parser.parse_args()
    folder = pathlib.Path(args.polnear)
    with open(folder / "metadata.tsv", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t")
                if row["compartment"] == args.part and row["wire"] != "NA"]
    paths = [folder / args.part / "text" / (row["filename"].removesuffix(".txt") + ".txt") for row in rows]
    rows, paths = zip(*[(row, path) for row, path in zip(rows, paths) if path.exists()])
    done = subprocess.run([args.program], input="\n".join(map(str, paths)) + "\n", capture_output=True, text=True,
                          check=True)
    count = {"labels": [0, 0, 0], "visible": [0, 0, 0]}  # right, got, wanted
    for row, path, line in zip(rows, paths, done.stdout.splitlines(), strict=True):
        got = {name for name in json.loads(line)["credits"] if name in NAMES.values()}
        want = {NAMES[row["wire"].lower()]} if row["wire"].lower() in NAMES else set()
        text = path.read_text(encoding="utf-8")
        visible = {name for name in want if name in got or re.search(SEEN[name], text)}
        for way, wanted in (("labels", want), ("visible", visible)):
            for i, names in enumerate((got & wanted, got, wanted)):
                count[way][i] += len(names)
        if args.list and got != want:
            print(f"  {path.stem}  got {sorted(got)}  wanted {sorted(want)}  visible {sorted(visible)}")
    low = False
    for way, (right, got, wanted) in count.items():
        precision, recall = right / max(1, got), right / max(1, wanted)
        print(f"credits, polnear {args.part}, {way}: {len(rows)} articles, precision {precision:.3f} ({right}/{got}), "
              f"recall {recall:.3f} ({right}/{wanted})")
        low = low or (way == "visible" and (precision < .97 or recall < .92))
    return 1 if args.bars and low else 0


if __name__ == "__main__":
    sys.exit(main())
