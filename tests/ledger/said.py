"""Articles made of statements, for the tests of copies and quotations."""

import random
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.adding import add_entries
from onrecord.ledger.writing.rows import prepare
from onrecord.model import (
    Act,
    Actor,
    ActorId,
    ActorKind,
    Manner,
    Record,
    Statement,
    StatementId,
    Voice,
)
from tests.builders import article_of, words

__all__ = ["add", "chatter", "said_record"]

_VOWELS, _CONSONANTS = "aeiou", "bdfgklmnprstvz"


def chatter(seed: int, *, length: int = 120) -> str:
    """Return so many made-up words, different for every seed."""
    chance = random.Random(seed)
    return " ".join(_word(chance) for _ in range(length)) + "."


def _word(chance: random.Random) -> str:
    return "".join(
        chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(chance.randint(2, 4))
    )


def said_record(
    text: str,
    *said: tuple[str | None, str],
    id: str,
    published: date | None = date(2031, 3, 13),
    **parts: Any,
) -> Record:
    """Return a record of *text*; each thing *said* is a speaker's name, if known, and words."""
    names = list(dict.fromkeys(name for name, _ in said if name))
    actors = tuple(
        Actor(id=ActorId(f"a{n}"), name=name, kind=ActorKind.PERSON)
        for n, name in enumerate(names, 1)
    )
    voices = {actor.name: Voice(actor=actor.id, name=actor.name) for actor in actors}
    statements = tuple(
        Statement(
            id=StatementId(f"s{n}"),
            act=Act.SAY,
            manner=Manner.DIRECT,
            speaker=voices.get(name or ""),
            content=(words(text, phrase),),
            confidence=0.9,
        )
        for n, (name, phrase) in enumerate(said, 1)
    )
    article = article_of(text, id=id, published=published, **parts)
    return Record(article=article, actors=actors, statements=statements)


def add(ledger: Ledger, *records: Record, lots: Iterable[Sequence[Record]] = ()) -> None:
    """Add the records in one transaction, or in one for each of the *lots*."""
    for lot in (records, *lots) if records else lots:
        with ledger.writing() as connection:
            add_entries(connection, [prepare(record, reader="1") for record in lot])
