"""FollowTheMoney: articles, actors, mentions, quotations and events as entities, one a line."""

from collections.abc import Iterator, Mapping
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
        mention.add("document", proof)
        mention.add("resolved", ids[actor.id])
        mention.add("name", map(one_line, (actor.name, *actor.aliases)))
        mention.add("detectedSchema", _SCHEMATA[actor.kind])
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
    entity.add("title", one_line(article.title or article.id))
    entity.add("bodyText", without_controls(article.text))
    for name, value in (
        ("publisher", article.outlet),
        ("author", article.byline),
        ("language", article.language),
        ("retrievedAt", article.retrieved),
    ):
        entity.add(name, one_line(value) if value else None)
    entity.add("sourceUrl", web_address(article.url))
    entity.add("publishedAt", article.published.isoformat() if article.published else None)
    return entity


def _sighted(cast: Cast, id: str, *, actors: dict[str, EntityProxy]) -> str:
    """Return the id of the actor across the ledger, having noted what the article adds."""
    actor = cast.actors[id]
    key = f"onrecord-{stable_uuid('actor', cast.handle(id), cast.name(id))}"
    entity = actors.get(key)
    if entity is None:
        entity = model.make_entity(_SCHEMATA[actor.kind])
        entity.id = key
        entity.add("name", one_line(cast.name(id)))
        actors[key] = entity
    entity.add("alias", map(one_line, (actor.name, *actor.aliases)))
    if entity.schema.is_a("Person"):
        entity.add("position", (one_line(role.span.text) for role in actor.roles))
    named = load_places().resolve_state(actor.name) if actor.kind is ActorKind.STATE else None
    entity.add("country", named.state.code if named else None)
    return key


def _quotation(statement: Statement, *, proof: str, speaker: str) -> EntityProxy:
    entity = _entity("Documentation", proof, statement.id)
    entity.add("document", proof)
    entity.add("entity", speaker)
    entity.add("role", f"{statement.act.value}, {statement.manner.value}")
    entity.add("status", "negated" if statement.negated else None)
    entity.add("summary", (without_controls(span.text) for span in statement.content))
    if statement.said:
        entity.add("startDate", statement.said.earliest.isoformat())
        entity.add("endDate", statement.said.latest.isoformat())
    return entity


def _event(event: Event, *, proof: str, cast: Cast, ids: Mapping[str, str]) -> EntityProxy:
    entity = _entity("Event", proof, event.id)
    phase = event.phase.value.replace("_", " ")
    entity.add("name", f"{one_line(event.kind)} ({phase})")
    entity.add("keywords", [phase, *filter(None, (event.plover, event.mode))])
    entity.add("summary", (without_controls(span.text) for span in event.evidence))
    entity.add(
        "description", f"{phase}, according to {one_line(cast.name(event.according_to))}"
    )
    entity.add("location", one_line(event.place) if event.place else None)
    entity.add("proof", proof)
    for party in (*event.actors, *event.targets):
        if party.actor and party.actor in ids:
            entity.add("involved", ids[party.actor])
        entity.add("namesMentioned", one_line(party.name))
    if event.when:
        entity.add("startDate", event.when.earliest.isoformat())
        entity.add("endDate", event.when.latest.isoformat())
    return entity


def _entity(schema: str, proof: str, id: str) -> EntityProxy:
    entity = model.make_entity(schema)
    entity.id = f"onrecord-{stable_uuid(schema, proof, id)}"
    return entity


def _line(entity: EntityProxy) -> bytes:
    found = entity.to_dict()
    found["properties"] = {
        name: sorted(values) for name, values in sorted(found["properties"].items())
    }
    return json_line(found) + b"\n"
