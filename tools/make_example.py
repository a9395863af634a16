#!/usr/bin/env python3
"""Sets one Wikinews article of the development data as a web page, with a page's usual leavings around it.

    tools/make_example.py ../shared/data/gold-dev/wikinews.jsonl x067 > examples/wikinews.html

The text is Wikinews's, unchanged (CC BY 2.5); everything around it is ours. The page is in the repository, so this is
run only to change it.
"""
import html
import json
import sys

HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{headline} - Wikinews, the free news source</title>
<link rel="canonical" href="{url}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Wikinews">
<meta property="og:title" content="{headline}">
<meta property="article:published_time" content="{date}T00:00:00Z">
<script type="application/ld+json">
{metadata}
</script>
<style>body {{ font-family: serif; }} .cookie {{ position: fixed; bottom: 0; }}</style>
<script>window.dataLayer = window.dataLayer || []; dataLayer.push({{"page": "article"}});</script>
</head>
<body>
<div class="cookie" role="dialog" aria-label="Cookies">
<p>We and our partners use cookies to show you content that you may like.</p>
<button type="button">Accept all</button> <button type="button">Manage settings</button>
</div>
<header>
<a class="logo" href="/">Wikinews</a>
<nav aria-label="Main">
<ul>
<li><a href="/">Home</a></li>
<li><a href="/world">World</a></li>
<li><a href="/politics">Politics and conflicts</a></li>
<li><a href="/law">Crime and law</a></li>
<li><a href="/sports">Sports</a></li>
</ul>
</nav>
<form action="/search"><input name="q" placeholder="Search Wikinews"><button>Search</button></form>
</header>
<main>
<article>
<h1>{headline}</h1>
"""

SHARE = """<div class="share">
<a href="#">Share on Facebook</a> <a href="#">Tweet</a> <a href="#">Email</a> <a href="#">Print</a>
</div>
"""

TAIL = """</article>
<section class="related">
<h2>Related posts</h2>
<ul>
<li><a href="/1">Parliament to sit again next month</a></li>
<li><a href="/2">Ten things to know about the week ahead</a></li>
<li><a href="/3">Subscribe to our newsletter</a></li>
</ul>
</section>
<section class="comments">
<h2>Leave a reply</h2>
<p>Your email address will not be published. Required fields are marked *</p>
<form action="/comment"><textarea name="comment"></textarea><input name="name" placeholder="Name *">
<button>Post comment</button></form>
</section>
</main>
<aside><p>Advertisement</p></aside>
<footer>
<p class="licence">All text of this article is available under the
<a rel="license" href="https://creativecommons.org/licenses/by/2.5/">Creative Commons Attribution 2.5 License</a>.
From <a href="{url}">Wikinews, the free news source</a>, by Wikinews contributors.</p>
<p><a href="/privacy">Privacy policy</a> | <a href="/about">About Wikinews</a> | <a href="/contact">Contact us</a></p>
</footer>
</body>
</html>
"""


def headline_of(article):
    begin, end = article["headline"][0]
    return article["text"][begin:end]


def fields_of(article):
    """What the templates name, ready to stand in HTML."""
    headline = headline_of(article)
    metadata = json.dumps({
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": headline,
        "datePublished": article["published"], "url": article["url"],
        "publisher": {"@type": "Organization", "name": "Wikinews"},
        "license": "https://creativecommons.org/licenses/by/2.5/",
    }, ensure_ascii=False, indent=1).replace("</", "<\\/")
    return {"headline": html.escape(headline), "url": html.escape(article["url"]), "date": article["published"],
            "metadata": metadata}


def paragraphs_of(article):
    """What comes after the headline: the date line ("" where the article has none), and the paragraphs, as HTML."""
    text = article["text"][article["headline"][0][1]:].strip()
    paragraphs = [html.escape(paragraph.strip(), quote=False) for paragraph in text.split("\n\n")]
    return (paragraphs[0], paragraphs[1:]) if article["date"] else ("", paragraphs)


def page(article):
    fields = fields_of(article)
    date_line, paragraphs = paragraphs_of(article)
    out = HEAD.format(**fields)
    if date_line:
        out += f'<p class="date">{date_line}</p>\n' + SHARE
    out += "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    return out + TAIL.format(**fields)


def articles(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def main():
    path, wanted = sys.argv[1:]
    for article in articles(path):
        if article["id"] == wanted:
            sys.stdout.reconfigure(encoding="utf-8")
            print(page(article), end="")
            return
    sys.exit(f"{wanted} is not in {path}")


if __name__ == "__main__":
    main()
