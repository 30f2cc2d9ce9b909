"""Pages: an article from HTML, furniture left out where an extractor can tell it, else marked.

trafilatura finds the story, htmldate its day; the visible lines of the page are held against
what they found, and stand in where the extractor found nothing in a page that shows prose.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from trafilatura import bare_extraction
from trafilatura.settings import Document
from trafilatura.utils import load_html

from onrecord.errors import UnreadableInputError
from onrecord.intake.charsets import decode
from onrecord.intake.furniture import kinds_of
from onrecord.intake.intricacy import is_intricate
from onrecord.intake.language import language_of
from onrecord.intake.lines import Paragraph
from onrecord.intake.page_lines import PageLine, lines_of
from onrecord.intake.signs import is_prose, is_sentence
from onrecord.intake.text import sha256_of
from onrecord.intake.visible import visible_lines
from onrecord.model import Article, ArticleId, Block, BlockKind, Span
from onrecord.reference.furniture import matching_key

__all__ = ["article_from_page"]

# A page is cut here before anything reads it; no article page measured came near (the largest
# of 102 has 1.4 million characters).
_LONGEST_PAGE = 5_000_000
_LONGEST_TEXT = 250_000
_LONGEST_CAPTION = 1_000
_BETWEEN = "\n\n"

# Prose the page must show before its visible lines may stand in for an extraction.
_LEAST_PROSE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What an extractor found, before it becomes an article."""

    document: Document
    lines: tuple[PageLine, ...]
    captions: frozenset[str] = frozenset()


def article_from_page(  # noqa: PLR0913 - one keyword for each thing known of a page
    data: bytes | str,
    *,
    id: str,
    url: str | None = None,
    published: date | None = None,
    charset: str | None = None,
    retrieved: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
) -> Article:
    """Return the article of an HTML page; what the caller knows overrides what the page says.

    `incomplete` is set where the page shows more than twice the prose that was extracted, and
    where it was too long to be read whole. Raises UnreadableInputError if it shows no article.
    """
    where = url or id
    html = decode(data, declared=charset, where=where) if isinstance(data, bytes) else data
    whole = len(html) <= _LONGEST_PAGE
    shown = tuple(visible_lines(html[:_LONGEST_PAGE]))
    found = _extract(html, url=url, retrieved=retrieved) if whole else None
    found = found or _stand_in(shown)
    if found is None:
        raise UnreadableInputError(
            what="no article text was found on this page",
            where=where,
            fix="check that the address is an article, or pass --as text to read it as it is",
        )
    document = found.document
    title = title or document.title or None
    lines = _within(_with_title(found.lines, title))
    text, blocks = _laid_out(lines, title=title, captions=found.captions)
    prose = sum(len(line) for line in shown if is_prose(line))
    return Article(
        id=ArticleId(id),
        title=title,
        outlet=outlet or document.sitename or document.hostname or None,
        byline=document.author or None,
        url=document.url or url,
        published=published or _day(document.date),
        retrieved=retrieved,
        language=language_of(text),
        text=text,
        sha256=sha256_of(text),
        incomplete=not whole or len(text) >= _LONGEST_TEXT or 2 * len(text) < prose,
        blocks=blocks,
    )


def _extract(html: str, *, url: str | None, retrieved: str | None) -> _Found | None:
    """Return what trafilatura finds, favouring precision; None if it finds no text."""
    tree = None if is_intricate(html) else load_html(html)
    if tree is None:
        return None
    captions = frozenset(
        matching_key("".join(caption.itertext())) for caption in tree.iter("figcaption")
    )
    days = {"original_date": True, "extensive_search": False}
    document = bare_extraction(
        tree,
        url=url,
        favor_precision=True,
        include_comments=False,
        output_format="xml",
        with_metadata=True,
        date_extraction_params=days | ({"max_date": retrieved[:10]} if retrieved else {}),
    )
    if not isinstance(document, Document) or document.body is None:
        return None
    lines = tuple(lines_of(document.body))
    if not any(is_sentence(line.words) for line in lines):
        return None
    return _Found(document=document, lines=lines, captions=captions)


def _stand_in(shown: Sequence[str]) -> _Found | None:
    """Return the visible lines of a page in place of an extraction, if enough is prose."""
    if sum(len(line) for line in shown if is_prose(line)) < _LEAST_PROSE:
        return None
    return _Found(
        document=Document(), lines=tuple(PageLine(words=line, kind=None) for line in shown)
    )


def _with_title(lines: Sequence[PageLine], title: str | None) -> tuple[PageLine, ...]:
    if not title or any(matching_key(line.words) == matching_key(title) for line in lines[:3]):
        return tuple(lines)
    return (PageLine(words=title, kind=BlockKind.TITLE), *lines)


def _within(lines: Iterable[PageLine]) -> tuple[PageLine, ...]:
    """Return the lines up to the longest text an article may have, the last one cut."""
    kept: list[PageLine] = []
    room = _LONGEST_TEXT
    for line in lines:
        if room <= 0:
            break
        kept.append(replace(line, words=line.words[:room]))
        room -= len(line.words) + len(_BETWEEN)
    return tuple(kept)


def _laid_out(
    lines: Sequence[PageLine], *, title: str | None, captions: frozenset[str]
) -> tuple[str, tuple[Block, ...]]:
    """Return the text of the lines, a blank line between each two, and their blocks."""
    paragraphs: list[Paragraph] = []
    start = 0
    for line in lines:
        end = start + len(line.words)
        paragraphs.append(Paragraph(start=start, end=end, words=line.words, after_blank=True))
        start = end + len(_BETWEEN)
    text = _BETWEEN.join(line.words for line in lines)
    tagged = kinds_of(paragraphs, title=title)
    blocks = tuple(
        Block(span=Span.of(text, p.start, p.end), kind=_kind(line, told, captions=captions))
        for p, line, told in zip(paragraphs, lines, tagged, strict=True)
    )
    return text, blocks


def _kind(line: PageLine, tagged: BlockKind, *, captions: frozenset[str]) -> BlockKind:
    if matching_key(line.words[:_LONGEST_CAPTION]) in captions:
        return BlockKind.CAPTION
    if tagged is BlockKind.BODY and line.kind is not None and not _is_told(line):
        return line.kind
    return tagged


def _is_told(line: PageLine) -> bool:
    """Whether a line in a heading element is a paragraph all the same."""
    return line.kind is BlockKind.TITLE and is_prose(line.words)


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
