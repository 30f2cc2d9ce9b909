"""Events: who does what to whom, when and where, and how far it has got."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.ids import ActorId, EventId, QuantityId
from onrecord.model.spans import Span
from onrecord.model.territories import Asserter
from onrecord.model.times import Days

__all__ = ["Event", "Party", "Phase"]


class Phase(StrEnum):
    """How far an event has got, according to the article."""

    ANNOUNCED = "announced"
    SCHEDULED = "scheduled"
    UNDER_WAY = "under_way"
    DONE = "done"
    CANCELLED = "cancelled"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Someone who takes part in an event: the actor, if on the record, and its name."""

    actor: ActorId | None
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something done or planned. `kind` is the plain word for it; `plover` the PLOVER category
    (Halterman et al. 2023) and `mode` its mode, where one fits.

    A future, conditional, denied or merely feared event is never `done`.
    """

    id: EventId
    kind: str
    plover: str | None
    mode: str | None = None
    phase: Phase
    actors: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    place: str | None = None
    when: Days | None = None
    quantities: tuple[QuantityId, ...] = ()
    according_to: Asserter
    evidence: tuple[Span, ...] = ()
    confidence: float = 0.0
