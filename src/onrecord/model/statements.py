"""Statements: acts of saying, thinking or planning, as the article reports them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.model.actors import Voice
from onrecord.model.ids import ActorId, StatementId
from onrecord.model.spans import Span

__all__ = ["Act", "Manner", "Said", "Statement"]


class Manner(StrEnum):
    """How the words are given: quoted, in the reporter's words, or partly quoted."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Act(StrEnum):
    """What the source does: say it, think it (beliefs, attitudes) or do it (plans, acts)."""

    SAY = "say"
    THINK = "think"
    DO = "do"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """When it was said: inclusive bounds in days, and the words that tell it, if any."""

    earliest: date
    latest: date
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attribution: source, cue and content, resolved to a speaker.

    `negated` is a denial or a saying that is itself negated; `modality` is the modal verb of
    the cue ("could", "may") if it has one; `confidence` is calibrated, between 0 and 1.
    """

    id: StatementId
    act: Act
    manner: Manner
    speaker: Voice | None
    via: tuple[ActorId, ...] = ()
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    role_as_given: str | None = None
    venue: str | None = None
    addressee: str | None = None
    said: Said | None = None
    negated: bool = False
    modality: str | None = None
    confidence: float = 0.0
