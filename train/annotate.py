"""Complete annotation by reading: show an article with its sentences numbered, and take in what a reader wrote of it.

    python3 train/annotate.py show --corpus gum --shared ../shared --out DIR      DIR/<id>.txt, one an article
    python3 train/annotate.py take --corpus gum --shared ../shared --from DIR --out train/corpus/gum.jsonl

`show` numbers the sentences; for PolNeAR it also lists the attributions that are already marked, p1, p2, ... A reader
writes DIR/<id>.ann, a line an entry; docs/annotating.md describes the form and GUIDE.md in the shared data what a
statement is. `take` finds every quoted fragment in its sentence, says which line is wrong, and writes the articles in
the form of gold-dev. Texts that may not be shipped are left out: the line then has the text's SHA-256 instead, and
corpora.py takes the text from the shared data.
"""
import argparse
import glob
import hashlib
import json
import os
import re
import sys

from splits import gold_articles, raw_polnear, read_lines

ROLES = {"src": "source", "cue": "cue", "con": "content", "adr": "addressee", "cnd": "condition"}
KINDS = ("speech", "attitude")
SPEAKERS = ("person", "organisation", "group", "document", "unnamed")
SHORT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Jr|Sr|No|vs|Rev|Prof|Hon|Sept|Oct|Nov|Dec|Jan|"
                   r"Feb|Aug)|\b[A-Z])\.$")


def sentences_of(text):
    """[begin, end) of sentences and the numbers of those that begin a paragraph. Only an address for the reader."""
    out, first = [], set()
    for line in re.finditer(r"[^\n]+", text):
        if not line.group().strip():
            continue
        first.add(len(out))
        begin = line.start() + len(line.group()) - len(line.group().lstrip())
        for stop in re.finditer(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])", line.group()):
            end = line.start() + stop.end()
            if SHORT.search(text[begin:line.start() + stop.start() + 1]):
                continue
            out.append([begin, line.start() + len(line.group()[: stop.end()].rstrip())])
            begin = end
        out.append([begin, line.start() + len(line.group().rstrip())])
    return [s for s in out if s[1] > s[0]], first


def gum_articles(shared):
    """GUM's news, put together again from its tokens."""
    for path in sorted(glob.glob(f"{shared}/data/gum/GUM_news_*.conllu")):
        text, url, date, glue = "", None, None, True
        skip = 0
        for line in open(path, encoding="utf-8"):
            if line.startswith("# meta::sourceURL"):
                url = line.split("=", 1)[1].strip()
            elif line.startswith("# meta::dateCreated"):
                date = line.split("=", 1)[1].strip()
            elif re.match(r"# newpar( |$)", line) and text:
                text, glue = text.rstrip() + "\n\n", True
            f = line.rstrip("\n").split("\t")
            if len(f) != 10 or "." in f[0]:
                continue
            if "-" in f[0]:
                skip = int(f[0].split("-")[1])
            elif int(f[0]) <= skip:
                continue
            else:
                skip = 0
            text += ("" if glue else " ") + f[1]
            glue = "SpaceAfter=No" in f[9]
        yield {"id": os.path.basename(path)[:-7], "url": url, "published": date, "text": text.strip(), "statements": []}


def shingles(text, n=8):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i:i + n]) for i in range(len(words) - n + 1)}


def helsinki_articles(shared):
    """Articles that share next to nothing with one another nor with the complete articles that figures are for."""
    seen = set()
    for part in ("learn", "tune", "held"):
        for g in gold_articles(shared, part):
            seen |= shingles(g["text"])
    for raw in sorted(read_lines(f"{shared}/data/helsinki.jsonl"),
                      key=lambda r: hashlib.sha256(str(r["id"]).encode()).hexdigest()):
        mine = shingles(raw["text"])
        if 1800 <= len(raw["text"]) <= 5500 and len(mine & seen) < 0.03 * len(mine):
            seen |= mine
            yield {"id": str(raw["id"]), "text": raw["text"], "statements": []}


def polnear_articles(shared):
    chosen = sorted(raw_polnear(shared, "learn"), key=lambda r: hashlib.sha256(r["id"].encode()).hexdigest())
    for raw in chosen:
        if 1500 <= len(raw["text"]) <= 5500:
            raw["statements"].sort(key=lambda s: (s["cue"] or s["content"])[0])
            for i, s in enumerate(raw["statements"]):
                s["id"] = f"p{i + 1}"
            yield raw


ENGLISH = ("us", "uk", "ca", "au", "za", "my", "na", "tr", "jp")
KEPT_APART = ("Reuters", "BBC", "TheGuardian", "APNews", "WashingtonPost", "CBCNews", "TheJapanNews", "NineNews")  # to try it on


