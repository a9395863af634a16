"""The extractors that Hearsay is measured against, each as a function from a page's HTML (str) to what it finds."""
import importlib.metadata
import warnings

import trafilatura
import trafilatura.metadata
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding
from selectolax.lexbor import LexborHTMLParser

warnings.filterwarnings("ignore")


def version(package):
    return f"{package} {importlib.metadata.version(package)}"


def decode(html):
    return bytes_to_str(html, detect_encoding(html))


def trafilatura_text(html, precision=False):
    return trafilatura.extract(html, include_comments=False, favor_precision=precision) or ""


def trafilatura_facts(html):
    """Headline, date, byline as trafilatura's with_metadata gives them (the same call, without a second extraction)."""
    tree = trafilatura.load_html(html)
    found = trafilatura.metadata.extract_metadata(tree) if tree is not None else None
    if found is None:
        return {"headline": "", "date": "", "byline": []}
    names = [name.strip() for name in (found.author or "").split(";")]
    return {"headline": found.title or "", "date": found.date or "", "byline": [name for name in names if name]}


def resiliparse_text(html):
    # Without pictures' alternative texts and bullets: the labels have neither.
    return extract_plain_text(html, main_content=True, alt_texts=False, list_bullets=False)


def parse_only(html):
    return LexborHTMLParser(html)


def guarded(function, html, otherwise):
    """One page that an extractor fails on is a page without a text, as for Hearsay."""
    try:
        return function(html)
    except Exception:  # noqa: BLE001: whatever it is, it is this page's result
        return otherwise


NONE = {"headline": "", "date": "", "byline": []}


def all_of(html):
    """Everything for one page: {extractor: {text, headline, date, byline}}."""
    html = decode(html)
    facts = guarded(trafilatura_facts, html, NONE)
    return {
        "trafilatura": {"text": guarded(trafilatura_text, html, ""), **facts},
        "trafilatura, precision": {"text": guarded(lambda h: trafilatura_text(h, True), html, ""), **facts},
        "resiliparse": {"text": guarded(resiliparse_text, html, "")},
    }
