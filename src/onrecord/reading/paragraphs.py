"""Paragraphs: the stretches of an article that are read as one, wrapped lines joined."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Article, BlockKind

__all__ = ["Paragraph", "find_paragraphs"]

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_ITEM = re.compile(
    r"\s*(?:[•◦▪●*·–—-]|\d{1,2}[.)]|\(?[a-z]\))\s"
)  # how an item of a list opens
_WRAP_MIN, _WRAP_MAX = 50, 100  # the widths at which text files and mails are wrapped
_LINES_A_QUOTATION = 8
_STOPS = tuple(".!?:…\"”'’)»")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph [start, end) of the article's text and the kind of its block."""

    start: int
    end: int
    kind: BlockKind


def find_paragraphs(article: Article) -> tuple[Paragraph, ...]:
    """Return the paragraphs of an article in reading order; blank lines are none."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(article.text) if m.group().strip()]
    kinds = list(_kinds(article, lines))
    found: list[Paragraph] = []
    group: list[int] = []
    for i in range(len(lines)):
        if group and not _adjoin(article.text, lines, kinds, group[-1], i):
            found.extend(_join(article.text, lines, kinds, group))
            group = []
        group.append(i)
    found.extend(_join(article.text, lines, kinds, group))
    return tuple(found)


def _kinds(article: Article, lines: Sequence[tuple[int, int]]) -> Iterator[BlockKind]:
    """Yield the kind of the block that holds each line; body where there is none."""
    blocks = article.blocks
    at = 0
    for start, _ in lines:
        while at < len(blocks) and blocks[at].span.end <= start:
            at += 1
        inside = at < len(blocks) and blocks[at].span.start <= start
        yield blocks[at].kind if inside else BlockKind.BODY


def _adjoin(
    text: str, lines: Sequence[tuple[int, int]], kinds: Sequence[BlockKind], a: int, b: int
) -> bool:
    """Whether two lines stand directly under one another in the same kind of block."""
    between = text[lines[a][1] : lines[b][0]]
    breaks = between.count("\n") + between.count("\r") - between.count("\r\n")
    return kinds[a] == kinds[b] and breaks <= 1


def _join(
    text: str,
    lines: Sequence[tuple[int, int]],
    kinds: Sequence[BlockKind],
    group: Sequence[int],
) -> Iterator[Paragraph]:
    """Yield one paragraph for lines wrapped at a width, else one for each line."""
    if not group:
        return
    if _is_wrapped(text, [lines[i] for i in group]):
        yield Paragraph(lines[group[0]][0], lines[group[-1]][1], kinds[group[0]])
        return
    first = 0
    for last in range(len(group)):
        start, end = lines[group[first]][0], lines[group[last]][1]
        goes_on = last + 1 < len(group) and last - first < _LINES_A_QUOTATION
        if (
            goes_on
            and _is_open(text[start:end])
            and _closes_first(text, lines[group[last + 1]])
        ):
            continue
        yield Paragraph(start, end, kinds[group[first]])
        first = last + 1


def _is_open(text: str) -> bool:
    """Whether a quotation is open at the end of a line."""
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _closes_first(text: str, line: tuple[int, int]) -> bool:
    """Whether a line does not open a quotation itself: a sentence within one, or its end."""
    return text[line[0] : line[1]].lstrip()[:1] not in ("“", '"', "«", "‘")


def _is_wrapped(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether all lines but the last are of about one width and break off in mid-sentence."""
    if len(lines) < 2:
        return False
    if any(_ITEM.match(text, start, end) for start, end in lines):
        return False
    widths = [end - start for start, end in lines[:-1]]
    if not all(_WRAP_MIN <= width <= _WRAP_MAX for width in widths):
        return False
    broken = sum(not text[start:end].rstrip().endswith(_STOPS) for start, end in lines[:-1])
    return broken * 2 > len(widths)
