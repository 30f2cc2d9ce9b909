"""Lines: where the lines of a text begin and end, and which of them make one paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["Paragraph", "find_paragraphs"]

# Text files end lines with these; form feeds, U+2028 and the like stay inside a line.
_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"\r\n|\r|\n")
_BULLET = re.compile(r"(?:[•‣◦▪●∙·■*+–—-]|\d{1,2}[.)]|\([a-z\d]\))\s+")

# A text is hard-wrapped when most of its lines stop at about the same column.
_WRAP_COLUMNS = range(45, 101)
_WRAP_SHARE = 0.5
_WRAP_LINES = 6
_MOST = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One or more whole lines that belong together, without the last line's break."""

    start: int
    end: int
    words: str
    after_blank: bool

    @property
    def opens_lower(self) -> bool:
        """Whether the first letter is a small one: the line goes on with a sentence."""
        return self.words[:1].islower()

    @property
    def bulleted(self) -> bool:
        """Whether it opens with a bullet, a dash or a short number, as a list item does."""
        return _BULLET.match(self.words) is not None

    @property
    def item(self) -> str:
        """The words after the bullet, if there is one."""
        return _BULLET.sub("", self.words, count=1)


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text in reading order; lines of white space are left out.

    A paragraph is one line, unless the text is hard-wrapped: then it runs to a blank line, or
    to a line that stops early before one that opens with a capital.

    >>> [p.words for p in find_paragraphs("Title\\n\\nFirst line.\\nSecond line.\\n")]
    ['Title', 'First line.', 'Second line.']
    """
    lines = tuple(_lines(text))
    column = _wrap_column(lines)
    if column is None:
        return lines
    return tuple(_joined(lines, column=column))


def _lines(text: str) -> Iterator[Paragraph]:
    last_end = 0
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if not words:
            continue
        breaks = len(_BREAK.findall(text, last_end, match.start()))
        yield Paragraph(
            start=match.start(), end=match.end(), words=words, after_blank=breaks != 1
        )
        last_end = match.end()


def _wrap_column(lines: Sequence[Paragraph]) -> int | None:
    """Return the column at which lines are broken if the text is hard-wrapped."""
    lengths = sorted(line.end - line.start for line in lines)
    if len(lengths) < _WRAP_LINES:
        return None
    column = lengths[int(_MOST * (len(lengths) - 1))]
    if column not in _WRAP_COLUMNS:
        return None
    full = sum(length > 0.75 * column for length in lengths)
    lower = sum(line.opens_lower and not line.after_blank for line in lines)
    wrapped = full >= _WRAP_SHARE * len(lines) and lower >= 0.25 * len(lines)
    return column if wrapped else None


def _joined(lines: Sequence[Paragraph], *, column: int) -> Iterator[Paragraph]:
    first = 0
    for here in range(1, len(lines) + 1):
        if here < len(lines) and _goes_on(lines[here - 1], lines[here], column=column):
            continue
        run = lines[first:here]
        yield Paragraph(
            start=run[0].start,
            end=run[-1].end,
            words=" ".join(line.words for line in run),
            after_blank=run[0].after_blank,
        )
        first = here


def _goes_on(line: Paragraph, following: Paragraph, *, column: int) -> bool:
    if following.after_blank or following.bulleted:
        return False
    return following.opens_lower or line.end - line.start > 0.7 * column