def fundus_articles(shared):
    """Headline and paragraphs as the labels of real pages give them, English ones; some publishers are left alone."""
    for path in sorted(p for c in ENGLISH for p in glob.glob(f"{shared}/data/pages/fundus/{c}/*.json")):
        publisher = os.path.basename(path)[:-5]
        for version, page in json.load(open(path, encoding="utf-8")).items():
            body = page.get("body") or {}
            parts = [page.get("title")] + list(body.get("summary") or [])
            for section in body.get("sections") or []:
                parts += list(section.get("headline") or []) + list(section.get("paragraphs") or [])
            text = "\n\n".join(p for p in parts if p)
            common = len(re.findall(r"\b(?:the|of|and|to|in|that|said)\b", text))
            if publisher not in KEPT_APART and 1200 <= len(text) <= 9000 and common > 0.12 * len(text.split()):
                yield {"id": f"{publisher}-{version}", "text": text, "statements": []}


CORPORA = {"fundus": (fundus_articles, "fundus", False),
           "gum": (gum_articles, "gum", True), "helsinki": (helsinki_articles, "helsinki", False),
           "polnear": (polnear_articles, "polnear", False)}


def words(text, spans):
    return " ... ".join(text[b:e] for b, e in spans or ()).replace("\n", " ")


def show(raw):
    text = raw["text"]
    sentences, first = sentences_of(text)
    lines = []
    for k, (b, e) in enumerate(sentences):
        if k in first and k:
            lines.append("")
        lines.append(f"[{k}] {text[b:e]}")
    if raw["statements"]:
        lines += ["", "MARKED (source | cue | content):"]
    for s in raw["statements"]:
        content = words(text, s["content"])
        if len(content) > 90:
            content = content[:45] + " ~~ " + content[-35:]
        lines.append(f"{s['id']}  {words(text, s['source']) or '-'} | {words(text, s['cue']) or '-'} | {content}")
    return "\n".join(lines) + "\n"


def occurrence(text, begin, end, what, n=None):
    """Where the words stand: the first place where they are whole words, or the n-th (of all places, when that is one
    of whole words)."""
    places, at = [], text.find(what, begin, end)
    while at >= 0 and what:
        places.append(at)
        at = text.find(what, at + 1, end)

    def whole(at):
        after = at + len(what)
        return not (what[0].isalnum() and text[at - 1:at].isalnum()) and \
            not (what[-1].isalnum() and text[after:after + 1].isalnum())
    good = [x for x in places if whole(x)]
    if n and n <= len(places) and places[n - 1] in good:
        return places[n - 1]
    if len(good) >= (n or 1):
        return good[(n or 1) - 1]
    raise ValueError(f"not in that sentence: {what!r}")


def find(text, sentences, rest):
    """'3 that he would ~~ on Monday #2' to [begin, end); '3 *' is the whole sentence."""
    m = re.match(r"(\d+)\s+(.*?)(?:\s+#(\d+))?$", rest)
    if not m or int(m[1]) >= len(sentences):
        raise ValueError("a sentence's number and its words are wanted")
    begin, end = sentences[int(m[1])]
    what, n = m[2], int(m[3]) if m[3] else None
    if what == "*":
        return [begin, end]
    if "~~" in what:
        head, tail = (x.strip() for x in what.split("~~", 1))
        b = occurrence(text, begin, end, head, n) if head else begin
        if not tail:
            return [b, end]
        return [b, occurrence(text, b + len(head), end, tail) + len(tail)]
    b = occurrence(text, begin, end, what, n)
    return [b, b + len(what)]


def form_of(text, content):
    inside = outside = 0
    b, e = content[0][0], content[-1][1]
    depth = False
    for i in range(b, e):
        c = text[i]
        if c in "“”\"":
            depth = c == "“" or (c == "\"" and not depth)
        elif c.isalnum() and any(x <= i < y for x, y in content):
            inside, outside = inside + depth, outside + (not depth)
    before = text[max(0, b - 1):b]
    if not inside and before in ("“", "\""):
        return "direct"
    return "direct" if inside and not outside else "mixed" if inside else "indirect"


def parents(text, statements):
    """The statement with the smallest content that holds the whole of another is its parent; of two with the very same
    content ("X, quoting Y, reported ..."), the one whose cue comes first."""
    def whole(spans):  # what only blanks divide is one piece
        out = []
        for b, e in spans or ():
            if out and not re.search(r"\w", text[out[-1][1]:b]):
                out[-1][1] = e
            else:
                out.append([b, e])
        return out

    def inside(spans, content):
        return all(any(b <= x and y <= e for b, e in content) for x, y in spans)

    def place(s):
        return (s["cue"] or s["content"])[0]
    for s in statements:
        own = whole(s["content"])
        spans = [x for r in ("source", "cue", "content") for x in s[r] or ()]
        around = [p for p in statements if p is not s and not p.get("optional") and
                  ((whole(p["content"]) == own and place(p) < place(s)) or
                   (whole(p["content"]) != own and inside(spans, whole(p["content"]))))]
        around.sort(key=lambda p: sum(e - b for b, e in whole(p["content"])))
        s["parent"] = around[0]["id"] if around else None


