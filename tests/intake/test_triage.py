import re
import time

import pytest

from onrecord.intake.triage import why_no_article, why_no_article_text

URL = "https://courier.example/2031/03/04/kelm"
PROSE = (
    "The minister said on Monday that no ship will pass the strait before the talks resume, "
    "and that the gates of the harbour stay shut."
)
LONG = f"<p>{PROSE}</p>" * 8
MARK = '<meta property="og:type" content="article">'


def page(body: str, head: str = "") -> str:
    return f"<html><head><title>Closed</title>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "html",
    [
        page(LONG, head=MARK),
        page(f"<h1>Closed</h1><p>4 March 2031</p>{LONG}"),
        page(f"<time>Tuesday</time>{LONG}"),
        page(LONG, head='<script type="application/ld+json">{"@type": "NewsArticle"}</script>'),
        page(f"<p>{PROSE}</p>" * 2, head=MARK),
    ],
)
def test_an_article_passes(html: str) -> None:
    assert why_no_article(html, url=URL) is None


@pytest.mark.parametrize(
    ("html", "url", "why"),
    [
        ("", URL, "too little running text"),
        (page("<ul>" + "<li><a href='/a'>World</a></li>" * 99 + "</ul>"), URL, "too little"),
        (page(f"<p>{PROSE}</p>", head=MARK), URL, "too little running text"),
        (page(f"<h2>Head</h2><p>{PROSE}</p><p>3 hours ago</p>" * 20), URL, "too little"),
        (page(LONG), URL, "no date"),
        (page(LONG, head=MARK), "https://courier.example/", "another kind of page"),
        (page(LONG, head=MARK), "https://courier.example/tag/kelm", r"\(tag\)"),
        (page(LONG, head='<meta property="og:type" content="product">'), URL, "type product"),
        (
            page(LONG, head='<script type="application/ld+json">{"@type":"Recipe"}</script>'),
            URL,
            "type Recipe",
        ),
        (
            page("<p>Der Minister sagte, dass die Schiffe nicht fahren und die Lage in der "
                 "Meerenge weiter nicht ruhig ist, wie es am Montag hieß.</p>" * 9, head=MARK),
            URL,
            r"another language \(de\)",
        ),
        ("<p>" + "x" * 5_000_001, URL, "too large"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_told_why(html: str, url: str, why: str) -> None:
    found = why_no_article(html, url=url)
    assert found is not None
    assert re.search(why, found)


def test_the_address_may_be_unknown_or_broken() -> None:
    assert why_no_article(page(LONG, head=MARK), url=None) is None
    assert why_no_article(page(LONG, head=MARK), url="http://[x/") is None


@pytest.mark.parametrize(
    "html",
    [
        page("<div>" * 100_000 + LONG),
        page("<div>" * 29_000 + LONG + "</div>" * 29_000),
        page(("<b>" * 900 + "</b>" * 900) * 30 + LONG),
        page("<" * 4_000_000),
        page("<p>" + "“" * 2_000_000),
        page("<table><tr><td>" * 15_000),
        page("<a href='" + "x" * 4_000_000),
        page(f"<script type='application/ld+json'>{'[' * 2_000_000}</script>{LONG}"),
    ],
)
def test_a_page_made_to_hang_is_told_quickly(html: str) -> None:
    started = time.monotonic()
    why_no_article(html, url=URL)
    assert time.monotonic() - started < 2


def test_a_text_taken_from_a_page_is_told_by_its_words() -> None:
    menu = "\n".join(["World", "Business", "Sport"] * 20)
    assert why_no_article_text(f"{menu}\n" + f"{PROSE}\n" * 8, url=URL) is None
    assert why_no_article_text(menu, url=URL) == "it shows too little running text"
    assert why_no_article_text(f"{PROSE}\n" * 8, url="https://a.example/about") is not None


@pytest.mark.parametrize(
    "mark",
    [
        '<meta property="og:type" content="article">',
        "<META content='article' property='og:type'/>",
        "<meta property=og:type content=article>",
        '<meta name="article:published_time" content="2031-03-06">',
    ],
)
def test_a_mark_counts_however_it_is_written(mark: str) -> None:
    told = "The envoy said on Monday that the talks in the port would go on for days. "
    page = f"<html><head>{mark}</head><body><p>{told * 6}</p></body></html>"
    assert why_no_article(page, url=None) is None
    assert why_no_article(page.replace(mark, ""), url=None) is not None
