"""Time and memory of page_dump on pages from 100 KB to 60 MB, as a Markdown table: curve.py build/page_dump.

One process a page, on one core (the page room starts no threads). Seconds are of the processor; memory is the peak of
the process, of which about 5 MB is the program and one time the page its bytes.
"""
import argparse
import os
import pathlib
import subprocess
import tempfile

SIZES = [100_000, 1_000_000, 3_000_000, 10_000_000, 25_000_000, 50_000_000, 64_000_000]
STORY = "<p>The council of Westmere agreed on Monday to keep the old harbour lamps burning, its mayor said.</p>\n"
KINDS = {
    "an article of many paragraphs": ("<!doctype html><title>Lamps</title><article><h1>Lamps</h1>\n", STORY),
    "one giant text": ("<!doctype html><title>Lamps</title><article><h1>Lamps</h1>\n", "the lamps of the old harbour "),
    "tag soup": ("<!doctype html><title>Lamps</title>", "<div><b>a<table><i>b<p><a href=x>c</b></x></table><li>d<svg><g>"),
    "one giant word": ("<!doctype html><title>Lamps</title><p>", "x"),
    "entities and accents": ("<!doctype html><title>Lamps</title><p>", "&eacute;\u200b\u00e9\u00ad&#233; "),
    "plain text": ("", "The council of Westmere agreed on Monday to keep the lamps, its mayor said.\n"),
}


def measure(program, head, piece, size):
    with tempfile.NamedTemporaryFile(suffix=".html" if head else ".txt") as file:
        # In small parts: a child's peak begins with what this process has in memory when it is started.
        file.write(head.encode())
        part = (piece * (1 + 100_000 // len(piece))).encode()
        while file.tell() < size:
            file.write(part)
        file.truncate(size)
        file.flush()
        child = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        child.stdin.write((file.name + "\n").encode())
        child.stdin.close()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{program} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=pathlib.Path)
    args = parser.parse_args()
    print("| page | " + " | ".join(f"{size / 1e6:g} MB" for size in SIZES) + " |")
    print("| --- |" + " --- |" * len(SIZES))
    for name, (head, piece) in KINDS.items():
        cells = []
        for size in SIZES:
            seconds, megabytes = measure(args.program, head, piece, size)
            cells.append(f"{seconds:.2f} s, {megabytes:.0f} MB")
        print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
