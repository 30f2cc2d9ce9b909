"""Actors: persons, states, bodies, offices, groups and outlets that speak or are spoken of."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.ids import ActorId
from onrecord.model.spans import Span

__all__ = ["Actor", "ActorKind", "Role", "Voice"]


class ActorKind(StrEnum):
    """What sort of actor it is."""

    PERSON = "person"
    STATE = "state"
    BODY = "body"
    OFFICE = "office"
    GROUP = "group"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role as the article gives it: the title, whom or what it is of, and the exact words."""

    title: str
    of: str | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Someone the article speaks of, with every name and every mention of it."""

    id: ActorId
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A reference to the actor who speaks, with its name for readers of the JSON."""

    actor: ActorId
    name: str
