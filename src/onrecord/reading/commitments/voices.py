"""Voices: who can bind a state, a body or an armed group by what he says."""

from collections.abc import Iterator

from onrecord.model import Actor, ActorKind, Statement
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.commitments.sides import ROLES_MAX
from onrecord.reading.commitments.wording import Wording
from onrecord.reference.offices import TitleKind

__all__ = ["is_crisis", "is_official"]

_NO_VOICE = frozenset(
    (TitleKind.EXPERT, TitleKind.JOURNALIST, TitleKind.OTHER, TitleKind.JURIST)
)
_NOBODY = frozenset(("any", "no", "many", "which", "few", "others"))
_OURS = frozenset(("our", "we", "us"))
_OF_STATES = frozenset(
    ("army", "nation", "country", "people", "forces", "military", "republic", "state")
)
SECURITY_MIN = 2  # different words of security that make an article one on a crisis


def is_crisis(wording: Wording) -> bool:
    """Return whether an article speaks of security at all.

    All crisis reports of the dev set but two hold three such words or more, its business
    reports at most one.
    """
    return len(wording.lexicon.nouns["security"] & set(wording.words)) >= SECURITY_MIN


def is_official(
    actor: Actor | None,
    statement: Statement,
    wording: Wording,
    knowledge: Knowledge,
    *,
    crisis: bool,
) -> bool:
    """Return whether a speaker can bind a state, a body or an armed group.

    Whoever is known as one who can, may; analysts, firms, polls and weather services never;
    outlets only with the words of a state ("our army"). Of whom nothing is known may in an
    article on a *crisis*.
    """
    if actor is None:
        return False
    if actor.kind is ActorKind.OUTLET or knowledge.outlets.resolve(actor.name) is not None:
        return _speaks_as_state(statement)
    places = knowledge.places
    known = places.resolve_body(actor.name) or places.resolve_state(actor.name)  # or its seat
    if known is not None or actor.kind in (ActorKind.STATE, ActorKind.OFFICE):
        return True
    said = " ".join((actor.name, *(s.text for s in statement.source))).lower()
    words = said.replace("’", "'").replace("'s", "").replace(",", " ").split()
    if (
        not words
        or words[0] in _NOBODY
        or not wording.lexicon.nouns["unofficial"].isdisjoint(words)
    ):
        return False
    kinds = set(_kinds(actor, knowledge))
    if kinds:
        return not kinds <= _NO_VOICE
    return crisis or _is_institution(actor, statement, knowledge)


def _kinds(actor: Actor, knowledge: Knowledge) -> Iterator[TitleKind]:
    """Yield the kinds of the first titles that an actor is given."""
    for title in list(dict.fromkeys(r.title for r in actor.roles[:ROLES_MAX])):
        resolved = knowledge.offices.resolve_title(title)
        if resolved is not None:
            yield resolved.kind


def _speaks_as_state(statement: Statement) -> bool:
    words = set(" ".join(s.text for s in statement.content).lower().split())
    return not _OURS.isdisjoint(words) and not _OF_STATES.isdisjoint(words)


def _is_institution(actor: Actor, statement: Statement, knowledge: Knowledge) -> bool:
    """Whether what a speaker is called tells an office or an institution ("the ministry")."""
    for text in (actor.name, *(s.text for s in statement.source)):
        title = knowledge.offices.resolve_title(text) or knowledge.offices.split_title(text)[0]
        if title is not None and title.kind not in _NO_VOICE:
            return True
    kind = knowledge.offices.kind_of_institution(actor.name)
    return kind in (ActorKind.BODY, ActorKind.OFFICE)
