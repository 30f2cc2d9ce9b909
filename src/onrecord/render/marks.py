"""Marks: which stretches of a text are which part of which statement or other item."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from onrecord.model import Span, Statement

__all__ = ["Mark", "Part", "Segment", "in_order", "marks_of", "segments"]


class Part(StrEnum):
    """What marked words are to their item, from the widest to the narrowest."""

    PREMISE = "premise"
    CONCLUSION = "conclusion"
    CONTENT = "content"
    VIEW = "reading"
    NOVELTY = "first-time claim"
    PRECEDENT = "precedent"
    CLAIM = "status claim"
    EVENT = "event"
    TRIGGER = "trigger"
    CONSEQUENCE = "consequence"
    STRESS = "resolve"
    QUANTITY = "number"
    SOURCE = "source"
    CUE = "cue"


_LAYERS = {part: layer for layer, part in enumerate(Part)}


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Half-open offsets that are one part of the item with that key."""

    start: int
    end: int
    part: Part
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Half-open offsets over which the same marks lie, widest part first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def marks_of(statements: Iterable[Statement]) -> list[Mark]:
    """Return the marks of statements, whose keys are their numbers, in reading order."""
    marks: list[Mark] = []
    for number, statement in enumerate(statements, start=1):
        marks += _marks(statement.content, Part.CONTENT, str(number))
        marks += _marks(statement.source, Part.SOURCE, str(number))
        marks += _marks(statement.cue, Part.CUE, str(number))
    return sorted(marks)


def in_order(key: str) -> tuple[str, int]:
    """Return what sorts keys: statements first, each kind by its number.

    >>> sorted(["N2", "10", "C1", "2"], key=in_order)
    ['2', '10', 'C1', 'N2']
    """
    kind = key.rstrip("0123456789")
    return kind, int(key[len(kind) :])


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


def _marks(spans: Iterable[Span], part: Part, key: str) -> list[Mark]:
    return [Mark(span.start, span.end, part, key) for span in spans]


def _in_layers(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda mark: (_LAYERS[mark.part], in_order(mark.key))))
