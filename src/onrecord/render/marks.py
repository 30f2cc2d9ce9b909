"""Marks: which stretches of a text are source, cue or content, and of which statements."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from onrecord.model import Span, Statement

__all__ = ["Mark", "Part", "Segment", "marks_of", "segments"]


class Part(StrEnum):
    """The three parts of an attribution, from the widest to the narrowest."""

    CONTENT = "content"
    SOURCE = "source"
    CUE = "cue"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Half-open offsets that are one part of the statement with that number."""

    start: int
    end: int
    part: Part
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Half-open offsets over which the same marks lie, widest part first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def marks_of(statements: Iterable[Statement]) -> list[Mark]:
    """Return the marks of statements, numbered from 1, in reading order."""
    marks: list[Mark] = []
    for number, statement in enumerate(statements, start=1):
        marks += _marks(statement.content, Part.CONTENT, number)
        marks += _marks(statement.source, Part.SOURCE, number)
        marks += _marks(statement.cue, Part.CUE, number)
    return sorted(marks)


def segments(
    stretches: Iterable[tuple[int, int]], marks: Iterable[Mark]
) -> Iterator[tuple[Segment, ...]]:
    """Return each stretch of a text cut where a mark begins or ends.

    The stretches are in reading order and do not overlap; marks may nest, overlap, and run
    from one stretch into the next. Each mark is taken up and laid down once.
    """
    waiting = deque(sorted(marks))
    open_marks: list[Mark] = []
    for start, end in stretches:
        cuts: list[Segment] = []
        at = start
        while at < end:
            while waiting and waiting[0].start <= at:
                open_marks.append(waiting.popleft())
            open_marks = [mark for mark in open_marks if mark.end > at]
            next_start = waiting[0].start if waiting else end
            until = min(end, next_start, *(mark.end for mark in open_marks))
            cuts.append(Segment(start=at, end=until, marks=_in_layers(open_marks)))
            at = until
        yield tuple(cuts)


def _marks(spans: Iterable[Span], part: Part, number: int) -> list[Mark]:
    return [Mark(span.start, span.end, part, number) for span in spans]


def _in_layers(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    layers = list(Part)
    return tuple(sorted(marks, key=lambda mark: (layers.index(mark.part), mark.number)))
