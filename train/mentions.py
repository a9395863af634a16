"""Who is named and who is meant: names, mentions and which mentions are of one actor, from the corpora that mark them.

    GUM       entities of six genres without an NC clause, with coreference
    LitBank   coreference in fiction: pronouns in and around dialogue
    Wikigold  names
    complete  (gold-dev, train/corpus) a statement's source is a mention of its speaker, and so are the speaker's names

A mention is (first, last, actor): numbers of its first piece and of the last piece of its head word, and a number that
mentions of one actor share (-1: not known, so it is a candidate for nobody's antecedent and is not asked for its own).
src/actors/mentions.cpp finds the same two pieces.
"""
import glob
import re
import unicodedata

import numpy as np

NAME_KINDS = ("person", "organisation", "place", "other")
OUTSIDE = 0                      # then 1 + 2k begins a name of kind k, 2 + 2k goes on with it
NAME_CLASSES = 1 + 2 * len(NAME_KINDS)
GENRES = ("news", "interview", "bio", "speech", "court", "voyage")
TITLES = {"mr", "mrs", "ms", "dr", "sir", "president", "prime", "minister", "senator", "sen", "rep", "gov", "governor",
          "general", "gen", "major", "colonel", "captain", "judge", "justice", "professor", "prof", "king", "queen",
          "prince", "princess", "secretary", "congressman", "congresswoman", "mayor", "chancellor", "pope", "lord",
          "lady", "chief", "spokesman", "spokesperson", "spokeswoman", "saint", "officer", "director", "reverend"}
CUT = re.compile(r",| \(| (?:of|for|from|who|whom|which|that|in|at|on|to|with|about|including|against|by|near)\b")
RUN = re.compile(r"[A-ZÀ-Þ][\w’'.&-]*(?:\s(?:(?:of|the|and|for|al|de|van|von|bin|der|la)\s){0,2}[A-ZÀ-Þ][\w’'.&-]*)*")
POSSESSIVE = re.compile(r"(?:['’]s|['’])$")


def pieces_in(document, begin, end):
    hit = np.nonzero((document.begin < end) & (document.end > begin) & (document.begin >= 0))[0]
    return (int(hit[0]), int(hit[-1])) if len(hit) else None


def mark_names(document, names):
    """names: (begin, end, kind number) in code points; every piece outside is known to be outside."""
    document.names = np.where(document.begin < 0, -1, OUTSIDE)
    for b, e, kind in names:
        at = pieces_in(document, b, e)
        if at:
            document.names[at[0]:at[1] + 1] = 2 + 2 * kind
            document.names[at[0]] = 1 + 2 * kind


# -- GUM ------------------------------------------------------------------------------------------------------------

GUM_KINDS = {"person": 0, "organization": 1, "place": 2}


def read_gum(path):
    """Text, tokens (begin, end, is proper noun), mentions (first token, last token, head token, kind, actor)."""
    text, tokens, mentions, open_ones, glue, skip = "", [], [], {}, True, 0
    for line in open(path, encoding="utf-8"):
        if re.match(r"# newpar( |$)", line) and text:
            text, glue = text.rstrip() + "\n\n", True
        f = line.rstrip("\n").split("\t")
        if len(f) != 10 or "." in f[0]:
            continue
        if "-" in f[0]:
            skip = int(f[0].split("-")[1])
            covers = skip - int(f[0].split("-")[0]) + 1
            text += "" if glue else " "
            begin, text, glue = len(text), text + f[1], "SpaceAfter=No" in f[9]
            whole = [begin, len(text)]
            continue
        n = len(tokens)
        if int(f[0]) <= skip:  # a word of a contraction: each gets its share, the last the rest
            size = len(f[1]) if int(f[0]) < skip else max(0, whole[1] - whole[0])
            tokens.append([whole[0], min(whole[0] + size, whole[1]), f[4].startswith("NNP")])
            whole[0] = tokens[-1][1]
        else:
            skip = 0
            text += "" if glue else " "
            tokens.append([len(text), len(text) + len(f[1]), f[4].startswith("NNP")])
            text, glue = text + f[1], "SpaceAfter=No" in f[9]
        entity = re.search(r"Entity=([^|]+)", f[9])
        for m in re.finditer(r"\((\d+)-([a-z]+)-([^()]*)(\))?|(\d+)\)", entity[1] if entity else ""):
            if m[1]:
                head = re.search(r"-cf[^-]*-(\d+)", "-" + m[3])
                item = [n, n, n + int(head[1]) - 1 if head else n, m[2], int(m[1])]
                if m[4]:
                    mentions.append(item)
                else:
                    open_ones.setdefault(m[1], []).append(item)
            elif open_ones.get(m[5]):
                item = open_ones[m[5]].pop()
                item[1] = n
                item[2] = min(item[2], n)
                mentions.append(item)
    return text, tokens, mentions


