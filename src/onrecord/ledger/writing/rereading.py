"""Rereading: the machine's rows of an article replaced by those of a new reading."""

from sqlalchemy import Connection, func, insert, select

from onrecord.ledger.schema import articles, sightings, versions
from onrecord.ledger.writing.entries import Entry
from onrecord.ledger.writing.tables import delete_facts, replace_article, write_facts

__all__ = ["replace_reading"]


def replace_reading(connection: Connection, no: int, entry: Entry) -> tuple[int, ...]:
    """Put a new reading in the place of an article's old one, whose digest is kept.

    Returns other articles that spoke of the actors of the old reading, one for each block of
    names: who is one with whom has to be found anew there, too.
    """
    concerned = _neighbours(connection, no)
    _keep_version(connection, no)
    delete_facts(connection, no)
    replace_article(connection, no, entry)
    write_facts(connection, [(no, entry)])
    return concerned


def _neighbours(connection: Connection, no: int) -> tuple[int, ...]:
    blocks = select(sightings.c.block).where(sightings.c.article == no)
    others = (
        select(func.min(sightings.c.article))
        .where(sightings.c.block.in_(blocks), sightings.c.article != no)
        .group_by(sightings.c.block)
    )
    return tuple(connection.execute(others).scalars())


def _keep_version(connection: Connection, no: int) -> None:
    old = connection.execute(
        select(articles.c.reader, articles.c.record_sha256).where(articles.c.no == no)
    ).one()
    earlier = select(func.count()).select_from(versions).where(versions.c.article == no)
    connection.execute(
        insert(versions).values(
            article=no,
            n=connection.execute(earlier).scalar_one() + 1,
            reader=old.reader,
            record_sha256=old.record_sha256,
        )
    )
