"""The record: everything one article says, each item with its evidence."""

from dataclasses import dataclass

from onrecord.model.actors import Actor
from onrecord.model.arguments import Argument, First, Precedent, Reaction, RivalReading
from onrecord.model.article import Article
from onrecord.model.commitments import Commitment
from onrecord.model.events import Event
from onrecord.model.quantities import Quantity
from onrecord.model.statements import Statement
from onrecord.model.territories import Territory

__all__ = ["SCHEMA", "Record"]

SCHEMA = "onrecord.record/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The record of one article; its JSON form is `docs/record.schema.json`."""

    schema: str = SCHEMA
    article: Article
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    territories: tuple[Territory, ...] = ()
    events: tuple[Event, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    firsts: tuple[First, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    arguments: tuple[Argument, ...] = ()
    readings: tuple[RivalReading, ...] = ()
    reactions: tuple[Reaction, ...] = ()
