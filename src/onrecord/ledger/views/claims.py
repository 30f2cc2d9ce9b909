"""Claims: what each actor says the status of a territory is; never what it is."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from onrecord.codec import decode_parts
from onrecord.ledger.copies.repeats import gathered, words_of
from onrecord.ledger.names import name_key
from onrecord.ledger.schema import (
    FACTS_AN_ARTICLE,
    statements_about,
    status_claims,
    territories,
)
from onrecord.ledger.search.known_names import territory_named
from onrecord.ledger.views.asserters import asserter_name, asserter_of, with_asserter
from onrecord.model import (
    Carrier,
    FoundClaim,
    ListedTerritory,
    StatusClaim,
    Territory,
    handle,
)

__all__ = ["find_claims", "list_territories", "names_of_territory", "places_named"]

_MOST_AT_ONCE = 5_000
_MOST_NAMED = 2_000  # articles whose names of a territory are gathered


def list_territories(connection: Connection, *, limit: int = 50) -> tuple[ListedTerritory, ...]:
    """Return the territories of which most claims are made, by the name that articles use."""
    claims = status_claims.c
    asked = (
        select(
            territories.c.name,
            func.count(territories.c.article.distinct()).label("articles"),
            func.count(claims.no).label("claims"),
            func.count(claims.according_to.distinct()).label("actors"),
            # Claims of nobody the ledger knows are those of narrators, who count as one.
            func.count(claims.according_to).label("attributed"),
        )
        .outerjoin(status_claims, claims.territory == territories.c.no)
        .group_by(territories.c.name)
        .order_by(func.count(claims.no).desc(), func.count().desc(), territories.c.name)
        .limit(limit)
    )
    return tuple(
        ListedTerritory(
            name=row.name,
            articles=row.articles,
            claims=row.claims,
            asserters=row.actors + (row.claims > row.attributed),
        )
        for row in connection.execute(asked)
    )


def names_of_territory(connection: Connection, key: str) -> tuple[str, ...]:
    """Return every name that articles have for the territory with that key, rivals included."""
    known = select(territories.c.name).distinct()
    names = [name for name in connection.execute(known).scalars() if name_key(name) == key]
    about = statements_about.c
    spoken_of = select(about.statement // FACTS_AN_ARTICLE).where(about.key == key)
    called = territories.c.name.in_(names) if names else territories.c.article.in_(spoken_of)
    asked = select(territories.c.data).where(called).order_by(territories.c.no)
    data = connection.execute(asked.limit(_MOST_NAMED)).scalars()
    found = dict.fromkeys(names)
    for territory in decode_parts(Territory, data):
        rivals = (territory.name, *territory.aliases)
        if key in map(name_key, rivals):
            found |= dict.fromkeys(rivals)
    return tuple(found)


def places_named(connection: Connection, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the key of a territory and all its names, or raise an error if nobody knows it."""
    key = territory_named(connection, name)
    return key, names_of_territory(connection, key)


def find_claims(
    connection: Connection,
    names: Sequence[str],
    *,
    since: date | None = None,
    until: date | None = None,
    limit: int = 50,
) -> tuple[FoundClaim, ...]:
    """Return the claims about a territory of those names, by asserter, the latest first.

    The actor with most claims comes first; claims of narrators come last.
    """
    found = [_claim(*one) for one in gathered(_rows(connection, names), key=_key)]
    within = [claim for claim in found if _falls(claim.day, since, until)]
    return tuple(sorted(within, key=_by_asserter(within))[:limit])


def _rows(connection: Connection, names: Sequence[str]) -> Iterable[tuple[Any, StatusClaim]]:
    columns = status_claims.c
    asked = with_asserter(
        select(
            *(columns.no, columns.article, columns.id, columns.data, columns.according_to),
            territories.c.name.label("territory"),
        ).join(territories, territories.c.no == columns.territory),
        status_claims,
    )
    asked = asked.where(territories.c.name.in_(names)).order_by(columns.no.desc())
    rows = connection.execute(asked.limit(_MOST_AT_ONCE)).all()
    return zip(rows, decode_parts(StatusClaim, (row.data for row in rows)), strict=True)


def _key(row: Any, claim: StatusClaim) -> object:
    words = words_of(claim.evidence).casefold()
    return row.territory, claim.status, claim.holder, row.according_to, words


def _claim(row: Any, claim: StatusClaim, carriers: tuple[Carrier, ...]) -> FoundClaim:
    return FoundClaim(
        handle=handle(row.article, row.id),
        territory=row.territory,
        claim=claim,
        asserter=asserter_of(row),
        according_to=asserter_name(row),
        day=claim.when.earliest if claim.when else row.published,
        carriers=carriers,
    )


def _falls(day: date | None, since: date | None, until: date | None) -> bool:
    if day is None:
        return since is None and until is None
    return (since is None or day >= since) and (until is None or day <= until)


def _by_asserter(claims: Sequence[FoundClaim]) -> Any:
    counts: dict[str, int] = {}
    for claim in claims:
        counts[_whose(claim)] = counts.get(_whose(claim), 0) + 1

    def place(claim: FoundClaim) -> tuple[bool, int, str, bool, int]:
        narrator = claim.asserter is None and claim.according_to == "narrator"
        age = -claim.day.toordinal() if claim.day else 0
        return narrator, -counts[_whose(claim)], _whose(claim), claim.day is None, age

    return place


def _whose(claim: FoundClaim) -> str:
    return claim.asserter or claim.according_to
