"""Quoted rows: statements as wordings of a quotation, with their articles and carriers."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, false, select

from onrecord.errors import NotOnRecordError
from onrecord.ledger.handles import parse_handle
from onrecord.ledger.lots import in_lots
from onrecord.ledger.schema import actors, articles, sightings, statements, texts
from onrecord.model import ArticleNo, Carrier, Handle, Manner, handle

__all__ = [
    "Wording",
    "load_carriers",
    "load_surroundings",
    "load_wordings",
    "words_of_statement",
]

# Characters on either side of a quotation that may say that it is a translation.
_AROUND = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One distinct statement, as it is compared with others and shown.

    `actor` is the number of its speaker across the ledger, `speaker` that actor's handle.
    """

    no: int
    handle: Handle
    text: str
    manner: Manner
    actor: int | None
    speaker: Handle | None
    speaker_name: str | None
    day: date | None
    published: date | None
    language: str | None


def load_wordings(connection: Connection, nos: Collection[int]) -> dict[int, Wording]:
    """Return these statements by their numbers."""
    said, page, actor, seen = statements.c, articles.c, actors.c, sightings.c
    found = (
        select(
            *(said.no, said.article, said.id, said.content, said.manner, said.speaker),
            *(said.speaker_name, said.day, page.published, page.language),
            actor.name,
            seen.article.label("seen_in"),
            seen.id.label("seen_as"),
        )
        .join(articles, page.no == said.article)
        .outerjoin(actors, actor.no == said.speaker)
        .outerjoin(sightings, seen.no == actor.no)
    )
    return {
        row.no: _wording(row)
        for some in in_lots(nos)
        for row in connection.execute(found.where(said.no.in_(some)))
    }


def load_carriers(connection: Connection, nos: Collection[int]) -> Mapping[int, list[Carrier]]:
    """Return the articles that carry each of these statements, its own first.

    One where a person dropped the statement as misread does not carry it.
    """
    carriers: dict[int, list[Carrier]] = defaultdict(list)
    page = articles.c
    found = (
        select(statements.c.carried, page.no, page.outlet, page.published, page.title, page.url)
        .join(articles, page.no == statements.c.article)
        .where(statements.c.dropped == false())
        .order_by(statements.c.carried, page.no)
        .distinct()
    )
    for some in in_lots(nos):
        for row in connection.execute(found.where(statements.c.carried.in_(some))):
            carriers[row.carried].append(_carrier(row))
    return carriers


def load_surroundings(connection: Connection, no: int) -> str:
    """Return the words of its article in which a statement stands."""
    said = statements.c
    found = (
        select(said.start, said.stop, texts.c.text)
        .join(articles, articles.c.no == said.article)
        .join(texts, texts.c.sha256 == articles.c.text_sha256)
    )
    row = connection.execute(found.where(said.no == no)).one()
    text = bytes(row.text).decode("utf-8", "surrogatepass")
    return text[max(row.start - _AROUND, 0) : row.stop + _AROUND]


def words_of_statement(connection: Connection, name: str) -> str:
    """Return the words of the statement of that handle (`12.s3`)."""
    article, id = parse_handle(name)
    asked = select(statements.c.content).where(
        statements.c.article == article, statements.c.id == id
    )
    found = connection.scalar(asked)
    if found is None:
        raise NotOnRecordError(
            what="the ledger has no statement of this handle",
            where=name,
            fix="look it up with `onrecord search` or `onrecord statements`",
        )
    return str(found)


def _wording(row: Any) -> Wording:
    known = row.seen_in is not None
    return Wording(
        no=row.no,
        handle=handle(row.article, row.id),
        text=row.content,
        manner=Manner(row.manner),
        actor=row.speaker,
        speaker=handle(row.seen_in, row.seen_as) if known else None,
        speaker_name=row.name or row.speaker_name,
        day=row.day,
        published=row.published,
        language=row.language,
    )


def _carrier(row: Any) -> Carrier:
    return Carrier(
        article=ArticleNo(row.no),
        outlet=row.outlet,
        published=row.published,
        title=row.title,
        url=row.url,
    )
