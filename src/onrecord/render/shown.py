"""Shown: an article of a ledger as its report, or one fact in it, by their handles."""

from collections.abc import Collection, Iterator, Mapping
from itertools import count

from onrecord.model import (
    Argument,
    Commitment,
    Event,
    First,
    Kept,
    Precedent,
    Quantity,
    Reaction,
    RivalReading,
    Statement,
    StatusClaim,
    Territory,
    handle,
)
from onrecord.render.log import render_log
from onrecord.render.report import WIDTH, render_report
from onrecord.render.sections import ALL, SectionName
from onrecord.render.visible import one_line
from onrecord.usecases.show import Shown

__all__ = ["render_shown"]

_LETTERS: Mapping[type, str] = {
    Statement: "",
    Commitment: "C",
    StatusClaim: "T",
    Event: "E",
    Quantity: "N",
    First: "F",
    Precedent: "P",
    Argument: "A",
    RivalReading: "V",
    Reaction: "X",
}
"""What the report's own keys of each kind of fact begin with; numbers follow."""


def render_shown(
    shown: Shown,
    *,
    width: int = WIDTH,
    colour: bool = False,
    only: Collection[SectionName] = ALL,
) -> str:
    """Return the report with handles in the place of its keys, and corrections below it."""
    report = render_report(
        shown.kept.record,
        width=width,
        colour=colour,
        only=only,
        handles=_handles(shown),
        fact=shown.fact,
    )
    return "\n".join((_place(shown.kept), report.rstrip("\n"), *_below(shown)))


def _handles(shown: Shown) -> Mapping[str, str]:
    """Return the handle of each fact by the key that the report has for it."""
    numbers = {kind: count(1) for kind in _LETTERS}
    return {
        f"{_LETTERS[type(item)]}{next(numbers[type(item)])}": handle(shown.kept.no, id)
        for id, item in shown.facts
        if type(item) in _LETTERS
    }


def _place(kept: Kept) -> str:
    if kept.lineage != kept.no:
        return f"Article {kept.no}, which shares its words with article {kept.lineage}"
    return f"Article {kept.no}"


def _below(shown: Shown) -> Iterator[str]:
    item, kept = shown.item, shown.kept
    if isinstance(item, Territory) and not item.claims:
        yield f"\n{shown.fact} {one_line(item.name)}: named, and no status of it is claimed"
    if isinstance(item, Statement) and (first := dict(kept.carries).get(item.id)):
        yield f"\nrepeats {first}"
    if shown.corrections:
        yield f"\n{render_log(shown.corrections, (), places=shown.places)}"
