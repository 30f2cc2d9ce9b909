"""Web words: the sentences, names and links that made-up web pages are filled with."""

import random

__all__ = [
    "FOREIGN",
    "MENU",
    "PEOPLE",
    "PLACES",
    "SHOP",
    "TERMS",
    "headline",
    "paragraphs",
    "sentence",
]

PEOPLE = "Adar Velt|Mira Oske|Tomas Breel|Ines Karrow|Jon Halden|Sela Dorn|Petra Quill".split(
    "|"
)
PLACES = "Velmark|Torran|Ostra|the Ambrel Strait|Kelm|Port Sarrow|Lower Dunes".split("|")
THINGS = "ferry|harbour wall|grain terminal|pipeline|lighthouse|convoy|rail link|reactor".split(
    "|"
)
_VERBS = "said|warned|told reporters|wrote in a letter|argued|announced|denied".split("|")
_CLAIMS = (
    "no ship will pass {place} until the talks resume",
    "the {thing} near {place} will be repaired before winter",
    "an attack on the {thing} would be answered without delay",
    "nobody had been told about the closure of the {thing}",
    "the two governments had agreed on nothing in {place}",
    "{place} has always belonged to those who live there",
    "the cost of the {thing} had doubled within a year",
)
_FACTS = (
    "The {thing} has stood unused since the storm of two winters ago.",
    "About {number} people live within sight of it, most of them in {place}.",
    "Inspectors counted {number} crates on the quay before the gates were shut.",
    "Traders in {place} have begun to look for another route, though it takes longer.",
    "A first round of talks ended last month without a joint statement.",
)
SHOP = "lamp|kettle|rain coat|tent|bicycle bell|oak desk|wool blanket|camp stove".split("|")
MENU = "Home|World|Business|Sport|Weather|Culture|Travel|Opinion|Video|Shop|Jobs|Contact".split(
    "|"
)
FOREIGN = (
    "Der Minister sagte am Montag, dass die Schiffe in der Meerenge nicht mehr fahren werden.",
    "Die Regierung hat sich bisher nicht zu den Berichten über den Hafen geäußert, hieß es.",
    "Nach Angaben der Behörden ist die Lage auf der Insel seit dem Wochenende wieder ruhig.",
)
TERMS = (
    "By using this site you agree to be bound by the terms that are set out on this page.",
    "We may change these terms at any time, and the changes take effect when they are posted.",
    "You may not copy, sell or pass on any part of the service without our written consent.",
    "Nothing on this page limits the rights that you have as a consumer under the law.",
)


def sentence(chance: random.Random) -> str:
    """Return a sentence of a news story."""
    place, thing = chance.choice(PLACES), chance.choice(THINGS)
    if chance.random() < 0.4:
        return chance.choice(_FACTS).format(
            place=place, thing=thing, number=chance.randint(20, 9000)
        )
    claim = chance.choice(_CLAIMS).format(place=place, thing=thing)
    person, verb = chance.choice(PEOPLE), chance.choice(_VERBS)
    if chance.random() < 0.5:
        return f"“{claim[0].upper()}{claim[1:]},” {person} {verb} on Tuesday."
    return f"{person} {verb} on Monday that {claim}."


def paragraphs(chance: random.Random, count: int) -> list[str]:
    """Return that many paragraphs of a news story."""
    return [
        " ".join(sentence(chance) for _ in range(chance.randint(1, 4))) for _ in range(count)
    ]


def headline(chance: random.Random) -> str:
    """Return a headline."""
    verb = chance.choice(["rejects", "reopens", "awaits", "fears for", "votes on"])
    name = chance.choice(PEOPLE).split()[1]
    return f"{name} {verb} {chance.choice(THINGS)} in {chance.choice(PLACES)}"
