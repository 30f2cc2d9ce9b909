"""STIX 2.1: a report for each article, with who speaks, what is said and how it is answered."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time
from typing import IO, Any

from stix2.v21 import Identity, Note, Opinion, Report

from onrecord.exports.addresses import web_address
from onrecord.exports.cast import Cast, cast_of
from onrecord.exports.holding import Holding, Tally
from onrecord.exports.stable_ids import article_uuid, stable_uuid
from onrecord.exports.wellformed import json_line, one_line, without_controls
from onrecord.model import (
    NARRATOR,
    Actor,
    ActorKind,
    Commitment,
    Event,
    Kept,
    Reaction,
    RivalReading,
    Span,
    Stance,
    Statement,
)

__all__ = ["write_stix"]

_CLASSES: Mapping[ActorKind, str] = {
    ActorKind.PERSON: "individual",
    ActorKind.GROUP: "group",
    **dict.fromkeys(
        (ActorKind.STATE, ActorKind.BODY, ActorKind.OFFICE, ActorKind.OUTLET), "organization"
    ),
}
# Only these stances say how far the answer agrees; the others become notes.
_OPINIONS: Mapping[Stance, str] = {
    Stance.CONDEMNS: "strongly-disagree",
    Stance.REJECTS: "disagree",
    Stance.DOUBTS: "disagree",
    Stance.SUPPORTS: "agree",
}
_UNDATED = "STIX asks for a day of publication, and there is none"
_TOOL = f"identity--{stable_uuid('identity', 'onrecord')}"
_TOOL_MADE = datetime(2026, 1, 1, tzinfo=UTC)


def write_stix(holding: Holding, stream: IO[bytes]) -> Tally:
    """Write one bundle, object by object; times are days of publication, never the clock's."""
    stream.write(b'{"type": "bundle", "objects": [\n')
    tool = Identity(
        id=_TOOL,
        created=_TOOL_MADE,
        modified=_TOOL_MADE,
        name="onrecord",
        identity_class="system",
    )
    stream.write(tool.serialize().encode())
    written = {_TOOL}
    reports = 0
    left_out: Counter[str] = Counter()
    whole = stable_uuid("bundle")
    for kept in holding.articles:
        if kept.record.article.published is None:
            left_out[_UNDATED] += 1
            continue
        for made in _Page(kept).objects():
            if made["id"] not in written:
                written.add(made["id"])
                stream.write(b",\n" + made.serialize().encode())
                whole = stable_uuid("bundle", whole.hex, made["id"])
        reports += 1
    stream.write(b"\n], " + json_line({"id": f"bundle--{whole}"})[1:] + b"\n")
    return Tally(written=reports, left_out=left_out)


