"""Chains: the arguments of a record as rules of those who make them.

Each premise and the conclusion stand in their own words; leaving out one premise takes the
conclusion away. Where the words are about lines, territories, votes and joining, the steps are
put in the vocabulary too, so that they can be followed on each side's map: the conclusion
holds there only if the territory is part of the warning side, on that map.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.model import Argument, Record, Span, Territory
from onrecord.model.inferences import Fact, Pattern, Rule, RuleSource, Sentence, Variable
from onrecord.reasoning.cases.grounds import Grounds, quotation_of
from onrecord.reasoning.cases.lines import Line
from onrecord.reasoning.cases.sides import Sides
from onrecord.reasoning.cases.steps import is_conditional, joined_state, votes
from onrecord.reasoning.cases.vocabulary import (
    COVERS,
    HOLDS,
    JOINS,
    LINE_OF,
    PART_OF,
    TO_VOTE,
    WRITES,
)

__all__ = ["Chain", "find_chains"]

_MAP = Variable("P")


@dataclass(frozen=True, slots=True)
class Chain:
    """An argument of the record as facts and rules; `name` is its name in the case."""

    name: str
    facts: tuple[Fact, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class _Step:
    span: Span
    premise: str
    words: str


@dataclass(frozen=True)
class _Argued:
    argument: Argument
    name: str
    by: str
    steps: tuple[_Step, ...]
    conclusion: str
    source: RuleSource


def find_chains(
    record: Record, lines: Sequence[Line], *, sides: Sides, grounds: Grounds
) -> Iterator[Chain]:
    """Yield each argument as facts and rules, in the order of the record."""
    for n, argument in enumerate(record.arguments, 1):
        argued = _argued(argument, n, record, sides, grounds)
        facts = (*_written(argued), *_votes(argued, record, sides))
        steps = (*_links(argued, record, sides), *_coverings(argued, record, lines))
        rules = (replace(r, name=f"{argued.name}-{k}") for k, r in enumerate(steps, 1))
        yield Chain(argued.name, facts, (_chain(argued), *rules))


def _argued(
    argument: Argument, n: int, record: Record, sides: Sides, grounds: Grounds
) -> _Argued:
    name = f"{grounds.prefix}arg{n}"
    steps = tuple(
        _Step(
            span,
            grounds.of_words(f"arg{n}.{k}", [span], argument.according_to),
            quotation_of([span]),
        )
        for k, span in enumerate(argument.premises, 1)
    )
    title = f"the argument of {sides.voice_of(argument.according_to)}"
    return _Argued(
        argument=argument,
        name=name,
        by=sides.voice_of(argument.according_to),
        steps=steps,
        conclusion=f"“{quotation_of([argument.conclusion])}”",
        source=RuleSource(title=title, url=record.article.url, day=record.article.published),
    )


def _written(argued: _Argued) -> Iterator[Fact]:
    for step in argued.steps:
        sentence = Sentence(template=WRITES, values=(argued.by, f"step {step.premise}"))
        yield Fact(sentence=sentence, premise=step.premise)


def _chain(argued: _Argued) -> Rule:
    """Return the argument as it stands: all its premises, and so its conclusion."""
    return Rule(
        name=argued.name,
        when=tuple(_written_pattern(argued, step) for step in argued.steps),
        then=(Pattern(template=HOLDS, terms=(argued.by, argued.conclusion)),),
        by=argued.by,
        source=argued.source,
    )


def _written_pattern(argued: _Argued, step: _Step) -> Pattern:
    return Pattern(template=WRITES, terms=(argued.by, f"step {step.premise}"))


def _votes(argued: _Argued, record: Record, sides: Sides) -> Iterator[Fact]:
    """Yield the votes on joining that the premises speak of."""
    for step in argued.steps:
        state = joined_state(step.words, sides) if votes(step.words) else None
        if state is None:
            continue
        for territory in _in(record, step.span):
            sentence = Sentence(template=TO_VOTE, values=(territory.name, state))
            yield Fact(sentence=sentence, premise=step.premise)


def _links(argued: _Argued, record: Record, sides: Sides) -> Iterator[Rule]:
    """Yield what the argument takes to follow from joining: its linking premise, on the map
    of the state that is joined, and the vote taken to end in joining."""
    for step in argued.steps:
        if not is_conditional(step.words):
            continue
        state = joined_state(step.words, sides)
        if state is None:
            continue
        for territory in _in(record, step.span):
            joins = Pattern(template=JOINS, terms=(territory.name, state))
            yield _rule(
                argued,
                when=(_written_pattern(argued, step), joins),
                then=Pattern(template=PART_OF, terms=(territory.name, state), holder=state),
            )
            voted = Pattern(template=TO_VOTE, terms=(territory.name, state))
            yield _rule(argued, when=(*_vote_premises(argued), voted), then=joins)


def _vote_premises(argued: _Argued) -> Iterator[Pattern]:
    for step in argued.steps:
        if votes(step.words) and not is_conditional(step.words):
            yield _written_pattern(argued, step)


def _coverings(argued: _Argued, record: Record, lines: Sequence[Line]) -> Iterator[Rule]:
    """Yield that the line covers a territory, where the conclusion is about both."""
    held = Pattern(template=HOLDS, terms=(argued.by, argued.conclusion))
    for line in _lines_in(argued.argument.conclusion, record, lines):
        for territory in _in(record, argued.argument.conclusion):
            part = Pattern(template=PART_OF, terms=(territory.name, line.side), holder=_MAP)
            covers = Pattern(template=COVERS, terms=(line.name, territory.name), holder=_MAP)
            drawn = Pattern(template=LINE_OF, terms=(line.name, line.side))
            yield _rule(argued, when=(held, drawn, part), then=covers)


def _rule(argued: _Argued, *, when: tuple[Pattern, ...], then: Pattern) -> Rule:
    return Rule(name=argued.name, when=when, then=(then,), by=argued.by, source=argued.source)


def _in(record: Record, span: Span) -> tuple[Territory, ...]:
    """Return the territories that are mentioned in a span."""
    return tuple(
        t
        for t in record.territories
        if any(span.start <= m.start and m.end <= span.end for m in t.mentions)
    )


def _lines_in(span: Span, record: Record, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the latest line before a span of each speaker whom it mentions, the one with a
    condition if there is one."""
    mentioned = {
        actor.id
        for actor in record.actors
        if any(span.start <= m.start and m.end <= span.end for m in actor.mentions)
    }
    found: dict[str, Line] = {}
    for line in lines:
        speaker = line.commitment.speaker
        if speaker is None or speaker.actor not in mentioned or _place(line) > span.start:
            continue
        earlier = found.get(speaker.actor)
        if earlier is None or line.commitment.trigger or not earlier.commitment.trigger:
            found[speaker.actor] = line
    return tuple(found.values())


def _place(line: Line) -> int:
    spans = (*line.commitment.consequence, *line.commitment.trigger)
    return min((s.start for s in spans), default=0)
