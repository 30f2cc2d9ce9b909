"""Deeds: what struck a territory, and what is on record as an answer to a line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.model import (
    CommitmentId,
    Days,
    Event,
    Means,
    Party,
    Phase,
    Precedent,
    Record,
    Span,
)
from onrecord.model.inferences import Fact, Sentence
from onrecord.reasoning.cases.grounds import Grounds, quotation_of
from onrecord.reasoning.cases.lines import Line
from onrecord.reasoning.cases.sides import Sides
from onrecord.reasoning.cases.vocabulary import (
    ANSWERED,
    CARRIED_OUT_BY,
    HAPPENED,
    SAYS_CROSSED,
    STRUCK,
)

__all__ = ["deed_facts"]

_REAL = frozenset((Phase.DONE, Phase.UNDER_WAY))
_STRIKES = "ASSAULT"
# By which categories of events a consequence of each means is carried out (PLOVER manual).
_CARRIED_OUT: dict[Means, frozenset[str]] = {
    Means.NUCLEAR: frozenset(("ASSAULT",)),
    Means.MILITARY: frozenset(("ASSAULT", "MOBILIZE", "COERCE")),
    Means.ECONOMIC: frozenset(("SANCTION",)),
    Means.DIPLOMATIC: frozenset(("SANCTION", "REJECT")),
    Means.CYBER: frozenset(("COERCE", "ASSAULT")),
}


@dataclass(frozen=True, slots=True)
class _Where:
    record: Record
    sides: Sides
    grounds: Grounds


def deed_facts(
    record: Record, lines: Sequence[Line], *, sides: Sides, grounds: Grounds
) -> Iterator[Fact]:
    """Yield the events that struck a territory, precedents among them, by whom and when, and
    the deeds of a line's own side that its words would call an answer.

    What is told as done without a day is not later than the article.
    """
    where = _Where(record, sides, grounds)
    names = {line.commitment.id: line.name for line in lines}
    for n, precedent in enumerate(record.precedents, 1):
        words = [precedent.event]
        premise = grounds.of_words(f"precedent{n}", words, precedent.according_to)
        yield from _precedent(precedent, premise, names, where)
    for event in record.events:
        if event.phase in _REAL:
            yield from _struck(event, where)
            yield from _answers(event, lines, where)


def _precedent(
    precedent: Precedent, premise: str, names: Mapping[CommitmentId, str], where: _Where
) -> Iterator[Fact]:
    deed = _quoted([precedent.event])
    if precedent.place:
        place = _territory(precedent.place, where.record) or precedent.place
        yield _fact(premise, where, STRUCK, deed, place)
        yield from _happened(premise, where, deed, None)
    if precedent.commitment is not None and precedent.commitment in names:
        holder = where.sides.voice_of(precedent.according_to)
        yield _fact(premise, where, SAYS_CROSSED, holder, deed, names[precedent.commitment])


def _struck(event: Event, where: _Where) -> Iterator[Fact]:
    if event.plover != _STRIKES:
        return
    places = [event.place, *(party.name for party in event.targets)]
    struck = dict.fromkeys(t for p in places if p and (t := _territory(p, where.record)))
    for place in struck:
        premise = where.grounds.of_words(event.id, event.evidence, event.according_to)
        deed = _quoted(event.evidence)
        yield _fact(premise, where, STRUCK, deed, place)
        yield from _happened(premise, where, deed, event.when)
        for party in event.actors:
            yield _fact(premise, where, CARRIED_OUT_BY, deed, _side(party, where.sides))


def _answers(event: Event, lines: Sequence[Line], where: _Where) -> Iterator[Fact]:
    for line in lines:
        kinds = _CARRIED_OUT.get(line.commitment.means, frozenset())
        if event.plover not in kinds or not _by(event.actors, line.side, where.sides):
            continue
        if line.commitment.means is Means.NUCLEAR and "nuclear" not in _quoted(event.evidence):
            continue
        drawn = where.grounds.given[line.premise].day
        if drawn is None or event.when is None or event.when.latest < drawn.earliest:
            continue
        premise = where.grounds.of_words(event.id, event.evidence, event.according_to)
        yield _fact(premise, where, ANSWERED, _quoted(event.evidence), line.name)


def _happened(premise: str, where: _Where, deed: str, when: Days | None) -> Iterator[Fact]:
    published = where.record.article.published
    if when is None and published is not None:
        when = Days(date.min, published)
    if when is not None:
        yield _fact(premise, where, HAPPENED, deed, when)


def _by(parties: Sequence[Party], side: str, sides: Sides) -> bool:
    return any(side in (party.name, _side(party, sides)) for party in parties)


def _side(party: Party, sides: Sides) -> str:
    return sides.name_of(party.actor) if party.actor else party.name


def _territory(place: str, record: Record) -> str | None:
    """Return the territory of the record that a place is, by its name or an alias."""
    for territory in record.territories:
        if place in (territory.name, *territory.aliases):
            return territory.name
    return None


def _quoted(evidence: Sequence[Span]) -> str:
    return f"“{quotation_of(evidence)}”"


def _fact(premise: str, where: _Where, template: str, *values: str | Days) -> Fact:
    sentence = Sentence(template=template, values=values)
    return Fact(sentence=sentence, premise=premise, sure=where.grounds.is_sure(premise))
