#!/usr/bin/env python3
"""Sets the Wikinews articles of the development data as web pages, in five layouts, and some of them as a crawl.

    tools/make_corpus.py ../shared/data/gold-dev/wikinews.jsonl examples

makes examples/corpus/ (a page an article, and README.md with the list of them) and examples/day.warc.gz. The texts are
Wikinews's, unchanged (CC BY 2.5); everything around them is ours, and varies as pages of different systems do, so that
nothing that is tried on them learns one template. Same input, same bytes out. Both are in the repository, so this is
run only to change them.
"""
import gzip
import io
import pathlib
import re
import sys
import unicodedata
import uuid
import zlib
from datetime import date

from make_example import articles, fields_of, headline_of, page, paragraphs_of

LICENCE = "https://creativecommons.org/licenses/by/2.5/"

# As blogs have it: the date below the headline, a sidebar, neighbours and readers' comments after the text.
BLOG = """<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<title>{headline} | Wikinews</title>
<link rel="canonical" href="{url}">
<meta property="og:site_name" content="Wikinews">
<meta property="og:title" content="{headline}">
<meta property="og:type" content="article">
<meta property="article:published_time" content="{date}">
<script type="application/ld+json">
{metadata}
</script>
</head>
<body class="single post">
<a class="skip-link" href="#content">Skip to content</a>
<div id="masthead" class="site-header">
<p class="site-title"><a href="/" rel="home">Wikinews</a></p>
<ul id="menu">
<li><a href="/africa">Africa</a></li><li><a href="/asia">Asia</a></li><li><a href="/europe">Europe</a></li>
<li><a href="/north-america">North America</a></li><li><a href="/oceania">Oceania</a></li>
</ul>
</div>
<div id="content">
<article class="post hentry">
<header class="entry-header">
<h1 class="entry-title">{headline}</h1>
<div class="entry-meta">Posted on <time class="published" datetime="{date}">{long_date}</time></div>
</header>
<div class="entry-content">
{body}</div>
<footer class="entry-footer">
<div class="sharing"><h3>Share this:</h3> <a href="#">Facebook</a> <a href="#">X</a> <a href="#">WhatsApp</a></div>
<span class="tags">Tags: <a href="/tag/news">News</a>, <a href="/tag/world">World</a></span>
</footer>
</article>
<nav class="post-navigation">
<a rel="prev" href="/a">Previous: Rain forecast for the weekend</a> <a rel="next" href="/b">Next: Market opens late</a>
</nav>
<div id="comments">
<h2>2 thoughts on this story</h2>
<ol class="comment-list">
<li class="comment"><p><b>Reader one</b> says: Thanks for the write-up.</p> <a href="#r1">Reply</a></li>
<li class="comment"><p><b>Reader two</b> says: First!</p> <a href="#r2">Reply</a></li>
</ol>
<form action="/comment"><label>Comment <textarea name="comment"></textarea></label><button>Post comment</button></form>
</div>
</div>
<div id="sidebar" role="complementary">
<section class="widget"><h2>Recent posts</h2>
<ul><li><a href="/c">Ferry service resumes</a></li><li><a href="/d">Election calendar</a></li></ul></section>
<section class="widget"><h2>Archives</h2>
<ul><li><a href="/m1">Last month</a></li><li><a href="/m2">This month</a></li></ul></section>
</div>
<div class="site-footer"><p>Text by Wikinews contributors, from <a href="{url}">Wikinews</a>, under
<a rel="license" href="{licence}">CC BY 2.5</a>.</p> <p><a href="/privacy">Privacy policy</a></p></div>
</body>
</html>
"""

