"""Commitments: what a speaker binds itself to, on which condition, with which consequence."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.actors import Voice
from onrecord.model.ids import CommitmentId, StatementId, TerritoryId
from onrecord.model.spans import Span

__all__ = ["Commitment", "CommitmentKind", "CommitmentLink", "Linkage", "Means", "Modality"]


class CommitmentKind(StrEnum):
    """What is done by it."""

    THREAT = "threat"
    WARNING = "warning"
    PROMISE = "promise"
    ASSURANCE = "assurance"
    DEMAND = "demand"
    DENIAL = "denial"


class Means(StrEnum):
    """With what the consequence would be brought about."""

    NUCLEAR = "nuclear"
    MILITARY = "military"
    ECONOMIC = "economic"
    DIPLOMATIC = "diplomatic"
    CYBER = "cyber"
    UNSPECIFIED = "unspecified"


class Modality(StrEnum):
    """How firmly the consequence is put."""

    WILL = "will"
    WOULD = "would"
    COULD = "could"
    MUST = "must"
    READY = "is_ready"
    RESERVES_RIGHT = "reserves_right"
    NONE = "none"


class Linkage(StrEnum):
    """How a commitment stands to an earlier one of the same side."""

    REPEATS = "repeats"
    WIDENS = "widens"
    NARROWS = "narrows"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentLink:
    """A link to an earlier commitment of the same article."""

    to: CommitmentId
    how: Linkage


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A threat, warning, promise, assurance, demand or denial, as a speaker makes it.

    `explicitness`: 0 allusion or restated doctrine, 1 talk of risk, 2 conditional with
    unspecified means, 3 means named, 4 ultimatum with a deadline. `resolve` and `irreversible`
    are the words that stress it. A red line is a commitment with a trigger and a consequence.
    """

    id: CommitmentId
    statement: StatementId
    speaker: Voice | None
    kind: CommitmentKind
    conditional: bool
    trigger: tuple[Span, ...] = ()
    consequence: tuple[Span, ...] = ()
    target: str | None = None
    means: Means = Means.UNSPECIFIED
    modality: Modality = Modality.NONE
    explicitness: int = 0
    resolve: tuple[Span, ...] = ()
    irreversible: tuple[Span, ...] = ()
    scope: tuple[TerritoryId, ...] = ()
    links: tuple[CommitmentLink, ...] = ()
    confidence: float = 0.0
