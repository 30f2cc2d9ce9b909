"""Spans: exact words of an article and where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Self

__all__ = ["Span", "every_span"]


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


def every_span(value: object) -> Iterator[Span]:
    """Yield the spans in a value of the model, however deep, in the order of its fields."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from every_span(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _names(type(value)):
            yield from every_span(getattr(value, name))


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
