"""Spans: exact words of an article and where they stand."""

from dataclasses import dataclass
from typing import Self

__all__ = ["Span"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets (Unicode code points) into `Article.text`, and those words.

    >>> Span.of("He said no.", 3, 7)
    Span(start=3, end=7, text='said')
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Return the span of *text* from *start* to *end*; raise ValueError if it is empty."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no span [{start}, {end}) in a text of {len(text)} characters")
        return cls(start, end, text[start:end])
