"""Stories: articles that share one lineage, and whichever of some articles are there."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from onrecord.errors import NotOnRecordError
from onrecord.ledger.records import load
from onrecord.ledger.schema import articles
from onrecord.model import Kept

__all__ = ["articles_of_story", "load_those_there"]


def articles_of_story(connection: Connection, lineage: int) -> tuple[int, ...]:
    """Return the numbers of the articles of a lineage, in the order of adding."""
    asked = select(articles.c.no).where(articles.c.lineage == lineage).order_by(articles.c.no)
    return tuple(connection.scalars(asked))


def load_those_there(connection: Connection, nos: Iterable[int]) -> Mapping[int, Kept]:
    """Return the articles of those numbers that the ledger has, each under its number."""
    found = {}
    for no in sorted(set(nos)):
        try:
            found[no] = load(connection, no)
        except NotOnRecordError:
            continue
    return found
