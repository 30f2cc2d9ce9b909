"""Quotations: stretches of text between quotation marks, balanced or not.

Marks are matched paragraph by paragraph. By the convention of English newspapers a quotation
that is not closed at the end of a paragraph goes on in the next one if that opens with the
same mark.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

__all__ = ["Quotation", "find_quotations"]

_MARK = re.compile(r"``|''|[\"“”„«»‘’'‟]")
_CLOSES = {
    "“": "”",
    "”": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "‘": "’",
    "``": "''",
    "''": "''",
    '"': '"',
    "'": "'",
}
_AHEAD = 2_000  # characters in which a quotation's own closing mark is looked for
_SINGLE = frozenset("‘'")
_NEXT_SINGLE = {  # the next opening mark, or the next that can only close
    "’": re.compile(r"‘|(?<=[.,!?])’(?![^\W_])"),
    "'": re.compile(r"‘|(?<=[.,!?])'(?![^\W_])"),
}
_FARTHEST = 600  # characters in which that one is looked for


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: `start` is its opening mark, `end` is past its closing mark.

    `inner` bounds are those without the marks. `closed` is false where the closing mark is
    missing; `continues` says that it takes up the unclosed quotation before it.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    continues: bool = False


def find_quotations(text: str, paragraphs: Iterable[tuple[int, int]]) -> tuple[Quotation, ...]:
    """Return the outermost quotations of the paragraphs [start, end), in reading order.

    >>> t = "He said “no” and 'never'."
    >>> [t[q.inner_start : q.inner_end] for q in find_quotations(t, [(0, len(t))])]
    ['no', 'never']
    """
    found: list[Quotation] = []
    unclosed: str | None = None
    for start, end in paragraphs:
        here = _in_paragraph(text, start, end)
        if here and text[here[0].start] == unclosed and _opens(text, start, end, here[0]):
            here[0] = replace(here[0], continues=True)
        found.extend(here)
        unclosed = text[here[-1].start] if here and not here[-1].closed else None
    return tuple(found)


def _opens(text: str, start: int, end: int, quotation: Quotation) -> bool:
    """Whether a quotation is the first thing in its paragraph."""
    return not text[start : min(end, quotation.start)].strip()


def _in_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, start, end):
        if opened is None:
            if _can_open(text, mark, start):
                opened = mark
        elif _matches(text, opened, mark, end) and _can_close(text, mark, end):
            found.append(_quotation(opened, mark.start(), mark.end(), closed=True))
            opened = None
        elif _reopens(text, mark, opened, (start, end)):
            opened = mark
    if opened is not None and opened.group() not in _SINGLE:
        stop = start + len(text[start:end].rstrip())
        if stop > opened.end():
            found.append(_quotation(opened, stop, stop, closed=False))
    return found


def _quotation(opened: re.Match[str], inner_end: int, end: int, *, closed: bool) -> Quotation:
    return Quotation(opened.start(), end, opened.end(), inner_end, closed)


def _can_open(text: str, mark: re.Match[str], start: int) -> bool:
    """Whether a mark can open: it is an opening one, or stands before a word, not after one."""
    sign, after = mark.group(), text[mark.end() : mark.end() + 1]
    before = text[mark.start() - 1] if mark.start() > start else " "
    if sign in ("“", "„", "«", "``", "‟"):
        return True
    if sign == "»":
        return False
    if sign == "‘":
        return not before.isalnum()
    if sign in ("’", "'", "''"):
        return sign != "’" and not before.isalnum() and before not in ".,!?" and after.isalnum()
    return not (before.isalnum() and after.isspace()) if sign == '"' else not before.isalnum()


def _matches(text: str, opened: re.Match[str], mark: re.Match[str], end: int) -> bool:
    """Whether a mark closes the one that opened, be it of its own style or of another."""
    sign = mark.group()
    if sign in _CLOSES[opened.group()]:
        return True
    between = text[max(opened.end(), mark.start() - _AHEAD) : mark.start()]
    if opened.group() == '"' and sign == "”":
        return "“" not in between
    if opened.group() == "“" and sign == '"':
        ahead = text[mark.end() : min(end, mark.end() + _AHEAD)]
        return "”" not in ahead.partition("“")[0] and '"' not in between
    return False


def _can_close(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a mark can close: a single one only where it is not an apostrophe."""
    sign = mark.group()
    after = text[mark.end()] if mark.end() < end else " "
    before = text[mark.start() - 1]
    if sign in ("’", "'"):
        plural = before in "sS" and after == " " and _closed_later(text, mark.end(), sign, end)
        return not after.isalnum() and not plural
    if sign == '"':
        return not (before.isspace() and after.isalnum())
    return True


def _closed_later(text: str, at: int, sign: str, end: int) -> bool:
    """Whether another single mark that can only close follows before the next opening one."""
    later = _NEXT_SINGLE[sign].search(text, at, min(end, at + _FARTHEST))
    return later is not None and later.group() != "‘"


def _reopens(
    text: str, mark: re.Match[str], opened: re.Match[str], bounds: tuple[int, int]
) -> bool:
    """Whether a mark shows that the one before was never closed.

    It opens the same kind again, or double marks open after a single one that may be an
    apostrophe: “‘90s” is no quotation, ‘He said “no” twice.’ is.
    """
    start, end = bounds
    reopens = mark.group() == opened.group()
    if mark.group() in ("“", '"') and opened.group() in _SINGLE:
        reopens = opened.group() == "'" or not _closed_later(text, mark.end(), "’", end)
    return reopens and _can_open(text, mark, start)
