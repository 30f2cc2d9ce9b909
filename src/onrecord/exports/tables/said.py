"""Tables of what is said: statements, what speakers bind themselves to, what answers what."""

from datetime import date

from onrecord.exports.tables.shared import extent, keyed
from onrecord.exports.tables.table import Cell, Column, Fact, Kind, Table, facts, joined
from onrecord.model import Commitment, Handle, Reaction, Span, Statement, Voice, handle

__all__ = ["COMMITMENTS", "REACTIONS", "STATEMENTS"]


def _name(fact: Fact[Statement] | Fact[Commitment], voice: Voice | None) -> str | None:
    return fact.cast.name(voice.actor) if voice else None


def _actor(fact: Fact[Statement] | Fact[Commitment], voice: Voice | None) -> Handle | None:
    return fact.cast.handle(voice.actor) if voice else None


def _said(fact: Fact[Statement], *, first: bool) -> date | None:
    said = fact.item.said
    return None if said is None else said.earliest if first else said.latest


def _distinct(fact: Fact[Statement]) -> Handle:
    carried = dict(fact.kept.carries)
    return carried.get(fact.item.id, fact.handle)


def _evidence(item: Commitment) -> tuple[Span, ...]:
    return (*item.trigger, *item.consequence, *item.resolve, *item.irreversible)


def _territories(fact: Fact[Commitment]) -> tuple[str, ...]:
    names = {place.id: place.name for place in fact.kept.record.territories}
    return tuple(names.get(id, id) for id in fact.item.scope)


def _answered(fact: Fact[Reaction]) -> Cell:
    return handle(fact.kept.no, fact.item.to)


STATEMENTS: Table[Statement] = Table(
    name="statements",
    about="One row for each act of saying, thinking or doing that an article reports.",
    facts=facts(lambda kept: kept.record.statements, called="statement"),
    columns=(
        *keyed("statement"),
        Column("act", Kind.TEXT, "say, think or do.", lambda f: f.item.act.value),
        Column(
            "manner", Kind.TEXT, "direct, indirect or mixed.", lambda f: f.item.manner.value
        ),
        Column(
            "speaker",
            Kind.TEXT,
            "Name across the ledger; empty where none was found.",
            lambda f: _name(f, f.item.speaker),
        ),
        Column(
            "speaker_actor",
            Kind.TEXT,
            "Handle of the speaker across the ledger.",
            lambda f: _actor(f, f.item.speaker),
        ),
        Column(
            "role",
            Kind.TEXT,
            "Role of the speaker as given there.",
            lambda f: f.item.role_as_given,
        ),
        Column(
            "via",
            Kind.TEXTS,
            "Who passes it on, by name.",
            lambda f: tuple(f.cast.name(actor) for actor in f.item.via),
        ),
        Column(
            "source", Kind.TEXT, "The words for who says it.", lambda f: joined(f.item.source)
        ),
        Column(
            "cue", Kind.TEXT, "The words that hand over to them.", lambda f: joined(f.item.cue)
        ),
        Column("content", Kind.TEXT, "What is said.", lambda f: joined(f.item.content)),
        *extent(lambda item: item.content),
        Column("venue", Kind.TEXT, "Where it was said.", lambda f: f.item.venue),
        Column("addressee", Kind.TEXT, "To whom.", lambda f: f.item.addressee),
        Column(
            "said_earliest",
            Kind.DAY,
            "First day on which it may have been said.",
            lambda f: _said(f, first=True),
        ),
        Column(
            "said_latest",
            Kind.DAY,
            "Last day on which it may have been said.",
            lambda f: _said(f, first=False),
        ),
        Column("negated", Kind.FLAG, "Denied, or not said.", lambda f: f.item.negated),
        Column("modality", Kind.TEXT, "Modal verb of the cue.", lambda f: f.item.modality),
        Column(
            "confidence", Kind.NUMBER, "From 0 to 1, calibrated.", lambda f: f.item.confidence
        ),
        Column(
            "distinct",
            Kind.TEXT,
            "Handle of the statement that it repeats in a copied report, or its own.",
            _distinct,
        ),
    ),
)

COMMITMENTS: Table[Commitment] = Table(
    name="commitments",
    about="One row for each threat, warning, promise, assurance, demand or denial.",
    facts=facts(lambda kept: kept.record.commitments, called="commitment"),
    columns=(
        *keyed("commitment"),
        Column(
            "statement",
            Kind.TEXT,
            "Handle of the statement that makes it.",
            lambda f: handle(f.kept.no, f.item.statement),
        ),
        Column(
            "speaker",
            Kind.TEXT,
            "Name across the ledger; empty where none was found.",
            lambda f: _name(f, f.item.speaker),
        ),
        Column(
            "speaker_actor",
            Kind.TEXT,
            "Handle of the speaker across the ledger.",
            lambda f: _actor(f, f.item.speaker),
        ),
        Column("kind", Kind.TEXT, "What is done by it.", lambda f: f.item.kind.value),
        Column("conditional", Kind.FLAG, "Has a condition.", lambda f: f.item.conditional),
        Column(
            "trigger", Kind.TEXT, "The condition's words.", lambda f: joined(f.item.trigger)
        ),
        Column(
            "consequence",
            Kind.TEXT,
            "The words for what would follow.",
            lambda f: joined(f.item.consequence),
        ),
        *extent(_evidence),
        Column("target", Kind.TEXT, "Against or for whom.", lambda f: f.item.target),
        Column("means", Kind.TEXT, "With what.", lambda f: f.item.means.value),
        Column("modality", Kind.TEXT, "How firmly put.", lambda f: f.item.modality.value),
        Column(
            "explicitness",
            Kind.INTEGER,
            "0 allusion, 1 talk of risk, 2 conditional, 3 means named, 4 ultimatum.",
            lambda f: f.item.explicitness,
        ),
        Column(
            "resolve",
            Kind.TEXT,
            "Words that stress that it is meant.",
            lambda f: joined(f.item.resolve),
        ),
        Column(
            "irreversible",
            Kind.TEXT,
            "Words that stress that there is no going back.",
            lambda f: joined(f.item.irreversible),
        ),
        Column("scope", Kind.TEXTS, "Territories it is said to cover.", _territories),
        Column(
            "confidence", Kind.NUMBER, "From 0 to 1, calibrated.", lambda f: f.item.confidence
        ),
    ),
)

REACTIONS: Table[Reaction] = Table(
    name="reactions",
    about="One row for each statement that answers a statement or an event.",
    facts=facts(lambda kept: kept.record.reactions, called="x"),
    columns=(
        *keyed("reaction"),
        Column(
            "statement",
            Kind.TEXT,
            "Handle of the statement that answers.",
            lambda f: handle(f.kept.no, f.item.statement),
        ),
        Column("to", Kind.TEXT, "Handle of what it answers.", _answered),
        Column("stance", Kind.TEXT, "How it stands to it.", lambda f: f.item.stance.value),
    ),
)
