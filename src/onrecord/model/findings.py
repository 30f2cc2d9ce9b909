"""Findings: what the views of a ledger show of actors, claims, events, days and novelty."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.model.actors import ActorKind
from onrecord.model.arguments import First
from onrecord.model.commitments import CommitmentKind
from onrecord.model.events import Event
from onrecord.model.kept import Carrier, FoundStatement, Handle
from onrecord.model.territories import StatusClaim

__all__ = [
    "Coverage",
    "Dossier",
    "FoundActor",
    "FoundClaim",
    "FoundEvent",
    "FoundFirst",
    "HeldRole",
    "ListedTerritory",
    "Moment",
    "MomentKind",
    "Novelty",
    "Precursor",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much a ledger has to go by: articles, outlets, and the days of publication."""

    articles: int
    outlets: int
    first: date | None
    last: date | None
    undated: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundActor:
    """An actor across the ledger: distinct statements, and on which days the first and last."""

    handle: Handle
    name: str
    kind: ActorKind
    statements: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRole:
    """A role in the words of articles, how many gave it, and the days they appeared between."""

    words: str
    times: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that a ledger holds of one actor, in short; articles are those that name it."""

    actor: FoundActor
    aliases: tuple[str, ...]
    roles: tuple[HeldRole, ...]
    articles: int
    commitments: tuple[tuple[CommitmentKind, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedTerritory:
    """A territory by one name: articles that speak of it, status claims, and who makes them."""

    name: str
    articles: int
    claims: int
    asserters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClaim:
    """What one actor, or the narrator of an article, says a territory's status is.

    `asserter` is the actor across the ledger; `day` is since when, or else of publication.
    """

    handle: Handle
    territory: str
    claim: StatusClaim
    asserter: Handle | None
    according_to: str
    day: date | None
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEvent:
    """An event on the record, who asserts it, and which articles carry it, its own first."""

    handle: Handle
    event: Event
    asserter: Handle | None
    according_to: str
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFirst:
    """A claim to be the first of a kind, who makes it, and which articles carry it.

    `day` is that of publication; `according_to` is a name, or "narrator".
    """

    handle: Handle
    first: First
    day: date | None
    according_to: str
    carriers: tuple[Carrier, ...]


class MomentKind(StrEnum):
    """What a moment of a timeline is."""

    STATEMENT = "statement"
    COMMITMENT = "commitment"
    EVENT = "event"
    CLAIM = "status_claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One step of a timeline: when, what, who says so, in which words.

    `detail` is the kind of commitment, the phase and kind of an event, or the status claimed.
    """

    kind: MomentKind
    day: date | None
    handle: Handle
    who: str | None
    detail: str
    words: str
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Precursor:
    """Something earlier on the record that shares words with a claim to be the first."""

    found: FoundStatement | FoundEvent
    day: date | None
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Novelty:
    """A claim to be the first, the words it was tested by, and what came earlier, if anything.

    Of `words` at least `least` have to be shared; no statement on record has those of `absent`.
    Nothing earlier means nothing earlier within the coverage; it does not make the claim true.
    """

    claim: str
    words: tuple[str, ...]
    absent: tuple[str, ...]
    least: int
    before: date | None
    precursors: tuple[Precursor, ...]
    coverage: Coverage
