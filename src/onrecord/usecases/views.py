"""Views: what a ledger holds of actors, territories, events and days, as people ask for it."""

import re
from dataclasses import dataclass
from datetime import date

from onrecord.errors import NotOnRecordError
from onrecord.ledger.search.known_names import actor_named, actors_named, is_territory
from onrecord.ledger.search.narrowing import Narrowed, resolve
from onrecord.ledger.store import Ledger
from onrecord.ledger.views.claims import (
    find_claims,
    list_territories,
    places_named,
)
from onrecord.ledger.views.firsts import list_firsts
from onrecord.ledger.views.happenings import EventFilters, find_events, places_of_events
from onrecord.ledger.views.novelties import Asserted, asserted_first, find_precursors
from onrecord.ledger.views.profiles import list_actors, profile
from onrecord.ledger.views.timelines import Course, find_moments
from onrecord.model import (
    ActorKind,
    Dossier,
    FoundActor,
    FoundClaim,
    FoundEvent,
    FoundFirst,
    ListedTerritory,
    Moment,
    Novelty,
    Phase,
)

__all__ = [
    "Narrowed",
    "Timeline",
    "show_actor",
    "show_actors",
    "show_claims",
    "show_events",
    "show_first",
    "show_firsts",
    "show_territories",
    "show_timeline",
]


_FIRST = re.compile(r"\d+\.f\d+", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Moments in the order of their days, and the names of whom or what they are about."""

    of: tuple[str, ...]
    moments: tuple[Moment, ...]


def show_actors(
    ledger: Ledger,
    *,
    kind: ActorKind | None = None,
    since: date | None = None,
    until: date | None = None,
    limit: int = 50,
) -> tuple[FoundActor, ...]:
    """Return the actors with the most statements in those days."""
    with ledger.reading() as connection:
        return list_actors(connection, kind=kind, since=since, until=until, limit=limit)


def show_actor(ledger: Ledger, name: str) -> tuple[Dossier, ...]:
    """Return what is held of the actor of that name or handle, or of each that it fits."""
    with ledger.reading() as connection:
        _, known = actors_named(connection, name)
        return tuple(profile(connection, one) for one in known)


def show_territories(ledger: Ledger, *, limit: int = 50) -> tuple[ListedTerritory, ...]:
    """Return the territories of which most claims are made."""
    with ledger.reading() as connection:
        return list_territories(connection, limit=limit)


def show_claims(
    ledger: Ledger,
    territory: str,
    *,
    since: date | None = None,
    until: date | None = None,
    limit: int = 50,
) -> tuple[tuple[str, ...], tuple[FoundClaim, ...]]:
    """Return the names of a territory and what each actor says its status is."""
    with ledger.reading() as connection:
        _, names = places_named(connection, territory)
        return names, find_claims(connection, names, since=since, until=until, limit=limit)


def show_events(  # noqa: PLR0913 - one keyword for each thing that is asked for
    ledger: Ledger,
    only: str | None = None,
    *,
    kind: str | None = None,
    phase: Phase | None = None,
    place: str | None = None,
    actor: str | None = None,
    since: date | None = None,
    until: date | None = None,
    min_confidence: float = 0.0,
    limit: int = 50,
    oldest: bool = False,
) -> tuple[FoundEvent, ...]:
    """Return events, the newest first, or the one whose handle is *only*.

    A place is known by all its names.
    """
    with ledger.reading() as connection:
        filters = EventFilters(
            only=only,
            kind=kind,
            phase=phase,
            places=places_of_events(connection, place) if place else None,
            actor=actor_named(connection, actor).no if actor else None,
            since=since,
            until=until,
            min_confidence=min_confidence,
        )
        return find_events(connection, filters, limit=limit, oldest=oldest)


def show_timeline(  # noqa: PLR0913
    ledger: Ledger,
    *,
    name: str | None = None,
    about: str | None = None,
    since: date | None = None,
    until: date | None = None,
    min_confidence: float = 0.0,
    limit: int = 50,
) -> Timeline:
    """Return the latest moments of an actor, of a territory, or of one on the other.

    *name* is that of an actor or, if there is none, of a territory; *about* of a territory.
    """
    with ledger.reading() as connection:
        whose = None
        if name:
            try:
                whose = actor_named(connection, name)
            except NotOnRecordError:
                if about or not is_territory(connection, name):
                    raise
                about = name
        key, places = places_named(connection, about) if about else (None, ())
        course = Course(
            actor=whose.no if whose else None,
            territory=key,
            places=places,
            since=since,
            until=until,
            min_confidence=min_confidence,
        )
        moments = find_moments(connection, course, limit=limit)
        return Timeline(of=(*([whose.name] if whose else []), *places[:1]), moments=moments)


def show_first(
    ledger: Ledger,
    claim: str,
    narrowed: Narrowed,
    *,
    before: date | None = None,
    limit: int = 20,
) -> tuple[Novelty, tuple[str, ...]]:
    """Return what came before a claim to be the first, and how names were understood.

    The claim is given in words, or by its handle (`12.f1`), which dates it by its article.
    """
    with ledger.reading() as connection:
        asserted = Asserted(claim=claim, before=before)
        if _FIRST.fullmatch(claim.strip()):
            asserted = asserted_first(connection, claim.strip())
        filters, notes = resolve(connection, narrowed)
        return find_precursors(connection, asserted, filters, limit=limit), notes


def show_firsts(
    ledger: Ledger,
    *,
    since: date | None = None,
    until: date | None = None,
    limit: int = 20,
) -> tuple[FoundFirst, ...]:
    """Return the claims to be the first that are on record, the newest first."""
    with ledger.reading() as connection:
        return list_firsts(connection, since=since, until=until, limit=limit)
