"""Extents: where in a text a fact's evidence begins and ends."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from onrecord.model import Span, Statement

__all__ = ["Extent", "extent_of", "mentions_within", "said_at"]

Extent: TypeAlias = tuple[int, int]


def extent_of(spans: Iterable[Span]) -> Extent:
    """Return where the first of some spans begins and the last one ends; without one, (0, 0).

    >>> extent_of([Span(9, 12, "his"), Span(4, 6, "it")])
    (4, 12)
    """
    known = tuple(spans)
    if not known:
        return 0, 0
    return min(span.start for span in known), max(span.end for span in known)


def said_at(said: Statement) -> Extent:
    """Return where a statement's content stands; without any, where its cue or source does."""
    return extent_of(said.content or said.cue or said.source)


def mentions_within(
    stretches: Iterable[Sequence[Span]], mentions: Iterable[Sequence[Span]]
) -> list[list[int]]:
    """Return, for each list of stretches, the places of what is mentioned within them.

    >>> mentions_within([[Span(0, 9, "Torran is")]], [[], [Span(0, 6, "Torran")]])
    [[1]]
    """
    marks = sorted(
        (span.start, span.end, place) for place, spans in enumerate(mentions) for span in spans
    )
    starts = [start for start, _, _ in marks]
    return [
        sorted(set().union(*(_within(span, marks, starts) for span in spans)))
        for spans in stretches
    ]


def _within(
    stretch: Span, marks: Sequence[tuple[int, int, int]], starts: Sequence[int]
) -> set[int]:
    first, last = bisect_left(starts, stretch.start), bisect_left(starts, stretch.end)
    return {place for _, end, place in marks[first:last] if end <= stretch.end}
