"""The log as text: what people corrected and judged, and what was taken back."""

from collections.abc import Collection, Iterator, Sequence

from onrecord.model import Correction, Judgement
from onrecord.render.visible import one_line

__all__ = ["render_log"]


def render_log(
    corrections: Sequence[Correction],
    judgements: Sequence[Judgement],
    *,
    unplaced: Collection[int] = (),
) -> str:
    """Return the log, the oldest first; *unplaced* corrections have lost their words."""
    lines = [
        *(line for one in corrections for line in _correction(one, unplaced)),
        *(line for one in judgements for line in _judgement(one)),
    ]
    return "\n".join(lines) or "Nothing was corrected or judged."


def _correction(one: Correction, unplaced: Collection[int]) -> Iterator[str]:
    where = f"article {one.article}"
    if one.stop > one.start:
        where += f", characters {one.start} to {one.stop}"
    lost = " (not placed: the newest reading has no statement there)"
    yield f"correction {one.no}: {where}{lost if one.no in unplaced else ''}"
    yield f"    {one.field.value}: {one_line(one.value) or '(none)'}"
    yield from _signed(one)


def _judgement(one: Judgement) -> Iterator[str]:
    yield f"judgement {one.no}: {one.left} and {one.right} are {one.verdict.value}"
    yield from _signed(one)


def _signed(one: Correction | Judgement) -> Iterator[str]:
    yield f"    {one_line(one.author)}, {one.made}: {one_line(one.reason)}"
    if one.undone:
        yield f"    undone by {one_line(one.undone_by or 'nobody named')}, {one.undone}"
