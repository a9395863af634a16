"""The annotated articles as windows of word pieces with what is to be learned of each.

Two kinds of annotation come in:
  complete   gold-dev/*.jsonl and train/corpus/*.jsonl: every statement, nested ones too, with all five roles
  outermost  PolNeAR: only the outermost attributions, and only source, cue and content. What stands inside another's
             content is not annotated there, so it is not counted as negative (label -1), and neither are the roles
             that PolNeAR does not mark

A window is up to `WINDOW` pieces between [CLS] and [SEP]. Where a new paragraph begins, one more piece, BREAK, is put
in: word pieces lose the line breaks, and they tell much about who goes on speaking. The program does the same
(src/statements/stream.cpp).
"""
import glob
import hashlib
import os
import random
import re
from dataclasses import dataclass, field

import numpy as np
from tokenizers import Tokenizer

import mentions
from annotate import fundus_articles, helsinki_articles, polnear_articles, remember_marked
from splits import gold_articles, raw_polnear, read_lines

SORTS = ("person", "organisation", "group", "document", "unnamed")  # what a speaker is
ROLES = ("source", "cue", "content", "addressee", "condition")
WINDOW = 320
BREAK = 1  # [unused0], a row of the vocabulary that no text can give
CLS, SEP, PAD, MASK = 101, 102, 0, 103
NONE, CUE, BARE = 0, 1, 2  # classes of a piece: no anchor, first of a cue, first of a content without a cue


@dataclass
class Document:
    id: str
    text: str
    complete: bool
    ids: np.ndarray = None      # pieces with BREAKs
    begin: np.ndarray = None    # code points; -1 for BREAK
    end: np.ndarray = None
    starts: list = field(default_factory=list)     # pieces where a sentence or a paragraph may begin, good places to cut
    statements: list = field(default_factory=list)  # dict role -> sorted piece numbers, anchor, bare, attitude, negated
    hidden: np.ndarray = None   # pieces where an anchor may stand that nobody marked
    names: np.ndarray = None    # class of a piece as part of a name (mentions.py); -1 where it is not known
    mentions: list = field(default_factory=list)  # (first piece, last piece of the head, number of the actor)


def load_tokenizer(path):
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def pieces_of(document, tokenizer):
    """ids, begin and end of the text's pieces, with a BREAK where a line break stands between two."""
    enc = tokenizer.encode(document.text, add_special_tokens=False)
    ids, begin, end, starts = [], [], [], [0]
    last = 0
    for i, (b, e) in zip(enc.ids, enc.offsets):
        gap = document.text[last:b]
        if ids and "\n" in gap:
            ids.append(BREAK), begin.append(-1), end.append(-1)
            starts.append(len(ids))
        elif ids and re.search(r"[.!?][\"”’')\]]*\s$", document.text[max(0, b - 4):b]):
            starts.append(len(ids))
        ids.append(i), begin.append(b), end.append(e)
        last = e
    document.ids, document.begin, document.end = (np.array(x, dtype=np.int64) for x in (ids, begin, end))
    document.starts = starts


def covered(document, spans):
    """Numbers of the pieces that overlap the spans; a BREAK inside a span counts."""
    out = []
    for b, e in spans or ():
        hit = np.nonzero((document.begin < e) & (document.end > b) & (document.begin >= 0))[0]
        if len(hit):
            out.extend(range(hit[0], hit[-1] + 1))
    return sorted(set(out))


def prepare(raw, complete, tokenizer):
    document = Document(str(raw["id"]), raw["text"], complete)
    pieces_of(document, tokenizer)
    document.hidden = np.zeros(len(document.ids), dtype=bool)
    document.names = np.full(len(document.ids), -1)
    if complete:
        mentions.mark_speakers(document, raw)
    taken = {}
    for s in raw["statements"]:
        roles = {r: covered(document, s.get(r)) for r in ROLES}
        if not roles["content"]:
            continue
        if s.get("optional"):  # annotators disagree on it: nothing is learned from it
            document.hidden[roles["cue"] or roles["content"]] = True
            continue
        if not complete:
            document.hidden[roles["content"]] = True
        first = roles["cue"] or roles["content"]
        bare = not roles["cue"]
        if (first[0], bare) in taken:
            continue
        taken[first[0], bare] = True
        kind, polarity, sort = s.get("kind"), s.get("polarity"), s.get("speaker_kind")
        document.statements.append({
            "anchor": first[0], "class": BARE if bare else CUE, "roles": roles,
            "attitude": -1 if kind is None else int(kind == "attitude"),
            "negated": -1 if polarity is None else int(polarity == "negated"),
            "sort": -1 if sort is None else SORTS.index(sort)})
    document.hidden[[s["anchor"] for s in document.statements]] = False
    return document


