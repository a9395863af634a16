"""Which blocks of a page are its article's, found by comparing them with the labels' text."""
import bisect
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools/pages"))
import data  # noqa: E402

SURE = 5   # words; a shorter text must be a whole line of the labels' text
MOST = 40  # places looked at for one block


def gold_lines(text):
    """The lines of the labels' text as words, with and without a list's mark before them: where each may stand."""
    places, at = {}, 0
    for line in text.split("\n"):
        own = data.words(line)
        if own:
            places.setdefault(tuple(own), []).append((at, at + len(own)))
            if own[0].isdigit() and len(own) > 1:
                places.setdefault(tuple(own[1:]), []).append((at, at + len(own)))
        at += len(own)
    return places


def occurrences(own, joined, starts, lines):
    """Where a block's words may stand in the article: a short one only as a whole line."""
    if len(own) < SURE:
        return lines.get(tuple(own), [])[:MOST]
    found, key = [], " " + " ".join(own) + " "
    at = joined.find(key)
    while at >= 0 and len(found) < MOST:
        word = bisect.bisect_left(starts, at + 1)
        found.append((word, word + len(own)))
        at = joined.find(key, at + 1)
    return found


def chain(candidates, size):
    """The heaviest chain of (block, first, past the last), later blocks in later places: a Fenwick tree of maxima."""
    tree = [(0, -1)] * (size + 2)
    best = []  # (weight, previous)

    def ask(i):
        top, i = (0, -1), i + 1
        while i > 0:
            top = max(top, tree[i])
            i -= i & -i
        return top

    def put(i, value):
        i += 1
        while i < len(tree):
            tree[i] = max(tree[i], value)
            i += i & -i

    at = 0
    while at < len(candidates):
        end = at
        while end < len(candidates) and candidates[end][0] == candidates[at][0]:
            end += 1
        fresh = []
        for k in range(at, end):
            _, first, last = candidates[k]
            weight, before = ask(first)
            best.append((weight + (last - first) + 0.5, before))
            fresh.append((last, (best[k][0], k)))
        for last, value in fresh:
            put(last, value)
        at = end
    k, out = ask(size)[1], []
    while k >= 0:
        out.append(candidates[k])
        k = best[k][1]
    return out


def label(blocks, text):
    """1 or 0 a block: 1 where it is a piece of the article, each piece once. The pieces are the heaviest chain in the
    order of both; what stands elsewhere is the article's if it is long and its place is still free."""
    want = data.words(text)
    joined = " " + " ".join(want) + " "
    starts, at = [], 1
    for word in want:
        starts.append(at)
        at += len(word) + 1
    own = [data.words(block["text"]) for block in blocks]
    lines = gold_lines(text)
    found = [occurrences(words, joined, starts, lines) if words else [] for words in own]
    out, used = [0] * len(blocks), [False] * len(want)
    for i, first, last in chain([(i, *place) for i, places in enumerate(found) for place in places], len(want)):
        out[i] = 1
        used[first:last] = [True] * (last - first)
    grams = {}
    for i in range(len(want) - 3):
        if not used[i]:
            grams.setdefault(tuple(want[i:i + 4]), []).append(i)
    for i, words in enumerate(own):
        if out[i] or len(words) < 8:
            continue
        free = next((p for p in found[i] if not any(used[p[0]:p[1]])), None)
        parts = [tuple(words[k:k + 4]) for k in range(len(words) - 3)]
        if free:
            out[i] = 1
            used[free[0]:free[1]] = [True] * (free[1] - free[0])
        elif len(words) >= 12 and sum(p in grams for p in parts) > 0.6 * len(parts):
            out[i] = 1  # the article's, but not word for word
    return out