# As large sites have it: everything a division, microdata, a ticker, a box for the newsletter in the middle.
PORTAL = """<!DOCTYPE html>
<html lang="en" class="no-js">
<head>
<meta charset="utf-8">
<title>{headline} - World - Wikinews</title>
<meta name="description" content="{headline}">
<link rel="canonical" href="{url}">
<meta property="og:site_name" content="Wikinews">
<meta property="og:url" content="{url}">
<meta name="twitter:title" content="{headline}">
<script>window.ads = window.ads || {{}}; ads.slots = ["top", "middle"];</script>
</head>
<body>
<div class="topbar"><div class="brand"><a href="/">Wikinews</a></div>
<div class="nav"><a href="/latest">Latest</a> <a href="/world">World</a> <a href="/economy">Economy and business</a>
<a href="/science">Science and technology</a> <a href="/sign-in">Sign in</a></div></div>
<div class="ticker"><span>Breaking:</span>
<a href="/t1">Summit moved to Thursday</a> <a href="/t2">Trains late again</a></div>
<div class="breadcrumb"><a href="/">Home</a> &rsaquo; <a href="/world">World</a></div>
<div class="story" itemscope itemtype="https://schema.org/NewsArticle">
<meta itemprop="mainEntityOfPage" content="{url}">
<h1 itemprop="headline">{headline}</h1>
<div class="dateline-row"><span itemprop="datePublished" content="{date}">{long_date}</span></div>
<div class="toolbar"><button>Save</button> <button>Listen</button> <button>Text size</button></div>
<div class="story-body" itemprop="articleBody">
{first}<div class="newsletter"><h4>Sign up for our newsletter</h4><form action="/newsletter">
<input type="email" placeholder="Your email"><button>Subscribe</button></form></div>
{rest}</div>
<div class="after"><a href="#top">Back to top</a></div>
</div>
<div class="most-read"><h2>Most read</h2>
<div><a href="/p1">What the week brings</a></div><div><a href="/p2">In pictures: harvest</a></div></div>
<div class="cookie-bar">This site uses cookies. <a href="/cookies">Learn more</a> <button>OK</button></div>
<div class="footer">Wikinews, the free news source. Text under <a rel="license" href="{licence}">CC BY 2.5</a>.
<a href="/about">About</a> <a href="/contact">Contact</a></div>
</body>
</html>
"""

# As old sites have it: tables, no metadata but a name and a date.
TABLE = """<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html lang="en">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>Wikinews: {headline}</title>
<meta name="date" content="{date}">
<meta name="application-name" content="Wikinews">
<link rel="canonical" href="{url}">
</head>
<body bgcolor="#ffffff">
<table width="100%"><tr><td colspan="2"><a href="/"><b>Wikinews</b></a></td></tr>
<tr valign="top">
<td width="160" class="menu">
<a href="/front">Front page</a><br><a href="/world">World</a><br><a href="/health">Health</a><br>
<a href="/obituaries">Obituaries</a><br><a href="/weather">Weather</a><br><a href="/letters">Letters</a>
</td>
<td>
<h1>{headline}</h1>
{body}<p><a href="?print">Printable version</a> | <a href="?mail">E-mail this story to a friend</a></p>
</td></tr></table>
<hr>
<p><small>From <a href="{url}">Wikinews</a>, by Wikinews contributors. <a rel="license" href="{licence}">CC BY 2.5</a>.
</small></p>
</body>
</html>
"""

# As those have it who carry another's text: an outlet of its own, made up, which says whose text it is.
REPRINT = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{headline} - The Example Reprint</title>
<meta property="og:site_name" content="The Example Reprint">
<meta property="og:title" content="{headline}">
<meta property="og:url" content="{reprint_url}">
<meta property="article:published_time" content="{date}">
</head>
<body>
<nav><a href="/">The Example Reprint</a>
<a href="/today">Today</a> <a href="/topics">Topics</a> <a href="/rss">RSS</a></nav>
<main>
<h1>{headline}</h1>
<p class="date">{long_date}</p>
{body}<p class="source">Source: Wikinews</p>
</main>
<aside><h2>You may also like</h2>
<ul><li><a href="/y1">A walk by the river</a></li><li><a href="/y2">Chess column</a></li></ul></aside>
<footer><p>The article: <a href="{url}">Wikinews contributors</a>, <a rel="license" href="{licence}">CC BY 2.5</a>.
This outlet is made up, to show who carries whose text.</p></footer>
</body>
</html>
"""


def in_paragraphs(texts, css=""):
    return "".join(f"<p{css}>{text}</p>\n" for text in texts)


def blog(article):
    date_line, paragraphs = paragraphs_of(article)
    return BLOG.format(**fields_of(article), licence=LICENCE, long_date=date_line or long_date(article),
                       body=in_paragraphs(paragraphs))


def portal(article):
    date_line, paragraphs = paragraphs_of(article)
    middle = (len(paragraphs) + 1) // 2
    return PORTAL.format(**fields_of(article), licence=LICENCE, long_date=date_line or long_date(article),
                         first=in_paragraphs(paragraphs[:middle]), rest=in_paragraphs(paragraphs[middle:]))


def table(article):
    date_line, paragraphs = paragraphs_of(article)
    body = (f"<p><i>{date_line}</i></p>\n" if date_line else "") + in_paragraphs(paragraphs)
    return TABLE.format(**fields_of(article), licence=LICENCE, body=body)


def reprint(article):
    date_line, paragraphs = paragraphs_of(article)
    return REPRINT.format(**fields_of(article), licence=LICENCE, long_date=date_line or long_date(article),
                          reprint_url="https://reprint.example/" + name_of(article), body=in_paragraphs(paragraphs))


LAYOUTS = (page, blog, portal, table, reprint)


def long_date(article):
    day = date.fromisoformat(article["published"])
    return f"{day:%A, %B} {day.day}, {day.year}"


def laid_out(article):
    return LAYOUTS[zlib.crc32(article["url"].encode()) % len(LAYOUTS)](article).encode()


def name_of(article):
    """DATE-SLUG.html, the slug of 60 characters at most."""
    ascii_only = unicodedata.normalize("NFKD", headline_of(article)).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9 ]+", "", ascii_only.replace("-", " ")).split()
    slug = words[0]
    for word in words[1:]:
        if len(slug) + 1 + len(word) > 60:
            break
        slug += "-" + word
    return f"{article['published']}-{slug}.html"


README = """# Articles to try Hearsay on

