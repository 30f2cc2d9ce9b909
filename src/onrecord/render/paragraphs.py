"""Paragraphs: the stretches of an article's text that stand on their own when shown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.model import Article, BlockKind

__all__ = ["Paragraph", "paragraphs"]

# A text of short lines only was wrapped by hand: there, a line end alone ends no paragraph.
_HARD_WRAP = 100

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Half-open offsets of a paragraph, and what it is for."""

    start: int
    end: int
    kind: BlockKind


def paragraphs(article: Article) -> Iterator[Paragraph]:
    """Return the paragraphs of an article in reading order; only blanks fall between them."""
    wrapped = _is_hard_wrapped(article.text)
    at = 0
    for block in article.blocks:
        yield from _pieces(article.text, at, block.span.start, BlockKind.BODY, wrapped=wrapped)
        yield from _pieces(
            article.text, block.span.start, block.span.end, block.kind, wrapped=wrapped
        )
        at = block.span.end
    yield from _pieces(article.text, at, len(article.text), BlockKind.BODY, wrapped=wrapped)


def _pieces(
    text: str, start: int, end: int, kind: BlockKind, *, wrapped: bool
) -> Iterator[Paragraph]:
    held: Paragraph | None = None
    for line in _lines(text, start, end):
        piece = Paragraph(start=line.start(), end=line.end(), kind=kind)
        if held is None:
            held = piece
        elif wrapped and kind is BlockKind.BODY and _next_line(text, held, piece):
            held = replace(held, end=piece.end)
        else:
            yield held
            held = piece
    if held is not None:
        yield held


def _lines(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    found = _LINE.finditer(text, start, end)
    return (line for line in found if not line.group().isspace())


def _next_line(text: str, above: Paragraph, below: Paragraph) -> bool:
    return text[above.end : below.start] in {"\n", "\r\n", "\r"}


def _is_hard_wrapped(text: str) -> bool:
    lines = text.splitlines()
    return any(lines) and max(map(len, lines)) <= _HARD_WRAP
