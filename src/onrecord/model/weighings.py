"""Weighings: what the ratings of a matrix come to, what that hangs on, and who disagrees.

A weighing tells which hypothesis the evidence speaks least against, as its analysts rate it;
never which is true, nor how probable one is.
"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.hypotheses import Rating

__all__ = [
    "CellDispute",
    "CombinedRatio",
    "Hinge",
    "ItemWeight",
    "OrderDispute",
    "Prospect",
    "Scope",
    "Score",
    "View",
    "Weighing",
]


class Scope(StrEnum):
    """What is left out at once."""

    ITEM = "item"
    LINEAGE = "lineage"  # one report with all its copies
    SPEAKER = "speaker"
    DOCUMENT = "document"  # one story with all its copies


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The inconsistency of a hypothesis; lower is better, and rank 1 is the lowest.

    Only items that are rated against every ranked hypothesis are scored. `rated` and `blank`
    count the cells of evidence that its analyst has filled in and has not.
    """

    hypothesis: str
    weighted: float
    plain: float
    rank: int
    rated: int
    blank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemWeight:
    """What an item counts for one analyst; `scorable` says that its kind is scored at all.

    `diagnosticity` is how many steps of the scale (CC to II: four) lie between the hypotheses
    that it fits best and worst; None where fewer than two are rated. `blank` names the ranked
    hypotheses that it is not rated against: it is set aside until it is.
    """

    item: str
    credibility: float
    stated: bool
    diagnosticity: int | None
    scorable: bool
    scored: bool
    blank: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hinge:
    """Something the lead hangs on: without those items, others lead, or nothing is left."""

    scope: Scope
    key: str
    items: tuple[str, ...]
    leaders: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """What would change who leads: an item not observed yet, or cells that are blank.

    `fills` are the least inconsistent ratings of the blank cells that bring it about; it is
    empty for an indicator, whose ratings stand already.
    """

    item: str
    fills: tuple[tuple[str, Rating], ...]
    leaders: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What one analyst's ratings come to.

    `leaders` have the lowest weighted score: several if they tie, none if nothing can be
    compared. `robust` says that one leads alone, that the plain score agrees, and that it
    still leads when any one thing is left out. `unranked` hypotheses have no rating.
    """

    analyst: str
    scores: tuple[Score, ...]
    unranked: tuple[str, ...]
    leaders: tuple[str, ...]
    plain_leaders: tuple[str, ...]
    items: tuple[ItemWeight, ...]
    hinges: tuple[Hinge, ...]
    prospects: tuple[Prospect, ...]
    robust: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CellDispute:
    """A cell that analysts rate differently; *opposed* if one says for and another against."""

    item: str
    hypothesis: str
    ratings: tuple[tuple[str, Rating], ...]
    steps: int
    opposed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDispute:
    """Two hypotheses that analysts rank in different orders, and who ranks which first."""

    one: str
    other: str
    for_one: tuple[str, ...]
    for_other: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CombinedRatio:
    """One assessor's likelihood ratios of two hypotheses, multiplied once for each lineage."""

    analyst: str
    over: str
    under: str
    low: float
    high: float
    lineages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """What a matrix comes to, analyst by analyst, and where they differ."""

    views: tuple[View, ...]
    cells: tuple[CellDispute, ...] = ()
    orders: tuple[OrderDispute, ...] = ()
    ratios: tuple[CombinedRatio, ...] = ()
