"""Triage: whether a page is a news article at all, told quickly, and why if it is not."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from onrecord.intake.intricacy import is_intricate
from onrecord.intake.language import language_of
from onrecord.intake.signs import is_prose

__all__ = ["why_no_article", "why_no_article_text"]

_LARGEST = 5_000_000
# The extraction takes time with the square of the nesting: 0.3 s at 5,000, 10 s at 20,000. No
# article page measured has more than 3,200 tags.
_DEEPEST = 3_000

# Measured on 102 pages: all but one of the articles have a mark, and of those with a mark all
# but two show this much prose.
_LEAST_PROSE_IF_MARKED = 250
_LEAST_PROSE = 400

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_NOT_NESTED = frozenset(
    "area base br col dd dt embed hr img input li link meta option p source tbody td th tr "
    "track wbr".split()
)
_ARTICLE_TYPE = re.compile(
    r'"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"(?:\w{0,30}NewsArticle|Article|BlogPosting|Report|'
    r'LiveBlogPosting|OpinionNewsArticle)"'
)
_OTHER_TYPE = re.compile(
    r'"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"(Product|ProductGroup|Recipe|JobPosting|QAPage|FAQPage|'
    r'DiscussionForumPosting|CollectionPage|ProfilePage|Event|SoftwareApplication|Hotel|Movie)"'
)
_LINKED_DATA = 'script[type="application/ld+json"]'
_META = re.compile(r"<meta\s[^>]{0,2000}>", re.IGNORECASE)
_SAID = re.compile(
    r"\b(property|name|content)\s{0,9}=\s{0,9}"
    r"(?:\"([^\"]{0,1000})\"|'([^']{0,1000})'|([^\s\"'>]{1,1000}))",
    re.IGNORECASE,
)
_OTHER_OG_TYPE = re.compile(r"(?:product|profile|website|video|music|book|place|event)")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = re.compile(
    r"\b(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d\b|"
    rf"\b{_MONTH} \d{{1,2}},? (?:19|20)\d\d|\b\d{{1,2}} {_MONTH} (?:19|20)\d\d"
)
_OF_NO_ARTICLE = frozenset(
    "about about-us account archive author authors basket cart category checkout contact "
    "contact-us cookie-policy cookies faq forum forums help imprint jobs login privacy "
    "privacy-policy product products profile register search shop sitemap store tag tags terms "
    "terms-and-conditions terms-of-service terms-of-use thread topic topics user users "
    "showthread.php viewtopic.php viewforum.php".split()
)
_FRONT = re.compile(r"/?(?:index\.\w{1,5}|home|default\.\w{1,5})?/?")


def why_no_article(html: str, *, url: str | None) -> str | None:
    """Return why a page is no news article in English; None if it seems to be one.

    Takes about 2 ms for an ordinary page, and refuses pages it could not be quick about.
    """
    if len(html) > _LARGEST or is_intricate(html):
        return "it is too large for an article"
    if _depth_bound(html) > _DEEPEST:
        return "its elements are nested too deep for an article"
    tree = HTMLTree.parse(html)
    if tree.body is None:
        return "it shows nothing"
    marked, other = _marks(html, tree)
    if not marked and other:
        return f"it says that it is of type {other}"
    path = _told_by_address(url)
    if path:
        return f"its address is that of another kind of page ({path})"
    lines = extract_plain_text(tree, main_content=True, comments=False).split("\n")
    return _told_by_words(lines, marked=marked, dated=_is_dated(tree, lines))


def why_no_article_text(text: str, *, url: str | None) -> str | None:
    """Return why the text of a page, taken from an archive, is no news article in English."""
    path = _told_by_address(url)
    if path:
        return f"its address is that of another kind of page ({path})"
    lines = text[:_LARGEST].split("\n")
    return _told_by_words(lines, marked=False, dated=True)


def _told_by_words(lines: Sequence[str], *, marked: bool, dated: bool) -> str | None:
    shown = [line.strip() for line in lines if line.strip()]
    told = [len(line) if is_prose(line) else 0 for line in shown]
    running = sum(max(a, b) for a, b in pairwise([0, *told, 0]) if a and b)
    enough = sum(told) >= _LEAST_PROSE_IF_MARKED if marked else running >= _LEAST_PROSE
    if not enough:
        return "it shows too little running text"
    if not marked and not dated:
        return "it shows no date"
    language = language_of("\n".join(shown))
    if language not in {None, "en"}:
        return f"it is in another language ({language}), and only English is read"
    return None


def _marks(html: str, tree: HTMLTree) -> tuple[bool, str | None]:
    """Return whether a page calls itself an article, and what else it calls itself."""
    other = None
    for name, value in _named_values(html):
        if name.startswith("article:published") or (name == "og:type" and "article" in value):
            return True, None
        if name == "og:type" and _OTHER_OG_TYPE.match(value):
            other = value[:40] if value != "website" else other
    document = tree.document
    scripts = [] if document is None else document.query_selector_all(_LINKED_DATA)
    for script in scripts:
        if _ARTICLE_TYPE.search(script.text or ""):
            return True, None
        found = _OTHER_TYPE.search(script.text or "")
        other = found.group(1) if found else other
    return False, other


def _named_values(html: str) -> Iterator[tuple[str, str]]:
    """Yield the names and values of a page's meta elements, as written: a tree's take longer
    than all the rest."""
    for tag in _META.finditer(html):
        told = {key.lower(): max(values) for key, *values in _SAID.findall(tag[0])}
        name = told.get("property") or told.get("name")
        if name:
            yield name.lower(), told.get("content", "").lower()


def _is_dated(tree: HTMLTree, lines: Sequence[str]) -> bool:
    dates = '[itemprop="datePublished"], [class*="date"], [class*="time"], time'
    if tree.body is not None and tree.body.query_selector(dates) is not None:
        return True
    return any(_DATE.search(line[:300]) for line in lines)


def _told_by_address(url: str | None) -> str | None:
    """Return the part of an address that says that it is no article's."""
    try:
        parts = urlsplit(url or "http://a.example/article")
    except ValueError:
        return None
    if not parts.query and _FRONT.fullmatch(parts.path.lower()):
        return parts.path or "/"
    named = (part for part in parts.path.lower().split("/") if part in _OF_NO_ARTICLE)
    return next(named, None)


def _depth_bound(html: str) -> int:
    """Return how deep the elements of a page may be nested, at most; linear in its length."""
    if html.count("<") <= _DEEPEST:
        return 0
    deepest = depth = 0
    for closing in _closings(html):
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _closings(html: str) -> Iterator[bool]:
    """Yield for each tag of an element that can nest whether it closes it."""
    for match in _TAG.finditer(html):
        if match.group(2).lower() not in _NOT_NESTED:
            yield bool(match.group(1))
