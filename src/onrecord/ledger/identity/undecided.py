"""Undecided: whom a family name means where several persons bear it.

It means the one named in full most often around that day in what the ledger took in before; a
sighting without a day, or after none of them, stays on its own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import islice

from sqlalchemy import Connection, select

from onrecord.ledger.names.groups import Grouping
from onrecord.ledger.schema import FACTS_AN_ARTICLE, PUT_IN, articles, sightings

__all__ = ["most_sighted"]

WINDOW = timedelta(days=30)
"""How far from a family name's day the full names are counted."""

_COUNTED = 60  # full names before, the nearest in the ledger, that are counted


def most_sighted(
    connection: Connection, no: int, *, block: str, form: str, grouping: Grouping
) -> int | None:
    """Return the group that a sighting of an undecided form is of, or None."""
    rivals = grouping.rivals[form]
    day = connection.execute(
        select(articles.c.published).join(sightings).where(sightings.c.no == no)
    ).scalar()
    named = {other for other, group in grouping.groups.items() if group in rivals}
    if day is None or not named:
        return None
    full = (one for one in _before(connection, no, block) if one[0] in named)
    return _most(islice(full, _COUNTED), day=day, groups=grouping.groups)


def _before(connection: Connection, no: int, block: str) -> Iterator[tuple[str, date | None]]:
    """Yield form and day of the sightings of a block before one, the nearest first.

    They are taken some at a time: a list of all full names would be long to ask by. Bare
    family names, which are most, are left out, and whom no article names but a correction.
    """
    bare = f"{block.partition(' ')[2]}|"
    while True:
        asked = (
            select(sightings.c.form, articles.c.published, sightings.c.no)
            .join(articles)
            .where(sightings.c.block == block, sightings.c.no < no)
            .where(~sightings.c.form.startswith(bare, autoescape=True))
            .where(sightings.c.no % FACTS_AN_ARTICLE < PUT_IN)
            .order_by(sightings.c.no.desc())
            .limit(_COUNTED)
        )
        rows = connection.execute(asked).all()
        yield from ((row.form, row.published) for row in rows)
        if len(rows) < _COUNTED:
            return
        no = rows[-1].no


def _most(
    rows: Iterable[tuple[str, date | None]], *, day: date, groups: Mapping[str, int]
) -> int | None:
    """Return the group with most names near the day; of equals the one named last."""
    near = [
        groups[form]
        for form, published in rows
        if published is not None and abs(published - day) <= WINDOW
    ]
    counts = Counter(near)
    most = max(counts.values(), default=0)
    return next((group for group in near if counts[group] == most), None)
