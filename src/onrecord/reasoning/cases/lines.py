"""Lines: the warnings and threats of a record, whose they are and what they guard."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Commitment, CommitmentKind, Linkage, Record, Span, StatementId
from onrecord.model.inferences import Fact, Sentence
from onrecord.reasoning.cases.grounds import Grounds
from onrecord.reasoning.cases.sides import Sides
from onrecord.reasoning.cases.vocabulary import COVERS, DRAWN, GUARDS, LINE_OF, WIDENS
from onrecord.reference.soil import SoilLexicon

__all__ = ["Line", "find_lines", "line_facts"]

_LINES = frozenset((CommitmentKind.THREAT, CommitmentKind.WARNING))


@dataclass(frozen=True, slots=True)
class Line:
    """A commitment that is a threat or a warning, by the name it has in the case."""

    commitment: Commitment
    name: str
    side: str
    premise: str


def find_lines(record: Record, *, sides: Sides, grounds: Grounds) -> tuple[Line, ...]:
    """Return the lines of a record, in the order of the text."""
    return tuple(_lines(record, sides, grounds))


def line_facts(
    lines: tuple[Line, ...],
    record: Record,
    *,
    sides: Sides,
    grounds: Grounds,
    soil: SoilLexicon,
) -> Iterator[Fact]:
    """Yield whose each line is, when it was drawn, and what it guards, covers or widens."""
    names = {line.commitment.id: line.name for line in lines}
    territories = {t.id: t.name for t in record.territories}
    for line in lines:
        commitment = line.commitment
        sure = grounds.is_sure(line.premise) and _side_is_sure(commitment, sides)
        yield _fact(line, LINE_OF, line.name, line.side, sure=sure)
        day = grounds.given[line.premise].day
        if day is not None:
            sentence = Sentence(template=DRAWN, values=(line.name, day))
            yield Fact(sentence=sentence, premise=line.premise)
        if soil.guards(_words(commitment, record)):
            yield _fact(line, GUARDS, line.name, line.side, sure=sure)
        for scope in commitment.scope:
            if scope in territories:
                values = (line.name, territories[scope])
                yield _fact(line, COVERS, *values, sure=sure, held_by=line.side)
        for link in commitment.links:
            if link.how is not Linkage.NARROWS and link.to in names:
                yield _fact(line, WIDENS, line.name, names[link.to], sure=sure)


def _lines(record: Record, sides: Sides, grounds: Grounds) -> Iterator[Line]:
    for commitment in record.commitments:
        premise = grounds.of_statement(commitment.statement)
        if commitment.kind in _LINES and premise is not None:
            speaker = commitment.speaker
            whose = speaker.name if speaker else "someone not named"
            name = f"the {commitment.kind.value} of {whose} ({grounds.prefix}{commitment.id})"
            side = sides.name_of(speaker.actor) if speaker else "a side not named"
            yield Line(commitment, name, side, premise)


def _side_is_sure(commitment: Commitment, sides: Sides) -> bool:
    return commitment.speaker is not None and sides.is_sure(commitment.speaker.actor)


def _words(commitment: Commitment, record: Record) -> str:
    """Return the words that tell what a line guards: its trigger, or else all that is said."""
    return " ".join(
        s.text for s in commitment.trigger or _content(commitment.statement, record)
    )


def _content(id: StatementId, record: Record) -> tuple[Span, ...]:
    return next((s.content for s in record.statements if s.id == id), ())


def _fact(
    line: Line, template: str, *values: str, sure: bool, held_by: str | None = None
) -> Fact:
    sentence = Sentence(template=template, values=values)
    return Fact(sentence=sentence, premise=line.premise, held_by=held_by, sure=sure)
