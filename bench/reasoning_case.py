"""A large made-up case: statements on territories and attacks, and rules of many actors."""

import random
from datetime import date, timedelta

from onrecord.model import Days
from onrecord.model.inferences import Fact, Premise, Sentence
from onrecord.reasoning.case import Case
from onrecord.reasoning.rulefiles import parse_rules

__all__ = ["large_case"]

_COUNTS = "P counts X as part of C from T"
_ATTACK = "E is an attack by A on X on T"
_HOLDS = "A holds X from T"
_LINE = "L is a line of A over X drawn on T"
_SENTENCES = (
    _COUNTS,
    _ATTACK,
    _HOLDS,
    _LINE,
    "E is an attack on the soil of P",
    "E may be an attack on the soil of P",
    "E may have crossed L",
    "P disputes X",
)
_RULES = """
rule soil-{n} by {name}
  if {name} counts X as part of {name} from D
  and E is an attack by A on X on T
  and D is on or before T
  and A is other than {name}
  unless {name} holds that {name} holds X from D2
  and T is before D2
  then on {name}'s map, E is an attack on the soil of {name}

rule wide-soil-{n} by {name}
  if {name} counts X as part of {name} from D
  and E is an attack by A on X on T
  and D may be before T
  under the wide reading of soil
  then E may be an attack on the soil of {name}

rule crossed-{n} by {name}
  if on {name}'s map, E is an attack on the soil of {name}
  and E is an attack by A on X on T
  and L is a line of {name} over X drawn on D
  and D is before T
  then E may have crossed L

rule disputed-{n}
  if {name} counts X as part of {name} from D
  and E is an attack by P on X on T
  and P is other than {name}
  then P disputes X
"""


def large_case(*, statements: int, territories: int, rules: int, seed: int = 1) -> Case:
    """Return a case of that size; the same for the same seed."""
    chance = random.Random(seed)
    actors = [f"State{at}" for at in range(max(2, rules // 4))]
    lands = [f"Land {at}" for at in range(territories)]
    declared = "\n".join(f"sentence {text}" for text in _SENTENCES)
    readings = "readings of soil: narrow = what was held, wide = what was ever claimed\n"
    texts = [_RULES.format(n=at, name=name) for at, name in enumerate(actors)]
    book = parse_rules([("bench.rules", "\n".join([declared, readings, *texts]))])
    premises = tuple(
        Premise(id=f"{at // 10 + 1}.s{at % 10 + 1}", speaker=chance.choice(actors))
        for at in range(statements)
    )
    facts = tuple(
        _fact(at, premise, chance=chance, actors=actors, lands=lands)
        for at, premise in enumerate(premises)
    )
    return Case(book=book, premises=premises, facts=facts)


def _fact(
    at: int, premise: Premise, *, chance: random.Random, actors: list[str], lands: list[str]
) -> Fact:
    speaker = premise.speaker or actors[0]
    start = date(2030, 1, 1) + timedelta(days=chance.randrange(1000))
    days = Days(start, start + timedelta(days=chance.choice([0, 0, 0, 6, 30])))
    land = chance.choice(lands)
    kind = chance.choices([_COUNTS, _ATTACK, _HOLDS, _LINE], [4, 3, 2, 1])[0]
    values = {
        _COUNTS: (speaker, land, speaker, days),
        _ATTACK: (f"attack {at}", chance.choice(actors), land, days),
        _HOLDS: (speaker, land, days),
        _LINE: (f"line {at}", speaker, land, days),
    }[kind]
    sentence = Sentence(template=kind, values=values)
    return Fact(sentence=sentence, premise=premise.id, held_by=speaker)
