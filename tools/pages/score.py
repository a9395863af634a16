"""Scores of one extracted article against its labels. Standard library only."""
import collections
import datetime

from data import words


def f1(got, want):
    """(precision, recall, F1) of two lists of words as bags; two empty lists agree."""
    if not got and not want:
        return 1.0, 1.0, 1.0
    same = sum((collections.Counter(got) & collections.Counter(want)).values())
    if same == 0:
        return 0.0, 0.0, 0.0
    p, r = same / len(got), same / len(want)
    return p, r, 2 * p * r / (p + r)


def body_words(text, titles):
    """The words of a text, less a title at its very start (every extractor gets the same): the labels leave it out."""
    got = words(text)
    for title in titles:
        head = words(title or "")
        if head and got[:len(head)] == head:
            return got[len(head):]
    return got


def key(text):
    return " ".join(words(text or ""))


def same_day(got, want):
    """Whether two dates name the same day: as written, or both in UTC where both have a zone."""
    if not got or not want:
        return False
    if got[:10] == want[:10]:
        return True
    try:
        a = datetime.datetime.fromisoformat(got.replace("Z", "+00:00"))
        b = datetime.datetime.fromisoformat(want.replace("Z", "+00:00"))
    except ValueError:
        return False
    if a.tzinfo is None or b.tzinfo is None:
        return False
    return a.astimezone(datetime.timezone.utc).date() == b.astimezone(datetime.timezone.utc).date()


class Table:
    """What one extractor did on one set of pages."""

    def __init__(self):
        self.scores, self.exact = [], 0
        self.title, self.date = [0, 0], [0, 0]
        self.names = [0, 0, 0]  # right, got, wanted
        self.must, self.must_not = [0, 0], [0, 0]

    def add(self, page, got):
        """`got`: text, and where the extractor gives them headline, date, byline."""
        want = words(page.text)
        have = body_words(got["text"], [got.get("headline"), page.title])
        self.scores.append((*f1(have, want), page.name))
        self.exact += have == want
        whole = " " + " ".join(words(got["text"])) + " "
        for count, snippets, right in ((self.must, page.must, True), (self.must_not, page.must_not, False)):
            for snippet in snippets:
                count[1] += 1
                count[0] += (f" {key(snippet)} " in whole) == right
        if "headline" in got and page.title:
            self.title[1] += 1
            self.title[0] += key(got["headline"]) == key(page.title)
        if "date" in got and page.date:
            self.date[1] += 1
            self.date[0] += same_day(got.get("time") or got["date"], page.date) or same_day(got["date"], page.date)
        if "byline" in got and page.authors is not None:
            have, want = {key(n) for n in got["byline"]}, {key(n) for n in page.authors}
            self.names[0] += len(have & want)
            self.names[1] += len(have)
            self.names[2] += len(want)

    def row(self):
        n = max(1, len(self.scores))
        mean = [sum(s[k] for s in self.scores) / n for k in range(3)]
        out = {"pages": len(self.scores), "precision": mean[0], "recall": mean[1], "F1": mean[2], "exact": self.exact / n}
        for label, (right, count) in (("headline", self.title), ("date", self.date), ("must", self.must),
                                      ("must not", self.must_not)):
            if count:
                out[label] = right / count
        if self.names[2]:
            out["bylines F1"] = 2 * self.names[0] / max(1, self.names[1] + self.names[2])
        return out