{count} articles of [English Wikinews](https://en.wikinews.org), 2019 and 2020, by Wikinews contributors, under
[CC BY 2.5]({licence}): the list below names each, with its address. Their texts are unchanged. The pages around them
(navigation, buttons, comments, related stories, all made up) are this project's (Apache-2.0), in five layouts, made by
`tools/make_corpus.py`. The fifth is that of an outlet that there is not, "The Example Reprint", which names Wikinews as
its source. `make serve` shows them.

These are articles of the development data: what comes out of them shows what the program does, and not how well it does
on pages that it has never seen. For that, see the figures in the model card.

| date | article | page |
| --- | --- | --- |
"""


def readme(listed):
    out = README.format(count=len(listed), licence=LICENCE)
    for name, article in listed:
        headline = headline_of(article).replace("|", "\\|").replace("[", "\\[").replace("]", "\\]")
        out += f"| {article['published']} | [{headline}]({article['url']}) | [page]({name}) |\n"
    return out


# The crawl: places in the list of pages, by date. The first was fetched twice, from two addresses: same bytes.
CRAWLED = (0, 20, 40, 60, 80)
CRAWL_DAY = "2021-01-02"
MIRROR = "https://en.m.wikinews.org/"


def warc_record(kind, fields, block):
    fields = {"WARC-Type": kind, **fields, "Content-Length": str(len(block))}
    head = "WARC/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items()) + "\r\n"
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=packed, mtime=0) as member:  # a member a record
        member.write(head.encode() + block + b"\r\n\r\n")
    return packed.getvalue()


def crawl(listed):
    def record_id(name):
        return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, 'https://hearsay.invalid/day.warc.gz#' + name)}>"

    about = b"software: tools/make_corpus.py\r\nformat: WARC File Format 1.1\r\nlicense: " + LICENCE.encode() + b"\r\n"
    out = warc_record("warcinfo", {"WARC-Record-ID": record_id("info"), "WARC-Date": CRAWL_DAY + "T06:00:00Z",
                                   "WARC-Filename": "day.warc.gz", "Content-Type": "application/warc-fields"}, about)
    fetches = [(listed[place][1], listed[place][1]["url"], f"{CRAWL_DAY}T06:{minute:02}:00Z")
               for minute, place in enumerate(CRAWLED, start=1)]
    again = fetches[0][0]
    fetches.append((again, again["url"].replace("https://en.wikinews.org/", MIRROR), "2021-01-03T06:01:30Z"))
    for article, url, fetched in fetches:
        body = laid_out(article)
        block = (f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
                 .encode() + body)
        out += warc_record("response", {"WARC-Record-ID": record_id(url), "WARC-Date": fetched, "WARC-Target-URI": url,
                                        "Content-Type": "application/http;msgtype=response"}, block)
    return out


def main():
    path, examples = sys.argv[1], pathlib.Path(sys.argv[2])
    corpus = examples / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for old in corpus.glob("*.html"):
        old.unlink()
    listed = sorted(((name_of(article), article) for article in articles(path)), key=lambda pair: pair[0])
    if len({name for name, _ in listed}) != len(listed):
        sys.exit("two articles have one name")
    for name, article in listed:
        (corpus / name).write_bytes(laid_out(article))
    (corpus / "README.md").write_text(readme(listed), encoding="utf-8")
    (examples / "day.warc.gz").write_bytes(crawl(listed))


if __name__ == "__main__":
    main()
