"""A made-up case: does the pledge of Velmark cover a strike on an island it claims?"""

from dataclasses import replace
from datetime import date

from onrecord.model import NARRATOR, Days, Manner
from onrecord.model.inferences import (
    Choice,
    Fact,
    Premise,
    PremiseKind,
    Sentence,
    Supposition,
    Value,
)
from onrecord.reasoning.case import Case
from onrecord.reasoning.rulefiles import parse_rules

RULES = """
sentence E is an attack by A on X on T
sentence X is part of C from D
sentence A attacked B on D
sentence E is an attack on the soil of P
sentence L covers E
sentence E was called minor

readings of soil: narrow = what it held on the day of the pledge, wide = all it ever claimed

rule attack-on-soil stated in 4.s12 by the narrator
  if     E is an attack by A on X on T
  and    P holds that X is part of P from D
  and    D is on or before T
  unless P holds that P attacked A on F
     and F is before T
  then   on P's map, E is an attack on the soil of P

source "Pledge of Velmark" <https://velmark.example/pledge> on 2030-05-01 by Velmark

rule pledge
  if     E is an attack on the soil of Velmark
  unless E was called minor
  under  the wide reading of soil
  then   "the pledge of Velmark" covers E
"""


def days(first: str, last: str | None = None) -> Days:
    return Days(date.fromisoformat(first), date.fromisoformat(last or first))


def fact(template: str, *values: Value, premise: str, held_by: str | None = None) -> Fact:
    sentence = Sentence(template=template, values=values)
    return Fact(sentence=sentence, premise=premise, held_by=held_by)


def velmark_case() -> Case:
    """Return the case: a strike in March 2031, two claims to the island, two what-ifs."""
    part = "X is part of C from D"
    premises = (
        Premise(
            id="4.e1",
            kind=PremiseKind.NARRATED,
            quotation="boats from Torran struck the island of Ambrel",
            article="The Courier",
            day=days("2031-03-06"),
        ),
        Premise(
            id="4.s2",
            speaker="Mira Dal",
            manner=Manner.DIRECT,
            quotation="Ambrel is ours",
            article="The Courier",
            day=days("2031-03-02"),
        ),
        Premise(id="4.s12", speaker=None, quotation="so it is an attack on Velmark itself"),
        Premise(
            id="5.s1",
            speaker="Mira Dal",
            manner=Manner.INDIRECT,
            quotation="the island had been theirs for a century",
            article="The Gazette",
        ),
    )
    return Case(
        book=parse_rules([("velmark.rules", RULES)]),
        premises=premises,
        facts=(
            fact(
                "E is an attack by A on X on T",
                "the strike",
                "Torran",
                "Ambrel",
                days("2031-03-05"),
                premise="4.e1",
                held_by=NARRATOR,
            ),
            replace(
                fact(part, "Ambrel", "Velmark", days("2031-03-01"), premise="4.s2"),
                held_by="Velmark",
                sure=False,
            ),
            fact(
                part,
                "ambrel",
                "VELMARK",
                days("1931-01-01", "1931-12-31"),
                premise="5.s1",
                held_by="velmark",
            ),
        ),
        suppositions=(
            Supposition(
                id="raid",
                assume=fact(
                    "A attacked B on D",
                    "Velmark",
                    "Torran",
                    days("2031-01-01"),
                    premise="raid",
                    held_by="Velmark",
                ),
            ),
            Supposition(id="no-linking-premise", without="4.s12"),
        ),
    )


WIDE = Choice("soil", "wide")