def load_gum(shared, make):
    out = []
    for path in sorted(p for g in GENRES for p in glob.glob(f"{shared}/data/gum/GUM_{g}_*.conllu")):
        text, tokens, mentions = read_gum(path)
        document = make(path, text)
        names = {}
        for first, last, head, kind, actor in mentions:
            if not tokens[head][2]:
                continue
            b = e = head  # the run of proper nouns around the head
            while b > first and tokens[b - 1][2]:
                b -= 1
            while e < last and tokens[e + 1][2]:
                e += 1
            while kind == "person" and b < e and text[tokens[b][0]:tokens[b][1]].lower().strip(".") in TITLES:
                b += 1
            if kind not in ("time", "event") or b == e:
                names.setdefault((b, e), GUM_KINDS.get(kind, 3))
        # of two that overlap, the longer one
        taken, chosen = set(), []
        for (b, e), kind in sorted(names.items(), key=lambda x: x[0][0] - x[0][1]):
            if not taken & set(range(b, e + 1)):
                taken |= set(range(b, e + 1))
                chosen.append((tokens[b][0], tokens[e][1], kind))
        mark_names(document, chosen)
        for first, last, head, kind, actor in mentions:
            if kind == "time":
                continue
            if tokens[head][2]:  # of a name: from where the name begins to where it ends
                b = e = head
                while b > first and tokens[b - 1][2]:
                    b -= 1
                while e < last and tokens[e + 1][2]:
                    e += 1
                at = pieces_in(document, tokens[b][0], tokens[e][1])
            else:
                at = pieces_in(document, tokens[first][0], max(tokens[first][1], tokens[head][1]))
            if at:
                document.mentions.append((*at, actor))
        out.append(document)
    return out


# -- LitBank --------------------------------------------------------------------------------------------------------

def load_litbank(shared, make):
    out = []
    for path in sorted(glob.glob(f"{shared}/data/litbank/coref/brat/*.txt")):
        text = open(path, encoding="utf-8").read()
        document = make(path, text)
        numbers = {}
        for line in open(path[:-4] + ".ann", encoding="utf-8"):
            f = line.rstrip("\n").split("\t")
            m = re.match(r"(\S+-\d+) (\d+) (\d+)$", f[1]) if line.startswith("T") and len(f) == 3 else None
            if not m:
                continue
            b, e = int(m[2]), int(m[3])
            cut = CUT.search(text[b:e])
            at = pieces_in(document, b, b + cut.start() if cut and cut.start() > 0 else e)
            if at:
                document.mentions.append((*at, numbers.setdefault(m[1], len(numbers))))
        out.append(document)
    return out


# -- Wikigold -------------------------------------------------------------------------------------------------------

def load_wikigold(shared, make):
    out, text, names, kinds = [], "", [], {"PER": 0, "ORG": 1, "LOC": 2, "MISC": 3}
    last = None

    def finish():
        if text.strip():
            document = make(f"wikigold-{len(out)}", text)
            mark_names(document, names)
            out.append(document)
    for line in open(f"{shared}/data/ner/wikigold/wikigold.conll.txt", encoding="utf-8"):
        f = line.split()
        if f and f[0] == "-DOCSTART-":
            finish()
            text, names, last = "", [], None
        elif not f:
            last = None
        else:
            word, tag = f[0], f[1]
            close = re.match(r"^(?:[.,;:!?)\]%]|'s|n't|'re|'ve|'ll|'d)$", word) or text[-1:] in "([$"
            text += word if not text or close else " " + word
            begin = len(text) - len(word)
            if tag == "O":
                last = None
            elif tag == last:
                names[-1][1] = len(text)
            else:
                names.append([begin, len(text), kinds[tag[2:]]])
                last = tag
    finish()
    return out


