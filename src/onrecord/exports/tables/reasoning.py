"""Tables of arguments, rival readings, claims of novelty and precedents."""

from onrecord.exports.tables.shared import according_to, extent, keyed
from onrecord.exports.tables.table import Column, Fact, Kind, Table, facts, joined
from onrecord.model import Argument, First, Precedent, RivalReading, handle

__all__ = ["ARGUMENTS", "FIRSTS", "PRECEDENTS", "READINGS"]


def _tested(fact: Fact[Precedent]) -> str | None:
    commitment = fact.item.commitment
    return handle(fact.kept.no, commitment) if commitment else None


def _holders(fact: Fact[RivalReading]) -> tuple[str, ...]:
    return tuple(holder.name for holder in fact.item.holders)


ARGUMENTS: Table[Argument] = Table(
    name="arguments",
    about="One row for each conclusion that is drawn, with its premises.",
    facts=facts(lambda kept: kept.record.arguments, called="g"),
    columns=(
        *keyed("argument"),
        Column(
            "premises",
            Kind.TEXTS,
            "The premises' words, in the order of the text.",
            lambda f: tuple(span.text for span in f.item.premises),
        ),
        Column(
            "conclusion", Kind.TEXT, "The conclusion's words.", lambda f: f.item.conclusion.text
        ),
        *according_to(lambda item: item.according_to),
        *extent(lambda item: (*item.premises, item.conclusion)),
    ),
)

READINGS: Table[RivalReading] = Table(
    name="readings",
    about="One row for each way that someone reads an event or a threat.",
    facts=facts(lambda kept: kept.record.readings, called="r"),
    columns=(
        *keyed("reading"),
        Column("question", Kind.TEXT, "What is read.", lambda f: f.item.question),
        Column("position", Kind.TEXT, "How it is read.", lambda f: f.item.position),
        Column("holders", Kind.TEXTS, "Who reads it so.", _holders),
        Column(
            "evidence", Kind.TEXT, "The words it rests on.", lambda f: joined(f.item.evidence)
        ),
        *extent(lambda item: item.evidence),
    ),
)

FIRSTS: Table[First] = Table(
    name="firsts",
    about="One row for each claim that something is new.",
    facts=facts(lambda kept: kept.record.firsts, called="f"),
    columns=(
        *keyed("first"),
        Column("claim", Kind.TEXT, "The claim's words.", lambda f: f.item.claim.text),
        Column("scope", Kind.TEXT, "What bounds it.", lambda f: f.item.scope),
        *according_to(lambda item: item.according_to),
        *extent(lambda item: (item.claim,)),
    ),
)

PRECEDENTS: Table[Precedent] = Table(
    name="precedents",
    about="One row for each event that is said to have met the trigger of a red line already.",
    facts=facts(lambda kept: kept.record.precedents, called="p"),
    columns=(
        *keyed("precedent"),
        Column("event", Kind.TEXT, "The words for the event.", lambda f: f.item.event.text),
        Column("place", Kind.TEXT, "Where.", lambda f: f.item.place),
        Column(
            "commitment", Kind.TEXT, "Handle of the commitment it is held against.", _tested
        ),
        *according_to(lambda item: item.according_to),
        *extent(lambda item: (item.event,)),
    ),
)
