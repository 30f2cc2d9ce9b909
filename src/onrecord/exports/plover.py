"""PLOVER: coded events as JSON lines, in the fields of the PLOVER manual 2.0."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import IO, TypeAlias

from onrecord.exports.addresses import web_address
from onrecord.exports.cast import Cast, cast_of
from onrecord.exports.holding import Holding, Tally
from onrecord.exports.stable_ids import article_uuid
from onrecord.exports.wellformed import json_line
from onrecord.model import Actor, ActorKind, Article, Event, Kept, Party, Phase, handle
from onrecord.reference.country_codes import load_country_codes
from onrecord.reference.places import load_places

__all__ = ["write_plover"]

Json: TypeAlias = dict[str, object]

_HAPPENED = frozenset({Phase.DONE, Phase.UNDER_WAY})
# The auxiliary modes of the manual, which go into `context`.
_CONTEXTS: Mapping[Phase, str] = {
    Phase.ANNOUNCED: "future",
    Phase.SCHEDULED: "future",
    Phase.HYPOTHETICAL: "hypothetical",
    Phase.CANCELLED: "negation",
}
_BODIES: Mapping[str, str] = {"United Nations": "UNO", "European Union": "EUR"}
_NO_CATEGORY = "no PLOVER category fits"
_NO_DAY = "neither event nor article has a day"


def write_plover(holding: Holding, stream: IO[bytes]) -> Tally:
    """Write a line for each event with a category; plans and denials carry `has_event` false.

    An event of no known day is filed under the day of its report, as event data are, and
    `extras.dated` says so; so are its phase, who says it, and how sure the reading is.
    """
    written = 0
    left_out: Counter[str] = Counter()
    for kept in holding.articles:
        cast = cast_of(kept)
        for event in kept.record.events:
            reason = _reason_to_leave(event, kept.record.article)
            if reason:
                left_out[reason] += 1
                continue
            stream.write(json_line(_coded(kept, event, cast=cast)) + b"\n")
            written += 1
    return Tally(written=written, left_out=left_out)


def _reason_to_leave(event: Event, article: Article) -> str | None:
    if event.plover is None:
        return _NO_CATEGORY
    return None if event.when or article.published else _NO_DAY


def _coded(kept: Kept, event: Event, *, cast: Cast) -> Json:
    article = kept.record.article
    first = event.when.earliest if event.when else article.published
    assert first is not None, "an event without any day is left out"
    spans = sorted(event.evidence)
    coded: Json = {
        "id": f"onrecord-{article_uuid(article)}-{event.id}",
        "has_event": event.phase in _HAPPENED,
        "date": first.isoformat(),
        "enddate": event.when.latest.isoformat() if event.when else None,
        "actor": [_entity(party, cast=cast) for party in event.actors],
        "recipient": [_entity(party, cast=cast) for party in event.targets],
        "event": [event.plover],
        "mode": [event.mode] if event.mode else [],
        "context": [_CONTEXTS[event.phase]] if event.phase in _CONTEXTS else [],
        "event_loc": {"extracted_place": event.place} if event.place else None,
        "event_text": [span.text for span in spans],
        "text_info": {"start": spans[0].start, "end": spans[-1].end} if spans else None,
        "cite_info": _cited(article),
        "extras": {
            "handle": handle(kept.no, event.id),
            "kind": event.kind,
            "phase": event.phase.value,
            "according_to": cast.name(event.according_to),
            "dated": "event" if event.when else "report",
            "confidence": event.confidence,
            "spans": [{"start": span.start, "end": span.end} for span in spans],
        },
    }
    return {name: value for name, value in coded.items() if value is not None}


def _cited(article: Article) -> Json:
    cited: Json = {
        "corpus": "onrecord",
        "citation": article.id,
        "url": web_address(article.url),
        "title": article.title,
        "language": article.language,
        "publication": article.outlet,
        "codebook": "plover-2.0",
    }
    return {name: value for name, value in cited.items() if value}


def _entity(party: Party, *, cast: Cast) -> Json:
    entity: Json = {"entity_text": party.name}
    actor = cast.actors.get(party.actor) if party.actor else None
    code = next(filter(None, map(_code, _belongings(party, actor))), None)
    if code:
        entity["code"] = code
    if (actor and actor.kind is ActorKind.STATE) or _names_state(party.name):
        entity["sector"] = "GOV"
    if party.actor:
        entity["identifier_id"] = cast.handle(party.actor)
        entity["identifier_text"] = cast.name(party.actor)
    if actor and actor.roles:
        entity["office"] = actor.roles[0].span.text
    return entity


def _belongings(party: Party, actor: Actor | None) -> Iterator[str]:
    """Yield what may tell which state or body a party belongs to, the surest first."""
    yield party.name
    if actor is None:
        return
    yield actor.name
    yield from (role.of for role in actor.roles if role.of)
    if actor.kind is not ActorKind.PERSON:
        yield actor.name.rpartition(" of ")[2]


def _code(words: str) -> str | None:
    places = load_places()
    named = places.resolve_state(words)
    if named is not None and not named.ambiguous:
        return load_country_codes().get(named.state.code)
    body = places.resolve_body(words)
    return _BODIES.get(body.body.name) if body and not body.ambiguous else None


def _names_state(words: str) -> bool:
    named = load_places().resolve_state(words)
    return named is not None and not named.ambiguous
