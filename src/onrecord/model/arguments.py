"""Arguments, firsts, precedents, readings, reactions: how an article reasons about itself."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.ids import CommitmentId, EventId, StatementId
from onrecord.model.spans import Span
from onrecord.model.territories import Asserter

__all__ = ["Argument", "First", "Holder", "Precedent", "Reaction", "RivalReading", "Stance"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """Premises in the order of the text, the conclusion from them, and whose step it is."""

    premises: tuple[Span, ...]
    conclusion: Span
    according_to: Asserter


@dataclass(frozen=True, slots=True, kw_only=True)
class First:
    """A claim that something is new ("the first time any …"); `scope` is what bounds it."""

    claim: Span
    scope: str | None
    according_to: Asserter


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """An event that is said to have met the trigger of a red line already."""

    event: Span
    place: str | None
    commitment: CommitmentId | None
    according_to: Asserter


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Someone who holds a reading."""

    according_to: Asserter
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RivalReading:
    """One way to read an event or a threat, who holds it, and where they say so."""

    question: str
    position: str
    holders: tuple[Holder, ...]
    evidence: tuple[Span, ...]


class Stance(StrEnum):
    """How a reaction stands to what it answers."""

    CONDEMNS = "condemns"
    REJECTS = "rejects"
    SUPPORTS = "supports"
    DOUBTS = "doubts"
    TAKES_SERIOUSLY = "takes_seriously"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """A statement that answers another statement or an event."""

    statement: StatementId
    to: StatementId | EventId
    stance: Stance
