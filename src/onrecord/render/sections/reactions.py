"""Reactions: statements that answer another statement or an event, as items to show."""

from collections.abc import Mapping
from itertools import count

from onrecord.model import EventId, Reaction, Record, Stance, StatementId
from onrecord.render.quotes import quoted_words
from onrecord.render.sections.items import Group, Item, Line, Link, Section, SectionName
from onrecord.render.sections.keys import Keys

__all__ = ["reaction_section"]

_STANCES: Mapping[Stance, str] = {
    Stance.CONDEMNS: "condemns",
    Stance.REJECTS: "rejects",
    Stance.SUPPORTS: "supports",
    Stance.DOUBTS: "doubts",
    Stance.TAKES_SERIOUSLY: "takes seriously",
    Stance.ANSWERS: "answers",
}


def reaction_section(record: Record, keys: Keys) -> Section:
    """Return the reactions in order, each with the words of both sides."""
    items = tuple(
        _item(f"X{number}", reaction, record=record, keys=keys)
        for number, reaction in zip(count(1), record.reactions, strict=False)
    )
    return Section(
        name=SectionName.REACTIONS,
        title="Reactions",
        groups=(Group(items=items),) if items else (),
    )


def _item(key: str, reaction: Reaction, *, record: Record, keys: Keys) -> Item:
    stance = _STANCES[reaction.stance]
    answered = StatementId(reaction.to)
    words: tuple[Link, ...]
    if answered in keys.said:
        quote = _statement_words(answered, record=record, keys=keys)
        words = (Link(keys.speaker(answered)), keys.statement(answered))
    else:
        quote = _event_words(EventId(reaction.to), record)
        words = (keys.event(EventId(reaction.to)),)
    return Item(
        key=key,
        lead=keys.speaker(reaction.statement),
        facts=(Link(stance), keys.statement(reaction.statement)),
        lines=(
            Line(quote=_statement_words(reaction.statement, record=record, keys=keys)),
            Line(label="to", quote=quote, words=words),
        ),
    )


def _statement_words(id: StatementId, *, record: Record, keys: Keys) -> str:
    statement = keys.said.get(id)
    return quoted_words(statement.content, text=record.article.text) if statement else ""


def _event_words(id: EventId, record: Record) -> str:
    held = (event for event in record.events if event.id == id)
    event = next(held, None)
    return quoted_words(sorted(event.evidence), text=record.article.text) if event else ""
