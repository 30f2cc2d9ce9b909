"""Text: an article from plain text, which is kept exactly as it came."""

import re
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from onrecord.intake.furniture import mark_blocks
from onrecord.intake.language import language_of
from onrecord.intake.published import stated_day
from onrecord.model import Article, ArticleId, Block, BlockKind

__all__ = ["article_from_text", "sha256_of"]

_TITLE_MARKS = re.compile(r"^(?:#{1,6}\s+|title\s*:\s*)?[\s\"]*", re.IGNORECASE)


def article_from_text(  # noqa: PLR0913 - one keyword for each thing known of a page
    text: str,
    *,
    id: str,
    published: date | None = None,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
) -> Article:
    """Return the article of a plain text; without *title*, its headline serves, if it has one,
    and without *published* the day that the lines above its story state.

    >>> article = article_from_text("Talks Fail Again\\n\\nThey met on Monday.\\n", id="1")
    >>> article.title, article.language
    ('Talks Fail Again', None)
    """
    blocks = mark_blocks(text, title=title)
    return Article(
        id=ArticleId(id),
        title=title or _headline(blocks),
        outlet=outlet,
        url=url,
        published=published or stated_day(text, blocks),
        language=language_of(text),
        text=text,
        sha256=sha256_of(text),
        blocks=blocks,
    )


def sha256_of(text: str) -> str:
    """Return the digest of a text in UTF-8; lone surrogates are passed through."""
    return sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()


def _headline(blocks: Iterable[Block]) -> str | None:
    for block in blocks:
        if block.kind is BlockKind.TITLE:
            words = _TITLE_MARKS.sub("", block.span.text.lstrip("\ufeff \t"), count=1)
            return " ".join(words.rstrip('" \t').split()) or None
        if block.kind is BlockKind.BODY:
            return None
    return None
