"""The pages that extraction is measured on, and what is expected of them.

Two sets: WCXB (blogs, guides, news; labels CC BY 4.0) and Fundus (news of about 180 publishers in 41 countries; labels
MIT). A fixed third of each is held back from everything that is trained or looked at:

    WCXB     pages whose number leaves 1 or 3 when divided by 6 (odd numbers were already held back from the rules)
    Fundus   all pages of every third publisher, in the order of the label files' paths
"""
import contextlib
import dataclasses
import gzip
import json
import pathlib
import re
import subprocess
import tempfile

WORD = re.compile(r"\w+")


@dataclasses.dataclass
class Page:
    name: str
    html: bytes
    held: bool
    text: str                 # the article's body, without its headline
    title: str
    authors: list | None      # None: the labels do not say
    date: str                 # ISO 8601, with time and zone where the labels have them; "" where they do not say
    must: list = dataclasses.field(default_factory=list)
    must_not: list = dataclasses.field(default_factory=list)


def words(text):
    return WORD.findall(text.lower())


def wcxb(folder):
    for path in sorted(pathlib.Path(folder).glob("[0-9]*.json")):
        number = int(path.stem)
        gold = json.loads(path.read_text(encoding="utf-8"))["ground_truth"]
        html = gzip.open(path.with_suffix("").with_suffix(".html.gz")).read()
        author = gold.get("author")
        yield Page(f"wcxb/{path.stem}", html, number % 6 in (1, 3), gold.get("main_content") or "",
                   gold.get("title") or "", [author] if author else None, gold.get("publish_date") or "",
                   gold.get("with") or [], gold.get("without") or [])


def fundus(folder):
    folder = pathlib.Path(folder)
    for index, path in enumerate(sorted(folder.glob("*/*.json"))):
        labels = list(json.loads(path.read_text(encoding="utf-8")).values())
        stored = sorted(path.parent.glob(path.stem + "_[0-9]*.html.gz"))
        for gold, file in zip(labels, stored):
            body = gold["body"]
            parts = list(body["summary"])
            for section in body["sections"]:
                parts += section["headline"] + section["paragraphs"]
            yield Page(f"fundus/{path.parent.name}/{file.name[:-8]}", gzip.open(file).read(), index % 3 == 0,
                       "\n\n".join(parts), gold["title"], gold.get("authors"), gold.get("publishing_date") or "")


@contextlib.contextmanager
def written(pages):
    """The pages as files; gives their paths, a line each, as the C++ tools want them on standard input."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder) / f"{i}.html" for i in range(len(pages))]
        for path, page in zip(paths, pages):
            path.write_bytes(page.html)
        yield "".join(f"{path}\n" for path in paths)


def run(program, pages):
    """What `program` (page_dump, block_dump) prints for each page."""
    with written(pages) as listed:
        done = subprocess.run([program], input=listed, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def pages(data, sets=("wcxb", "fundus"), part="all"):
    """The pages of `data` (shared/data/pages), in a fixed order. `part`: "held", "open" (the other two thirds), "all"."""
    for name in sets:
        read = {"wcxb": wcxb, "fundus": fundus}[name]
        for page in read(pathlib.Path(data) / name):
            if part == "all" or page.held == (part == "held"):
                yield page
