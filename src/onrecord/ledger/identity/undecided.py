"""Undecided: whom a family name means where several persons bear it.

It means the one named in full most often around that day in what the ledger took in before; a
sighting without a day, or after none of them, stays on its own.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import Connection, func, select

from onrecord.ledger.names.groups import Grouping
from onrecord.ledger.schema import articles, sightings

__all__ = ["most_sighted"]

WINDOW = timedelta(days=30)
"""How far from a family name's day the full names are counted."""

_COUNTED = 200  # full names before, the nearest in the ledger, that are counted


def most_sighted(
    connection: Connection, no: int, *, block: str, form: str, grouping: Grouping
) -> int | None:
    """Return the group that a sighting of an undecided form is of, or None."""
    rivals = grouping.rivals[form]
    day = connection.execute(
        select(articles.c.published).join(sightings).where(sightings.c.no == no)
    ).scalar()
    named = [other for other, group in grouping.groups.items() if group in rivals]
    if day is None or not named:
        return None
    before = (
        select(sightings.c.form, sightings.c.no, articles.c.published)
        .join(articles)
        .where(sightings.c.block == block, sightings.c.form.in_(named), sightings.c.no < no)
        .order_by(sightings.c.no.desc())
        .limit(_COUNTED)
        .subquery()
    )
    near = (
        select(before.c.form, func.count().label("times"), func.max(before.c.no).label("last"))
        .where(before.c.published.between(day - WINDOW, day + WINDOW))
        .group_by(before.c.form)
    )
    rows = [(row.form, row.times, row.last) for row in connection.execute(near)]
    return _most(rows, groups=grouping.groups)


def _most(rows: list[tuple[str, int, int]], *, groups: Mapping[str, int]) -> int | None:
    """Return the group whose forms are named most often; of equals the one named last."""
    times: Counter[int] = Counter()
    last: dict[int, int] = {}
    for form, often, latest in rows:
        times[groups[form]] += often
        last[groups[form]] = max(latest, last.get(groups[form], 0))
    return max(times, key=lambda group: (times[group], last[group]), default=None)
