"""Filters: which statements are asked for, besides their words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, literal_column, or_, select

from onrecord.ledger import schema
from onrecord.model import Act, CommitmentKind, Manner

__all__ = ["Filters", "by_number", "by_row", "by_speaker", "column_of", "said_then"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a statement must be; what is None is not asked for.

    `speaker` and `territory` are keys of names (`names.name_key`), `actor` is the number of
    one actor across the ledger, `outlets` are names as the articles have them. Days are those
    on which it was said, or else published. Copies are left out unless `all_carriers`.
    """

    speaker: str | None = None
    actor: int | None = None
    role: str | None = None
    venue: str | None = None
    manner: Manner | None = None
    act: Act | None = None
    territory: str | None = None
    outlets: tuple[str, ...] | None = None
    kind: CommitmentKind | None = None
    since: date | None = None
    until: date | None = None
    min_confidence: float = 0.0
    all_carriers: bool = False


def column_of(name: str) -> ColumnElement[Any]:
    """Return a column of the statements that a question goes through, called `s` in it."""
    return literal_column(f"s.{name}", schema.statements.c[name].type)


def by_row(filters: Filters, *, days: bool = True) -> Iterator[ColumnElement[bool]]:
    """Return the conditions that are read off a statement's row; the days only if *days*."""
    yield column_of("dropped").is_(False)
    if not filters.all_carriers:
        yield column_of("carried") == column_of("no")
    if days:
        yield from _within(filters, column_of("day"))
    if filters.manner:
        yield column_of("manner") == filters.manner.value
    if filters.act:
        yield column_of("act") == filters.act.value
    if filters.min_confidence > 0:
        yield column_of("confidence") >= filters.min_confidence
    for name, asked in (("role", filters.role), ("venue", filters.venue)):
        for word in (asked or "").split():
            yield column_of(name).icontains(word, autoescape=True)


def by_number(filters: Filters, number: ColumnElement[int]) -> Iterator[ColumnElement[bool]]:
    """Return the conditions that other tables answer with the numbers of statements."""
    if filters.territory:
        about = schema.statements_about.c
        yield number.in_(select(about.statement).where(about.key == filters.territory))
    if filters.kind:
        commitments = schema.commitments.c
        kind = commitments.kind == filters.kind.value
        yield number.in_(select(commitments.statement).where(kind))
    if filters.outlets is not None:
        yield _of_outlets(filters, number)


def by_speaker(filters: Filters, speaker: ColumnElement[Any]) -> ColumnElement[bool] | None:
    """Return the condition on who speaks, if there is one."""
    if filters.actor is not None:
        return speaker == filters.actor
    if filters.speaker is None:
        return None
    names = schema.names.c
    return speaker.in_(select(names.actor).where(names.key == filters.speaker))


def said_then(filters: Filters, *, days: bool) -> Select[tuple[int]] | None:
    """Return which statements the speaker makes, and those of the days if *days*, by index."""
    statements = schema.statements.c
    speaker = by_speaker(filters, statements.speaker)
    conditions = [*([] if speaker is None else [speaker])]
    if days or conditions:
        conditions.extend(_within(filters, statements.day))
    return select(statements.no).where(*conditions) if conditions else None


def _within(filters: Filters, day: ColumnElement[Any]) -> Iterator[ColumnElement[bool]]:
    if filters.since:
        yield day >= filters.since
    if filters.until:
        yield day <= filters.until


def _of_outlets(filters: Filters, number: ColumnElement[int]) -> ColumnElement[bool]:
    """Return whether one of the outlets carries a statement: as its own, or as a copy of it."""
    articles = select(schema.articles.c.no).where(
        schema.articles.c.outlet.in_(filters.outlets or ())
    )
    own = (number // schema.FACTS_AN_ARTICLE).in_(articles)
    if filters.all_carriers:
        return own
    statements = schema.statements.c
    copied = select(statements.carried).where(
        statements.carried != statements.no, statements.article.in_(articles)
    )
    return or_(own, number.in_(copied))