# -- complete articles ----------------------------------------------------------------------------------------------

def fold(name):
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", plain)


def head_of(text, begin, end, surname):
    """[begin, end) of the part of a source that the mention is known by: its name, or up to its head noun."""
    words = text[begin:end]
    if surname:
        for run in RUN.finditer(words):
            inside = [w for w in re.finditer(r"\S+", run.group())]
            for w in inside:
                if surname in fold(w.group()):
                    stop = run.start() + w.start() + len(POSSESSIVE.sub("", w.group().rstrip(".,"))) or run.end()
                    return begin + run.start(), begin + stop
    cut = CUT.search(words)
    if cut and cut.start() > 0:
        words = words[: cut.start()]
    return begin, begin + max(1, len(POSSESSIVE.sub("", words.rstrip())))


def mark_speakers(document, raw):
    """Mentions of a complete article's speakers; other names are mentions of others."""
    text, numbers, spans = raw["text"], {}, {}
    surnames, taken, others = {}, [], {}
    for s in raw["statements"]:
        if s.get("speaker") and s["speaker"] != "unnamed":
            numbers.setdefault(s["speaker"], len(numbers))
            if s.get("speaker_kind") in ("person", "organisation"):
                surnames.setdefault(s["speaker"], fold(s["speaker"]))
    for s in raw["statements"]:
        if not s.get("source") or s.get("speaker", "unnamed") == "unnamed":
            continue
        b, e = s["source"][0]
        key = surnames.get(s["speaker"])
        b, e = head_of(text, b, e, key[-1] if key and s["speaker_kind"] == "person" else None)
        spans[b, e] = numbers[s["speaker"]]
        taken.append((b, e))
    for run in RUN.finditer(text):
        b, e = run.start(), run.end() - len(run.group()) + len(POSSESSIVE.sub("", run.group().rstrip(".,")))
        words = set(fold(text[b:e]))
        mine = [n for n, key in surnames.items() if key and (key[-1] in words if len(key) < 4 else set(key) <= words)]
        if any(b < y and x < e for x, y in taken):
            continue
        if len(mine) == 1:
            spans[b, e] = numbers[mine[0]]
        elif not mine and len(run.group()) > 3 and not re.search(r"[.!?\n][\"”’')]*\s*$", text[max(0, b - 4):b]):
            spans[b, e] = others.setdefault(" ".join(fold(text[b:e])), 1000 + len(others))
    for (b, e), actor in spans.items():
        at = pieces_in(document, b, e)
        if at:
            document.mentions.append((*at, actor))
    # names that are sure: a person's or organisation's whole name as the annotator gives it; elsewhere nothing is said
    document.names = np.full(len(document.ids), -1)
    for s in raw["statements"]:
        if s.get("speaker_kind") not in ("person", "organisation") or len(fold(s["speaker"])) < 1:
            continue
        for m in re.finditer(r"(?<!\w)" + re.escape(s["speaker"]) + r"(?!\w)", text):
            at = pieces_in(document, *m.span())
            if at and s["speaker"][0].isupper():
                kind = 0 if s["speaker_kind"] == "person" else 1
                if kind == 1 and (document.names[at[0]] > 0):
                    continue
                document.names[at[0]:at[1] + 1] = 2 + 2 * kind
                document.names[at[0]] = 1 + 2 * kind
    for i in range(len(document.ids)):  # what has no capital letter is no name
        b, e = document.begin[i], document.end[i]
        if document.names[i] == -1 and b >= 0 and text[b:e].islower() and (i == 0 or document.begin[i] > document.end[i - 1]):
            document.names[i] = OUTSIDE
