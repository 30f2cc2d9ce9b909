"""Territories: places whose status is spoken of, and what each actor says it is."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.ids import TerritoryId
from onrecord.model.spans import Span
from onrecord.model.times import Days

__all__ = ["NARRATOR", "Asserter", "Status", "StatusClaim", "Territory"]

NARRATOR = "narrator"
Asserter = str
"""Who asserts something: the identifier of an actor, or `NARRATOR`, the article itself."""


class Status(StrEnum):
    """What a territory is said to be."""

    CLAIMED = "claimed"
    CONTROLLED = "controlled"
    PARTLY_CONTROLLED = "partly_controlled"
    ANNEXED = "annexed"
    ANNEXATION_ANNOUNCED = "annexation_announced"
    OCCUPIED = "occupied"
    ADMINISTERED = "administered"
    INDEPENDENT = "independent"
    DISPUTED = "disputed"
    PART_OF = "part_of"
    CEDED = "ceded"
    DEMILITARISED = "demilitarised"
    REFERENDUM_PLANNED = "referendum_planned"
    REFERENDUM_HELD = "referendum_held"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusClaim:
    """What one actor says a territory's status is; never what it is.

    `holder` is whose it is said to be; `share` the exact words on how much of it ("not 100%").
    """

    status: Status
    holder: str | None
    according_to: Asserter
    share: str | None = None
    when: Days | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Territory:
    """A territory with its rival names and what is claimed of it."""

    id: TerritoryId
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    claims: tuple[StatusClaim, ...] = ()