class _Page:
    """The objects of one article; what refers to another comes after it."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._article = kept.record.article
        self._uuid = str(article_uuid(self._article))
        self._cast: Cast = cast_of(kept)
        assert self._article.published is not None, "an undated article is left out"
        moment = datetime.combine(self._article.published, time(), tzinfo=UTC)
        self._common = {"created": moment, "modified": moment, "created_by_ref": _TOOL}
        self._moment = moment

    def objects(self) -> Iterator[Any]:
        """Return identities, then notes and opinions, then the report of them all."""
        refs: list[str] = []
        for made in self._parts():
            if made["id"] not in refs:
                refs.append(made["id"])
            yield made
        yield self._report(refs or [_TOOL])

    def _parts(self) -> Iterator[Any]:
        record = self._kept.record
        if self._article.outlet:
            yield self._identity(self._outlet(), self._article.outlet, "organization")
        yield from (self._actor(actor) for actor in record.actors)
        answered = {reaction.to for reaction in record.reactions}
        yield from (self._statement(item) for item in record.statements)
        yield from (self._event(item) for item in record.events if item.id in answered)
        yield from (self._commitment(item) for item in record.commitments)
        for place, reading in enumerate(record.readings, start=1):
            yield self._reading(reading, f"r{place}")
        said = {statement.id: statement for statement in record.statements}
        known = {*said, *(event.id for event in record.events)}
        for place, reaction in enumerate(record.reactions, start=1):
            if reaction.statement in said and reaction.to in known:
                yield self._reaction(reaction, said[reaction.statement], f"x{place}")

    def _outlet(self) -> str:
        return f"identity--{stable_uuid('outlet', self._article.outlet)}"

    def _voice(self, asserter: str) -> str:
        """Return the identity that speaks: an actor's, the outlet's, or at least the tool's."""
        if asserter in self._cast.actors:
            return self._actor_id(asserter)
        return self._outlet() if self._article.outlet else _TOOL

    def _name(self, asserter: str) -> str:
        if asserter == NARRATOR:
            return one_line(self._article.outlet or NARRATOR)
        return one_line(self._cast.name(asserter))

    def _actor_id(self, id: str) -> str:
        named = stable_uuid("actor", self._cast.handle(id), self._cast.name(id))
        return f"identity--{named}"

    def _actor(self, actor: Actor) -> Any:
        kind = _CLASSES[actor.kind]
        return self._identity(self._actor_id(actor.id), self._cast.name(actor.id), kind)

    def _identity(self, id: str, name: str, kind: str) -> Any:
        return Identity(id=id, name=one_line(name), identity_class=kind, **self._common)

    def _note_id(self, fact: str) -> str:
        return f"note--{stable_uuid('note', self._uuid, fact)}"

    def _note(self, fact: str, abstract: str, content: str, **more: Any) -> Any:
        return Note(
            id=self._note_id(fact), abstract=abstract, content=content, **more, **self._common
        )

    def _statement(self, item: Statement) -> Any:
        speaker = item.speaker.actor if item.speaker else None
        name = self._name(speaker) if speaker else "No speaker found"
        negated = ", negated" if item.negated else ""
        return self._note(
            item.id,
            f"{name}: {item.act.value}, {item.manner.value}{negated}",
            _words(item.content),
            authors=[name] if speaker else None,
            object_refs=[self._voice(speaker or NARRATOR)],
            labels=["statement", item.act.value, item.manner.value],
            confidence=round(item.confidence * 100),
        )

    def _event(self, item: Event) -> Any:
        return self._note(
            item.id,
            f"{one_line(item.kind)}: {item.phase.value}, "
            f"according to {self._name(item.according_to)}",
            _words(item.evidence),
            object_refs=[self._voice(item.according_to)],
            labels=["event", item.phase.value],
            confidence=round(item.confidence * 100),
        )

    def _commitment(self, item: Commitment) -> Any:
        name = self._name(item.speaker.actor) if item.speaker else "No speaker found"
        return self._note(
            item.id,
            f"{name}: {item.kind.value}, means {item.means.value}, "
            f"explicitness {item.explicitness}",
            _words((*item.trigger, *item.consequence)),
            object_refs=[self._note_id(item.statement)],
            labels=["commitment", item.kind.value, item.means.value],
            confidence=round(item.confidence * 100),
        )

    def _reading(self, item: RivalReading, fact: str) -> Any:
        voices = dict.fromkeys(self._voice(holder.according_to) for holder in item.holders)
        return self._note(
            fact,
            f"{one_line(item.question)} {one_line(item.position)}",
            _words(item.evidence),
            authors=[one_line(holder.name) for holder in item.holders] or None,
            object_refs=list(voices) or [self._voice(NARRATOR)],
            labels=["reading"],
        )

    def _reaction(self, item: Reaction, statement: Statement, fact: str) -> Any:
        name = self._name(statement.speaker.actor) if statement.speaker else None
        answered = [self._note_id(item.to)]
        if item.stance not in _OPINIONS:
            return self._note(
                fact,
                f"{name or 'No speaker found'}: {item.stance.value}",
                _words(statement.content),
                authors=[name] if name else None,
                object_refs=answered,
                labels=["reaction", item.stance.value],
            )
        return Opinion(
            id=f"opinion--{stable_uuid('opinion', self._uuid, fact)}",
            opinion=_OPINIONS[item.stance],
            explanation=f"{item.stance.value}: {_words(statement.content)}",
            authors=[name] if name else None,
            object_refs=answered,
            labels=["reaction", item.stance.value],
            **self._common,
        )

    def _report(self, refs: list[str]) -> Any:
        article = self._article
        known_as = one_line(article.id) or "article"
        source = {
            "source_name": one_line(article.outlet or "") or known_as,
            "external_id": known_as,
        }
        if address := web_address(article.url):
            source["url"] = address
        return Report(
            id=f"report--{self._uuid}",
            name=one_line(article.title or "") or known_as,
            published=self._moment,
            object_refs=refs,
            external_references=[source],
            labels=["news-report"],
            **self._common,
        )


def _words(spans: tuple[Span, ...]) -> str:
    return " […] ".join(without_controls(span.text) for span in spans) or "(no words)"
