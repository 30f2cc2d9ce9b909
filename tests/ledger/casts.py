"""Articles for tests that only speak of who speaks: actors, each with a line to say."""

from datetime import date

from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.adding import add_entries
from onrecord.ledger.writing.entries import Entry
from onrecord.ledger.writing.rows import prepare
from onrecord.model import (
    Act,
    Actor,
    ActorId,
    ActorKind,
    Manner,
    Record,
    Role,
    Span,
    Statement,
    StatementId,
    Voice,
)
from tests.builders import article_of

__all__ = ["add_all", "cast_entry", "cast_record"]

DAY = date(2031, 3, 13)


_MOST = 6
_SEAT = "The speaker in seat"


def cast_record(id: str, *names: str, day: date | None = DAY) -> Record:
    """Return a record in which each actor says one line; its text does not depend on them.

    A name is written as "Ivo Tarn", with its role before a colon ("minister of Velmark: Ivo
    Tarn"), its aliases behind bars and its kind, if it is no person, behind a slash.
    """
    lines = [f"{_SEAT} {n} said of {id} that it was {n}." for n in range(_MOST)]
    text = "\n".join(lines)
    actors, said = [], []
    for n, name in enumerate(names):
        at = text.index(lines[n])
        actor = _actor(f"a{n + 1}", name, Span.of(text, at, at + len(_SEAT)))
        actors.append(actor)
        content = Span.of(text, text.index("that it", at), at + len(lines[n]))
        said.append(
            Statement(
                id=StatementId(f"s{n + 1}"),
                act=Act.SAY,
                manner=Manner.INDIRECT,
                speaker=Voice(actor=actor.id, name=actor.name),
                content=(content,),
                confidence=0.9,
            )
        )
    article = article_of(text, id=id, published=day)
    return Record(article=article, actors=tuple(actors), statements=tuple(said))


def cast_entry(id: str, *names: str, day: date | None = DAY, reader: str = "r1") -> Entry:
    """Return such a record ready to be written."""
    return prepare(cast_record(id, *names, day=day), reader=reader)


def add_all(ledger: Ledger, *stories: tuple[str, ...]) -> None:
    """Add an article for each row of names, in one transaction."""
    with ledger.writing() as connection:
        add_entries(connection, [cast_entry(f"n{i}", *s) for i, s in enumerate(stories)])


def _actor(id: str, written: str, mention: Span) -> Actor:
    written, _, kind = written.partition("/")
    written, *aliases = written.split("|")
    title, colon, name = written.rpartition(": ")
    role, _, of = title.partition(" of ")
    roles = (Role(title=role, of=of or None, span=mention),) if colon else ()
    return Actor(
        id=ActorId(id),
        name=name,
        kind=ActorKind(kind or "person"),
        aliases=tuple(aliases),
        roles=roles,
        mentions=(mention,),
    )