def take(raw, lines):
    """The article with the reader's statements; a list of what is wrong."""
    text = raw["text"]
    sentences, _ = sentences_of(text)
    marked = {s["id"]: s for s in raw["statements"]}
    out, wrong, boilerplate, now = [], [], [], None
    for number, line in enumerate(lines, 1):
        line = line.rstrip("\n")
        if not line.strip() or line.startswith("#"):
            continue
        key, _, rest = line.strip().partition(" ")
        try:
            if key == "boilerplate":
                boilerplate += [int(x) for x in rest.split()]
            elif key == "drop":
                for name in rest.split():
                    out.append({**marked.pop(name), "optional": True})
            elif key in ROLES:
                if now is None:
                    raise ValueError("a span before any statement")
                now.setdefault(ROLES[key], None)
                now[ROLES[key]] = sorted((now[ROLES[key]] or []) + [find(text, sentences, rest)])
            else:
                what, _, speaker = rest.partition("|")
                kind, polarity, sort = what.split()
                if kind not in KINDS or polarity not in ("affirmed", "negated") or sort not in SPEAKERS:
                    raise ValueError("speech|attitude, affirmed|negated, " + "|".join(SPEAKERS) + " are wanted")
                if key.startswith("p") and key not in marked:
                    raise ValueError(f"no such marked statement, or twice: {key}")
                now = {"source": None, "cue": None, "content": None, **marked.pop(key, {}), "addressee": None,
                       "condition": None, "id": key, "kind": kind, "polarity": polarity, "speaker_kind": sort,
                       "speaker": speaker.strip() or "unnamed"}
                out.append(now)
        except (ValueError, KeyError) as error:
            wrong.append(f"{raw['id']}.ann:{number}: {error}: {line}")
    wrong += [f"{raw['id']}.ann: {s['id']} has no content" for s in out if not s["content"]]
    wrong += [f"{raw['id']}.ann: {name} is neither described nor dropped" for name in marked]
    out = sorted((s for s in out if s["content"]), key=lambda s: (s["cue"] or s["content"])[0])
    for i, s in enumerate(out):
        s["id"] = f"s{i + 1}"
        s["form"] = form_of(text, s["content"])
    parents(text, out)
    return {**raw, "boilerplate": boilerplate, "sentences": sentences, "statements": out}, wrong


SPANS = ("source", "cue", "content")


def forget_marked(done, raw):
    """Spans that the corpus itself gives stay with it: a line says which of its attributions is meant."""
    for s in done["statements"]:
        for m in raw["statements"]:
            if m["content"] == s["content"] and all(m[r] == s[r] for r in SPANS):
                s["marked"] = m["id"]
                for r in SPANS:
                    del s[r]
                break


def remember_marked(done, raw):
    """The way back; `raw` is the article as its corpus gives it, marks numbered as `show` numbers them."""
    marked = {m["id"]: m for m in raw["statements"]}
    for s in done["statements"]:
        if "marked" in s:
            s.update({r: marked[s["marked"]][r] for r in SPANS})
    return done


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("verb", choices=("show", "take"))
    ap.add_argument("--corpus", choices=CORPORA, required=True)
    ap.add_argument("--shared", required=True)
    ap.add_argument("--from", dest="source", help="the folder with the readers' .ann files")
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    articles, folder, ships = CORPORA[a.corpus]
    if a.verb == "show":
        os.makedirs(a.out, exist_ok=True)
        for n, raw in enumerate(articles(a.shared)):
            if n < 400:
                open(f"{a.out}/{n:03d}-{raw['id']}.txt", "w", encoding="utf-8").write(show(raw))
        return
    taken, wrong = [], []
    written = {re.sub(r"^\d+-", "", os.path.basename(p))[:-4]: p for p in sorted(glob.glob(f"{a.source}/*.ann"))}
    for raw in articles(a.shared):
        if raw["id"] in written:
            done, bad = take(raw, open(written[raw["id"]], encoding="utf-8").readlines())
            wrong += bad
            if not ships:
                forget_marked(done, raw)
                done["sha256"] = hashlib.sha256(done.pop("text").encode()).hexdigest()
                done["from"] = folder
                done.pop("sentences")
            taken.append(done)
    with open(a.out, "w", encoding="utf-8") as f:
        for done in taken:
            f.write(json.dumps(done, ensure_ascii=False) + "\n")
    print(f"{len(taken)} articles, {sum(len(t['statements']) for t in taken)} statements", file=sys.stderr)
    for line in wrong:
        print(line)
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
