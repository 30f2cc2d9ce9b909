"""Small random cases: stratified rules with recursion, exceptions, holders and readings."""

import random
from collections.abc import Sequence
from datetime import date

from onrecord.model import Days
from onrecord.model.inferences import (
    Ambiguity,
    Choice,
    Fact,
    Pattern,
    Premise,
    Reading,
    Rule,
    Sentence,
    Supposition,
    Term,
    Value,
    Variable,
)
from onrecord.reasoning.case import Case, RuleBook
from onrecord.reasoning.comparisons import COMPARISONS

NAMES = ("Velmark", "Torran", "Orsk")
MOVED = "A moved on D"
DAYS = tuple(
    Days(date(2031, 3, a), date(2031, 3, b)) for a, b in ((1, 1), (1, 4), (3, 9), (4, 4))
)
GIVEN = ("A arms B", "A borders B", "A claims B", "A is armed")
LAYERS = (
    ("A fears B", "A watches B"),
    ("A threatens B", "A is alarmed"),
    ("A warns B",),
)
WORDING = Ambiguity(
    name="wording",
    readings=(Reading(name="narrow"), Reading(name="wide"), Reading(name="open")),
)


def random_case(seed: int, *, readings: bool = False, holders: bool = True) -> Case:
    """Return a small case; the same for the same seed."""
    chance = random.Random(seed)
    rules = tuple(
        _rule(f"rule-{at}", chance, readings=readings, holders=holders)
        for at in range(chance.randint(4, 8))
    )
    templates = (MOVED, *GIVEN, *(text for layer in LAYERS for text in layer))
    ambiguities = (WORDING,) if readings else ()
    count = chance.randint(4, 6)
    suppositions = tuple(
        Supposition(id=f"offer{at}", assume=_fact(chance, f"offer{at}", holders=holders))
        for at in range(2)
    )
    return Case(
        book=RuleBook(templates=templates, ambiguities=ambiguities, rules=rules),
        premises=tuple(Premise(id=f"s{at}") for at in range(count)),
        facts=tuple(
            _fact(chance, f"s{chance.randrange(count)}", holders=holders)
            for _ in range(chance.randint(8, 14))
        ),
        suppositions=suppositions,
    )


def _fact(chance: random.Random, premise: str, *, holders: bool) -> Fact:
    if chance.random() < 0.3:
        values: tuple[Value, ...] = (chance.choice(NAMES), chance.choice(DAYS))
        return Fact(sentence=Sentence(template=MOVED, values=values), premise=premise)
    template = chance.choice((*GIVEN, *LAYERS[0]))
    slots = 2 if " B" in template else 1
    values = tuple(chance.choice(NAMES) for _ in range(slots))
    held_by = chance.choice((None, *NAMES)) if holders else None
    sentence = Sentence(template=template, values=values)
    return Fact(sentence=sentence, premise=premise, held_by=held_by)


def _rule(name: str, chance: random.Random, *, readings: bool, holders: bool) -> Rule:
    level = chance.randrange(len(LAYERS))
    below = (*GIVEN, *(text for layer in LAYERS[:level] for text in layer))
    within = (*below, *LAYERS[level])
    variables: tuple[Term, ...] = (Variable("X"), Variable("Y"), Variable("Z"))
    when = tuple(
        _pattern(chance, within, variables, holders=holders)
        for _ in range(chance.randint(1, 3))
    )
    if chance.random() < 0.4:
        when += _compared(chance)
    bound = [t for p in when for t in (*p.terms, p.holder) if t in variables]
    unless = tuple(
        tuple(
            _pattern(chance, below, variables, holders=holders)
            for _ in range(chance.randint(1, 2))
        )
        for _ in range(chance.choice((0, 0, 1, 2)))
    )
    then = _pattern(chance, LAYERS[level], bound or NAMES, holders=holders)
    picked = chance.choice((None, *WORDING.readings)) if readings else None
    return Rule(
        name=name,
        when=when,
        unless=unless,
        then=(then,),
        under=(Choice(WORDING.name, picked.name),) if picked else (),
        premise=chance.choice((None, "s0", "s1")),
    )


def _compared(chance: random.Random) -> tuple[Pattern, ...]:
    """Return two movements and a comparison of their days."""
    first, second = Variable("D1"), Variable("D2")
    return (
        Pattern(template=MOVED, terms=(Variable("X"), first)),
        Pattern(template=MOVED, terms=(Variable("Y"), second)),
        Pattern(template=chance.choice(tuple(COMPARISONS)), terms=(first, second)),
    )


def _pattern(
    chance: random.Random, templates: Sequence[str], terms: Sequence[Term], *, holders: bool
) -> Pattern:
    template = chance.choice(templates)
    slots = 2 if " B" in template else 1
    picked: list[Term] = [
        chance.choice(NAMES) if chance.random() < 0.15 else chance.choice(terms)
        for _ in range(slots)
    ]
    holder = chance.choice((None, None, None, *NAMES, *terms)) if holders else None
    return Pattern(template=template, terms=tuple(picked), holder=holder)
