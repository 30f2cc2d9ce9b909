"""Profiles: the actors of a ledger, their names, roles and what they have on the record."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, select

from onrecord.codec import decode_parts
from onrecord.ledger.schema import actors, articles, commitments, sightings, statements
from onrecord.ledger.search.known_names import KnownActor
from onrecord.model import (
    Actor,
    ActorKind,
    CommitmentKind,
    Dossier,
    FoundActor,
    HeldRole,
    handle,
)

__all__ = ["list_actors", "profile"]

_MOST_SIGHTINGS = 5_000  # the first ones: what an actor was called when, without end


def list_actors(
    connection: Connection,
    *,
    kind: ActorKind | None = None,
    since: date | None = None,
    until: date | None = None,
    limit: int = 50,
) -> tuple[FoundActor, ...]:
    """Return the actors with the most distinct statements in those days."""
    counted = _counted(since=since, until=until).subquery()
    first = sightings
    asked = (
        select(actors.c.no, actors.c.name, actors.c.kind, first.c.article, first.c.id, counted)
        .join(counted, counted.c.speaker == actors.c.no)
        .join(first, first.c.no == actors.c.no)
        .order_by(counted.c.statements.desc(), actors.c.no)
        .limit(limit)
    )
    if kind:
        asked = asked.where(actors.c.kind == kind.value)
    return tuple(map(_found, connection.execute(asked)))


def profile(connection: Connection, known: KnownActor) -> Dossier:
    """Return what a ledger holds of one actor."""
    counted = _counted().where(statements.c.speaker == known.no).subquery()
    asked = (
        select(
            *(actors.c.no, actors.c.name, actors.c.kind, sightings.c.article, sightings.c.id),
            counted,
        )
        .join(sightings, sightings.c.no == actors.c.no)
        .outerjoin(counted, counted.c.speaker == actors.c.no)
        .where(actors.c.no == known.no)
    )
    actor = _found(connection.execute(asked).one())
    names, roles = _Names(), _Roles()
    for row, seen in _sightings(connection, known.no):
        names.add(seen)
        roles.add([role.span.text for role in seen.roles], on=row.published)
    return Dossier(
        actor=actor,
        aliases=names.besides(actor.name),
        roles=roles.held(),
        articles=_articles(connection, known.no),
        commitments=_commitments(connection, known.no),
    )


def _counted(*, since: date | None = None, until: date | None = None) -> Select[Any]:
    """Return the question for the distinct statements of each speaker, by an index alone."""
    said = statements.c
    asked = select(
        said.speaker,
        func.count().label("statements"),
        *(func.min(said.day).label("first"), func.max(said.day).label("last")),
    ).where(said.speaker.is_not(None), said.carried == said.no, said.dropped.is_(False))
    if since:
        asked = asked.where(said.day >= since)
    if until:
        asked = asked.where(said.day <= until)
    return asked.group_by(said.speaker)


def _found(row: Any) -> FoundActor:
    return FoundActor(
        handle=handle(row.article, row.id),
        name=row.name,
        kind=ActorKind(row.kind),
        statements=row.statements or 0,
        first=row.first,
        last=row.last,
    )


def _sightings(connection: Connection, no: int) -> Iterable[tuple[Any, Actor]]:
    asked = (
        select(sightings.c.data, articles.c.published)
        .join(articles, articles.c.no == sightings.c.article)
        .where(sightings.c.actor == no)
        .order_by(sightings.c.no)
        .limit(_MOST_SIGHTINGS)
    )
    rows = connection.execute(asked).all()
    return zip(rows, decode_parts(Actor, (row.data for row in rows)), strict=True)


def _articles(connection: Connection, no: int) -> int:
    asked = select(func.count(sightings.c.article.distinct())).where(sightings.c.actor == no)
    return connection.execute(asked).scalar() or 0


def _commitments(connection: Connection, no: int) -> tuple[tuple[CommitmentKind, int], ...]:
    said = statements.c
    asked = (
        select(commitments.c.kind, func.count())
        .join(statements, said.no == commitments.c.statement)
        .where(commitments.c.speaker == no)
        .where(said.carried == said.no, said.dropped.is_(False))
        .group_by(commitments.c.kind)
    )
    counted = {CommitmentKind(kind): count for kind, count in connection.execute(asked)}
    return tuple((kind, counted[kind]) for kind in CommitmentKind if kind in counted)


class _Names:
    """The names that articles use, each once, the commonest first."""

    def __init__(self) -> None:
        self._times: dict[str, int] = defaultdict(int)

    def add(self, seen: Actor) -> None:
        for name in (seen.name, *seen.aliases):
            self._times[name] += 1

    def besides(self, name: str) -> tuple[str, ...]:
        others = [one for one in self._times if one != name]
        return tuple(sorted(others, key=lambda one: (-self._times[one], one)))


@dataclass(slots=True)
class _Roles:
    """Roles by their words, case aside, with how many articles gave them and when."""

    times: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    days: dict[str, list[date]] = field(default_factory=lambda: defaultdict(list))
    words: dict[str, str] = field(default_factory=dict)

    def add(self, given: Iterable[str], *, on: date | None) -> None:
        for key, words in {" ".join(one.casefold().split()): one for one in given}.items():
            self.words.setdefault(key, " ".join(words.split()))
            self.times[key] += 1
            self.days[key].extend([on] if on else [])

    def held(self) -> tuple[HeldRole, ...]:
        """Return the roles, the one given most often first."""
        return tuple(
            HeldRole(
                words=self.words[key],
                times=self.times[key],
                first=min(self.days[key], default=None),
                last=max(self.days[key], default=None),
            )
            for key in sorted(self.words, key=lambda key: (-self.times[key], key))
        )
