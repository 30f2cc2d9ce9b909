"""FollowTheMoney: articles, actors, mentions, quotations and events as entities, one a line."""

from collections.abc import Iterable, Iterator, Mapping
from typing import IO

from followthemoney import EntityProxy, model

from onrecord.exports.addresses import web_address
from onrecord.exports.cast import Cast, cast_of
from onrecord.exports.holding import Holding, Tally
from onrecord.exports.stable_ids import article_uuid, stable_uuid
from onrecord.exports.wellformed import json_line, one_line, without_controls
from onrecord.model import ActorKind, Event, Kept, Statement
from onrecord.reference.places import load_places

__all__ = ["write_ftm"]

_SCHEMATA: Mapping[ActorKind, str] = {
    ActorKind.PERSON: "Person",
    ActorKind.STATE: "PublicBody",
    ActorKind.BODY: "Organization",
    ActorKind.OFFICE: "PublicBody",
    ActorKind.GROUP: "Organization",
    ActorKind.OUTLET: "Organization",
}


def write_ftm(holding: Holding, stream: IO[bytes]) -> Tally:
    """Write the entities of every article, then each actor of the ledger once."""
    actors: dict[str, EntityProxy] = {}
    written = 0
    for kept in holding.articles:
        for entity in _entities(kept, actors=actors):
            stream.write(_line(entity))
            written += 1
    for entity in actors.values():
        stream.write(_line(entity))
        written += 1
    return Tally(written=written)


def _entities(kept: Kept, *, actors: dict[str, EntityProxy]) -> Iterator[EntityProxy]:
    cast = cast_of(kept)
    proof = f"onrecord-{article_uuid(kept.record.article)}"
    yield _article(kept, id=proof)
    ids: dict[str, str] = {
        actor.id: _sighted(cast, actor.id, actors=actors) for actor in kept.record.actors
    }
    for actor in kept.record.actors:
        mention = _entity("Mention", proof, actor.id)
        _add(mention, "document", proof)
        _add(mention, "resolved", ids[actor.id])
        _add(mention, "name", map(one_line, (actor.name, *actor.aliases)))
        _add(mention, "detectedSchema", _SCHEMATA[actor.kind])
        yield mention
    for statement in kept.record.statements:
        if statement.speaker and statement.speaker.actor in ids:
            yield _quotation(statement, proof=proof, speaker=ids[statement.speaker.actor])
    for event in kept.record.events:
        yield _event(event, proof=proof, cast=cast, ids=ids)


def _article(kept: Kept, *, id: str) -> EntityProxy:
    article = kept.record.article
    entity = model.make_entity("Article")
    entity.id = id
    _add(entity, "title", one_line(article.title or article.id))
    _add(entity, "bodyText", without_controls(article.text))
    for name, value in (
        ("publisher", article.outlet),
        ("author", article.byline),
        ("language", article.language),
        ("retrievedAt", article.retrieved),
    ):
        _add(entity, name, one_line(value) if value else None)
    _add(entity, "sourceUrl", web_address(article.url))
    _add(entity, "publishedAt", article.published.isoformat() if article.published else None)
    return entity


def _sighted(cast: Cast, id: str, *, actors: dict[str, EntityProxy]) -> str:
    """Return the id of the actor across the ledger, having noted what the article adds."""
    actor = cast.actors[id]
    key = f"onrecord-{stable_uuid('actor', cast.handle(id), cast.name(id))}"
    entity = actors.get(key)
    if entity is None:
        entity = model.make_entity(_SCHEMATA[actor.kind])
        entity.id = key
        _add(entity, "name", one_line(cast.name(id)))
        actors[key] = entity
    _add(entity, "alias", map(one_line, (actor.name, *actor.aliases)))
    if entity.schema.is_a("Person"):
        _add(entity, "position", (one_line(role.span.text) for role in actor.roles))
    named = load_places().resolve_state(actor.name) if actor.kind is ActorKind.STATE else None
    _add(entity, "country", named.state.code if named else None)
    return key


def _quotation(statement: Statement, *, proof: str, speaker: str) -> EntityProxy:
    entity = _entity("Documentation", proof, statement.id)
    _add(entity, "document", proof)
    _add(entity, "entity", speaker)
    _add(entity, "role", f"{statement.act.value}, {statement.manner.value}")
    _add(entity, "status", "negated" if statement.negated else None)
    _add(entity, "summary", (without_controls(span.text) for span in statement.content))
    if statement.said:
        _add(entity, "startDate", statement.said.earliest.isoformat())
        _add(entity, "endDate", statement.said.latest.isoformat())
    return entity


def _event(event: Event, *, proof: str, cast: Cast, ids: Mapping[str, str]) -> EntityProxy:
    entity = _entity("Event", proof, event.id)
    phase = event.phase.value.replace("_", " ")
    _add(entity, "name", f"{one_line(event.kind)} ({phase})")
    _add(entity, "keywords", [phase, *filter(None, (event.plover, event.mode))])
    _add(entity, "summary", (without_controls(span.text) for span in event.evidence))
    _add(
        entity,
        "description",
        f"{phase}, according to {one_line(cast.name(event.according_to))}",
    )
    _add(entity, "location", one_line(event.place) if event.place else None)
    _add(entity, "proof", proof)
    for party in (*event.actors, *event.targets):
        if party.actor and party.actor in ids:
            _add(entity, "involved", ids[party.actor])
        _add(entity, "namesMentioned", one_line(party.name))
    if event.when:
        _add(entity, "startDate", event.when.earliest.isoformat())
        _add(entity, "endDate", event.when.latest.isoformat())
    return entity


def _entity(schema: str, proof: str, id: str) -> EntityProxy:
    entity = model.make_entity(schema)
    entity.id = f"onrecord-{stable_uuid(schema, proof, id)}"
    return entity


def _add(entity: EntityProxy, name: str, values: Iterable[str] | str | None) -> None:
    """Give an entity values no longer than the model takes: long texts in pieces, names cut."""
    prop = entity.schema.get(name)
    assert prop is not None, f"{entity.schema.name} has no {name}"
    longest = prop.max_length
    for value in (values,) if isinstance(values, str) else values or ():
        pieces = [value[at : at + longest] for at in range(0, len(value), longest)]
        entity.add(name, pieces if prop.type.name == "text" else pieces[:1])


def _line(entity: EntityProxy) -> bytes:
    return json_line(entity.to_dict()) + b"\n"