def own_corpus(shared):
    """train/corpus/*.jsonl: complete annotation of our own. Where the text may not be shipped it is looked up in the
    shared data, and taken only when it is the very text that was annotated."""
    here = os.path.dirname(os.path.abspath(__file__))
    raw = [r for path in sorted(glob.glob(f"{here}/corpus/*.jsonl")) for r in read_lines(path)]
    texts = {}
    if any("text" not in r for r in raw):
        texts = {hashlib.sha256(r["text"].encode()).hexdigest(): r
                 for articles in (helsinki_articles, polnear_articles, fundus_articles) for r in articles(shared)}
    return [r if "text" in r else {**remember_marked(r, texts[r["sha256"]]), "text": texts[r["sha256"]]["text"]} for r in raw]


def load_complete(raw, tokenizer):
    return [prepare(r, True, tokenizer) for r in raw]


def load_polnear(shared, part, tokenizer, without=()):
    return [prepare(raw, False, tokenizer) for raw in raw_polnear(shared, part) if raw["id"] not in without]


def load_mentions(shared, tokenizer):
    """Texts that say nothing of statements, only of names and of who is meant."""
    def make(name, text):
        document = Document(name, text, False)
        pieces_of(document, tokenizer)
        document.hidden = np.ones(len(document.ids), dtype=bool)
        document.names = np.full(len(document.ids), -1)
        return document
    return (mentions.load_gum(shared, make), mentions.load_wikigold(shared, make), mentions.load_litbank(shared, make))


def cut(document, rng, most=WINDOW - 2):
    """[begin, end) of windows that cover the document, of about equal length, cut at a sentence where one is near."""
    n = len(document.ids)
    count = -(-n // most)
    if rng is not None and count > 1 and rng.random() < 0.5:
        count += 1
    edges = [0]
    starts = np.array(document.starts)
    for k in range(1, count):
        want = n * k / count
        if rng is not None:
            want += rng.uniform(-0.15, 0.15) * n / count
        want = min(int(want), edges[-1] + most)
        near = starts[(starts > max(edges[-1], want - 40)) & (starts <= min(want + 40, edges[-1] + most))]
        edge = int(near[np.argmin(abs(near - want))]) if len(near) else want
        if edge > edges[-1]:
            edges.append(edge)
    edges.append(n)
    out = []
    for b, e in zip(edges, edges[1:]):
        while e - b > most:
            out.append((b, b + most))
            b += most
        out.append((b, e))
    return out


@dataclass
class Window:
    ids: np.ndarray        # with [CLS] and [SEP]
    labels: np.ndarray     # class a piece, -1 where it is not known
    names: np.ndarray      # likewise, as part of a name
    anchors: list          # (position, (attitude, negated, sort of speaker), roles)
    mentions: np.ndarray   # [n, 3]: first piece, last piece of the head, actor
    complete: bool


def window(document, begin, end):
    ids = np.concatenate([[CLS], document.ids[begin:end], [SEP]])
    labels = np.full(len(ids), NONE, dtype=np.int64)
    labels[0] = labels[-1] = -1
    body = labels[1:-1]
    body[document.hidden[begin:end] | (document.ids[begin:end] == BREAK)] = -1
    anchors = []
    for s in document.statements:
        if not begin <= s["anchor"] < end:
            continue
        body[s["anchor"] - begin] = s["class"]
        roles = [np.array([p - begin + 1 for p in s["roles"][r] if begin <= p < end], dtype=np.int64) for r in ROLES]
        anchors.append((s["anchor"] - begin + 1, (s["attitude"], s["negated"], s["sort"]), roles))
    names = np.full(len(ids), -1, dtype=np.int64)
    names[1:-1] = document.names[begin:end]
    inside = [(f - begin + 1, l - begin + 1, who) for f, l, who in document.mentions if begin <= f and l < end]
    return Window(ids, labels, names, anchors, np.array(inside, dtype=np.int64).reshape(-1, 3), document.complete)


def epoch(documents, seed, pieces_a_batch):
    """Batches of one pass over the documents, each cut anew; windows of like length together."""
    rng = random.Random(seed)
    windows = [window(d, b, e) for d in documents for b, e in cut(d, rng)]
    rng.shuffle(windows)
    batches = []
    for i in range(0, len(windows), 256):
        batch = []
        for w in sorted(windows[i:i + 256], key=lambda w: len(w.ids)):
            if batch and (len(batch) + 1) * len(w.ids) > pieces_a_batch:
                batches.append(batch)
                batch = []
            batch.append(w)
        batches.append(batch)
    rng.shuffle(batches)
    return batches
