"""The record: everything one article says, each item with its evidence."""

from dataclasses import dataclass

from onrecord.model.actors import Actor
from onrecord.model.article import Article
from onrecord.model.statements import Statement

__all__ = ["SCHEMA", "Record"]

SCHEMA = "onrecord.record/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The record of one article; its JSON form is `docs/record.schema.json`."""

    schema: str = SCHEMA
    article: Article
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
