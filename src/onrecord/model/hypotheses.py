"""Hypotheses: rival answers to a question, the evidence on them, and what analysts make of it.

All in a matrix is a fact with its author, reason and moment. What is undone stays in the log.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from onrecord.model.kept import Handle

__all__ = [
    "MEDIUM",
    "NONE_OF_THESE",
    "CellRating",
    "Credibility",
    "Fact",
    "Hypothesis",
    "Item",
    "ItemKind",
    "LikelihoodRatio",
    "Logged",
    "Matrix",
    "Rating",
    "active",
]

NONE_OF_THESE = "none"
"""The hypothesis that every matrix has: that none of the others is right."""

MEDIUM = 0.5
"""The credibility that an item weighs with as long as nobody has stated one."""


class Rating(StrEnum):
    """How an item fits a hypothesis, supposing that the hypothesis is true (Heuer 1999)."""

    CC = "CC"  # very consistent
    C = "C"  # consistent
    N = "N"  # neither: a judgement, and not a blank
    I = "I"  # inconsistent  # noqa: E741 - the name that the literature gives it
    II = "II"  # very inconsistent
    NA = "NA"  # the item does not apply to the hypothesis


class ItemKind(StrEnum):
    """What sort of thing an item is; only evidence is scored unless more is asked for."""

    EVIDENCE = "evidence"
    JUDGEMENT = "judgement"  # what someone concludes, an expert say
    INDICATOR = "indicator"  # not observed yet: rated as it would be if it were


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """Who put a fact into a matrix, why and when; and who took it back, if anyone did.

    `no` counts the facts of one matrix from 1; moments are in ISO 8601 (UTC).
    """

    no: int
    author: str
    reason: str
    made: str
    undone: str | None = None
    undone_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """One answer to the question of a matrix."""

    id: str
    text: str
    log: Logged


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A piece of evidence, a judgement or an indicator.

    Items with one `lineage` repeat one report and have one vote. `document` is the story that
    it comes from, copies included; `handle` the fact of the ledger that it is, if it is one;
    `copy_of` an item that a person says it repeats.
    """

    id: str
    kind: ItemKind
    words: str
    source: str
    lineage: str
    handle: Handle | None = None
    document: str | None = None
    speaker: str | None = None
    day: date | None = None
    copy_of: str | None = None
    log: Logged


@dataclass(frozen=True, slots=True, kw_only=True)
class CellRating:
    """How its author rates an item against a hypothesis."""

    item: str
    hypothesis: str
    rating: Rating
    log: Logged


@dataclass(frozen=True, slots=True, kw_only=True)
class Credibility:
    """How far an item is to be believed, from 0 to 1."""

    item: str
    value: float
    log: Logged


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelihoodRatio:
    """How many times likelier its author holds an item to be if `over` is true than if `under`.

    Between `low` and `high`; 1 says that the item speaks for neither.
    """

    item: str
    over: str
    under: str
    low: float
    high: float
    log: Logged


Fact = Hypothesis | Item | CellRating | Credibility | LikelihoodRatio
"""Whatever is logged in a matrix."""

_Fact = TypeVar("_Fact", Hypothesis, Item, CellRating, Credibility, LikelihoodRatio)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """A question with rival hypotheses and all that was ever put in or taken back."""

    name: str
    question: str
    begun: Logged
    hypotheses: tuple[Hypothesis, ...] = ()
    items: tuple[Item, ...] = ()
    ratings: tuple[CellRating, ...] = ()
    credibilities: tuple[Credibility, ...] = ()
    ratios: tuple[LikelihoodRatio, ...] = ()

    def offered(self) -> tuple[tuple[str, str], ...]:
        """Return the hypotheses that stand, by id and text, "none of these" the last."""
        standing = ((one.id, one.text) for one in active(self.hypotheses))
        return (*standing, (NONE_OF_THESE, "none of these"))

    def cells(self, analyst: str) -> dict[tuple[str, str], Rating]:
        """Return an analyst's newest rating that stands of each cell: item, hypothesis."""
        newest = sorted(active(self.ratings), key=lambda one: one.log.no)
        own = (one for one in newest if one.log.author == analyst)
        return {(one.item, one.hypothesis): one.rating for one in own}

    def facts(self) -> tuple[Fact, ...]:
        """Return everything that was ever put in, in that order."""
        every: list[Fact] = [*self.hypotheses, *self.items, *self.ratings]
        every += [*self.credibilities, *self.ratios]
        return tuple(sorted(every, key=lambda fact: fact.log.no))


def active(facts: Iterable[_Fact]) -> tuple[_Fact, ...]:
    """Return the facts that nobody has taken back."""
    return tuple(fact for fact in facts if fact.log.undone is None)
