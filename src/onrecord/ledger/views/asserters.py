"""Asserters: who says something across the ledger, as a question returns it."""

from typing import Any

from sqlalchemy import Select, Table

from onrecord.ledger.schema import actors, articles, sightings
from onrecord.model import NARRATOR, Handle, handle

__all__ = ["asserter_name", "asserter_of", "with_asserter"]

_seen = sightings.alias("seen")
_first = sightings.alias("first_seen")


def with_asserter(asked: Select[Any], facts: Table) -> Select[Any]:
    """Return a question for facts with their article and who asserts them in its rows too."""
    return (
        asked.add_columns(
            *(articles.c.outlet, articles.c.published, articles.c.title, articles.c.url),
            *(articles.c.lineage, actors.c.name.label("actor_name")),
            *(_seen.c.name.label("seen_name"), _first.c.id.label("actor_id")),
            _first.c.article.label("actor_article"),
        )
        .join(articles, articles.c.no == facts.c.article)
        .outerjoin(_seen, _seen.c.no == facts.c.sighting)
        .outerjoin(actors, actors.c.no == facts.c.according_to)
        .outerjoin(_first, _first.c.no == facts.c.according_to)
    )


def asserter_of(row: Any) -> Handle | None:
    """Return the actor across the ledger who asserts a fact; none where it is the narrator."""
    return None if row.actor_id is None else handle(row.actor_article, row.actor_id)


def asserter_name(row: Any) -> str:
    """Return the name of who asserts a fact, or "narrator"."""
    return row.actor_name or row.seen_name or NARRATOR
