"""The log as text: what people corrected and judged, and what was taken back."""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.model import Correction, Field, Judgement, Placed
from onrecord.render.visible import one_line

__all__ = ["render_log"]

_LONGEST = 72  # characters of a statement's words


def render_log(
    corrections: Sequence[Correction],
    judgements: Sequence[Judgement],
    *,
    places: Mapping[int, Placed] | None = None,
) -> str:
    """Return the log, the oldest first; where *places* are given, what has none is lost."""
    lines = [
        *(line for one in corrections for line in _correction(one, places)),
        *(line for one in judgements for line in _judgement(one)),
    ]
    return "\n".join(lines) or "Nothing was corrected or judged."


def _correction(one: Correction, places: Mapping[int, Placed] | None) -> Iterator[str]:
    place = (places or {}).get(one.no)
    where, was = f"article {one.article}", ""
    if place is None and one.stop > one.start:
        where += f", characters {one.start} to {one.stop}"
    if place is not None and place.words:
        where = place.handle
    yield f"correction {one.no}: {where}"
    if place is None and places is not None:
        yield "    not placed: the newest reading has no statement there"
    if place is not None and place.words:
        yield f"    “{_short(one_line(place.words))}”"
    if place is not None and one.field is not Field.DROPPED:
        was = f" (was {_shown(place.before)})"
    yield f"    {one.field.value}: {_shown(one.value)}{was}"
    yield from _signed(one)


def _shown(value: str) -> str:
    return one_line(value) or "(none)"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


def _judgement(one: Judgement) -> Iterator[str]:
    yield f"judgement {one.no}: {one.left} and {one.right} are {one.verdict.value}"
    yield from _signed(one)


def _signed(one: Correction | Judgement) -> Iterator[str]:
    yield f"    {one_line(one.author)}, {one.made}: {one_line(one.reason)}"
    if one.undone:
        yield f"    undone by {one_line(one.undone_by or 'nobody named')}, {one.undone}"
