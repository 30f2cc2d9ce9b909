"""Series: how many distinct statements a ledger has of each day, parted in one way."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, distinct, func, select, text

from onrecord.ledger import schema
from onrecord.ledger.search.filters import Filters, by_number, by_row, by_speaker, column_of
from onrecord.model import DayCoverage, DaySeries, Division

__all__ = ["count_by_day", "count_unpublished", "coverage_by_day"]

_SOON = 7  # days from saying to printing: over them a weekly still tells of its week
_OF_COMMITMENTS = {
    Division.KIND: schema.commitments.c.kind,
    Division.MEANS: schema.commitments.c.means,
    Division.EXPLICITNESS: schema.commitments.c.explicitness,
}


def count_by_day(
    connection: Connection, filters: Filters, *, by: Division
) -> tuple[DaySeries, ...]:
    """Return the series of a division, the most frequent first.

    A statement counts once in each series, whoever carries it; by kind, means and explicitness
    only statements that make a commitment count, by role only those with a role.
    """
    counts: dict[str, Counter[date]] = defaultdict(Counter)
    printed: dict[str, list[tuple[date, date, int]]] = defaultdict(list)
    undated: Counter[str] = Counter()
    for part, day, published, count in connection.execute(_counting(filters, by)):
        name = str(part)
        if day is None:
            undated[name] += count
            continue
        counts[name][day] += count
        if published and 0 < (published - day).days <= _SOON:
            printed[name].append((day, published, count))
    found = (
        DaySeries(
            name=name,
            counts=tuple(sorted(counts[name].items())),
            undated=undated[name],
            printed=tuple(sorted(printed[name])),
        )
        for name in sorted({*counts, *undated})
    )
    return tuple(sorted(found, key=_total, reverse=True))


def coverage_by_day(
    connection: Connection, *, since: date | None = None, until: date | None = None
) -> tuple[DayCoverage, ...]:
    """Return for each day the lineages that articles of it belong to, and its statements.

    Articles count on the day of publication, statements on the day they were said, if known;
    what was said before the first article, and published soon after, on the day of publication.
    """
    articles, statements = schema.articles.c, schema.statements.c
    lineages = _by_day(
        connection,
        articles.published,
        distinct(articles.lineage),
        _within(articles.published, since, until),
    )
    distinct_ones = (statements.dropped.is_(False), statements.carried == statements.no)
    asked = (
        select(statements.day, articles.published, func.count(statements.no))
        .join(schema.articles, articles.no == statements.article)
        .where(*distinct_ones, *_within(statements.day, since, until))
        .group_by(statements.day, articles.published)
    )
    said: Counter[date] = Counter()
    first = min(lineages, default=date.min)
    for day, published, count in connection.execute(asked):
        early = day < first and published in lineages and (published - day).days <= _SOON
        said[published if early else day] += count
    return tuple(
        DayCoverage(day=day, articles=lineages.get(day, 0), statements=said.get(day, 0))
        for day in sorted({*lineages, *said})
    )


def count_unpublished(connection: Connection) -> int:
    """Return how many articles have no day of publication."""
    articles = schema.articles.c
    asked = select(func.count()).where(articles.published.is_(None))
    return connection.execute(asked).scalar_one()


def _total(series: DaySeries) -> int:
    return series.undated + sum(count for _, count in series.counts)


def _counting(
    filters: Filters, by: Division
) -> Select[tuple[Any, date | None, date | None, int]]:
    number, day = column_of("no"), column_of("day")
    article = schema.articles.c
    conditions = [*by_row(filters), *by_number(filters, number)]
    conditions.append(article.no == column_of("article"))
    speaker = by_speaker(filters, column_of("speaker"))
    if speaker is not None:
        conditions.append(speaker)
    if by in _OF_COMMITMENTS:
        part: ColumnElement[Any] = _OF_COMMITMENTS[by]
        made = schema.commitments
        conditions += [made.c.statement == number, made.c.article == article.no]
        if filters.kind:
            conditions.append(made.c.kind == filters.kind.value)
        counted = func.count(distinct(number))
        asked = select(part, day, article.published, counted).select_from(made)
    else:
        part = func.lower(column_of("role")) if by is Division.ROLE else column_of(by.value)
        conditions.append(part.is_not(None))
        counted = func.count()
        asked = select(part, day, article.published, counted)
    asked = asked.select_from(text("statements AS s"), schema.articles)
    return asked.where(*conditions).group_by(part, day, article.published)


def _within(
    day: ColumnElement[Any], since: date | None, until: date | None
) -> list[ColumnElement[bool]]:
    return [
        day.is_not(None),
        *([day >= since] if since else []),
        *([day <= until] if until else []),
    ]


def _by_day(
    connection: Connection,
    day: ColumnElement[Any],
    counted: ColumnElement[Any],
    conditions: Sequence[ColumnElement[bool]],
) -> dict[date, int]:
    asked = select(day, func.count(counted)).where(*conditions).group_by(day)
    return {row[0]: row[1] for row in connection.execute(asked)}
