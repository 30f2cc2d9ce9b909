"""Cases: what records hold, put as facts, rules and offered what-ifs to reason over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from onrecord.model import Record
from onrecord.model.inferences import UNKNOWN_DAY, Fact, Premise, Rule, Sentence, Supposition
from onrecord.reasoning.case import Case, RuleBook
from onrecord.reasoning.cases.chains import find_chains
from onrecord.reasoning.cases.deeds import deed_facts
from onrecord.reasoning.cases.grounds import Grounds
from onrecord.reasoning.cases.lines import find_lines, line_facts
from onrecord.reasoning.cases.maps import find_map_facts
from onrecord.reasoning.cases.sides import THE_ARTICLE, Sides
from onrecord.reasoning.cases.vocabulary import (
    ACCEDES,
    CONTESTED,
    HELD_BY,
    LINE_OF,
    PART_OF,
    TO_JOIN,
    TO_VOTE,
)
from onrecord.reference.places import Places
from onrecord.reference.soil import SoilLexicon

__all__ = ["THE_ARTICLE", "Source", "case_of", "sides_of"]


_ABOUT_LANDS = (CONTESTED, HELD_BY, PART_OF, TO_JOIN, TO_VOTE)
_MOST_OFFERS = 200
_ABOUT_SIDES = (HELD_BY, LINE_OF, PART_OF)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A record that goes into a case.

    `prefix` stands before the ids of its facts, where a case has several (`12.`); `document`
    is what counts as one source with its copies. `identities` are pairs of an actor's id and
    the name of the actor it is across all sources.
    """

    record: Record
    prefix: str = ""
    document: str | None = None
    identities: tuple[tuple[str, str], ...] = ()


def case_of(
    sources: Sequence[Source], *, book: RuleBook, places: Places, soil: SoilLexicon
) -> Case:
    """Return the case that records make by themselves, with the rules of *book*.

    What a record says of status, votes, warnings, deeds and precedents becomes facts, its
    arguments become rules of those who make them. Each fact goes when its premise is left out;
    accessions of the territories are offered to be assumed.
    """
    sided = _sided(sources, places)
    parts = [_part(s, sides, soil) for s, sides in zip(sources, sided, strict=True)]
    facts = tuple(dict.fromkeys(fact for part in parts for fact in part.facts))
    used = {fact.premise for fact in facts}
    return Case(
        book=replace(book, rules=(*book.rules, *(r for part in parts for r in part.rules))),
        premises=tuple(p for part in parts for p in part.premises if p.id in used),
        facts=facts,
        suppositions=tuple(_offers(facts)),
        shared=frozenset((THE_ARTICLE,)),
    )


def sides_of(case: Case) -> tuple[str, ...]:
    """Return the sides on whose maps a case can be looked at, in the order of its facts."""
    return _sides(case.facts)


@dataclass(frozen=True)
class _Part:
    premises: tuple[Premise, ...]
    facts: tuple[Fact, ...]
    rules: tuple[Rule, ...]


def _sided(sources: Sequence[Source], places: Places) -> list[Sides]:
    """Return the sides of each source's actors; what one article surely says of an actor,
    another that says nothing takes over."""
    alone = [Sides(source.record, places) for source in sources]
    told: dict[str, set[str]] = {}
    for source, sides in zip(sources, alone, strict=True):
        names: dict[str, str] = {a.id: a.name for a in source.record.actors}
        for id, identity in source.identities:
            side = sides.name_of(id)
            if sides.is_sure(id) and side != names.get(id):
                told.setdefault(identity, set()).add(side)
    single = {identity: next(iter(s)) for identity, s in told.items() if len(s) == 1}
    return [
        replace(sides, elsewhere={id: single[i] for id, i in source.identities if i in single})
        for source, sides in zip(sources, alone, strict=True)
    ]


def _part(source: Source, sides: Sides, soil: SoilLexicon) -> _Part:
    record = source.record
    grounds = Grounds(record, sides, prefix=source.prefix, document=source.document)
    lines = find_lines(record, sides=sides, grounds=grounds)
    chains = tuple(find_chains(record, lines, sides=sides, grounds=grounds))
    facts = (
        *find_map_facts(record, sides=sides, grounds=grounds),
        *line_facts(lines, record, sides=sides, grounds=grounds, soil=soil),
        *deed_facts(record, lines, sides=sides, grounds=grounds),
        *(fact for chain in chains for fact in chain.facts),
    )
    rules = tuple(rule for chain in chains for rule in chain.rules)
    return _Part(tuple(grounds.given.values()), facts, rules)


def _offers(facts: Sequence[Fact]) -> Iterator[Supposition]:
    """Yield the accessions that may be assumed: of each territory, to each side."""
    lands = dict.fromkeys(
        fact.sentence.values[0] for fact in facts if fact.sentence.template in _ABOUT_LANDS
    )
    pairs = product(lands, _sides(facts))
    for land, side in islice(pairs, _MOST_OFFERS):
        id = f"{land} accedes to {side}"
        sentence = Sentence(template=ACCEDES, values=(land, side, UNKNOWN_DAY))
        yield Supposition(id=id, assume=Fact(sentence=sentence, premise=id))


def _sides(facts: Sequence[Fact]) -> tuple[str, ...]:
    sides: dict[str, None] = {}
    for fact in facts:
        if fact.held_by is not None and fact.held_by != THE_ARTICLE:
            sides[fact.held_by] = None
        if fact.sentence.template in _ABOUT_SIDES:
            sides[str(fact.sentence.values[-1])] = None
    return tuple(sides)
