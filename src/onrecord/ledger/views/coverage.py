"""Coverage: how much a ledger has to go by."""

from sqlalchemy import Connection, distinct, func, select

from onrecord.ledger.schema import articles
from onrecord.model import Coverage

__all__ = ["coverage_of"]


def coverage_of(connection: Connection) -> Coverage:
    """Return how many articles of how many outlets a ledger has, and from which days."""
    days = articles.c.published
    row = connection.execute(
        select(
            func.count().label("articles"),
            func.count(distinct(articles.c.outlet)).label("outlets"),
            *(func.min(days).label("first"), func.max(days).label("last")),
            func.count(days).label("dated"),
        ).select_from(articles)
    ).one()
    return Coverage(
        articles=row.articles,
        outlets=row.outlets,
        first=row.first,
        last=row.last,
        undated=row.articles - row.dated,
    )
