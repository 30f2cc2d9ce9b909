"""Inflection: the forms of English verbs and the plurals of nouns."""

import re
from collections.abc import Sequence

__all__ = ["plural_of", "verb_forms"]

_BE = ("be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m")
_DOUBLING = {
    "acquit", "admit", "begin", "commit", "compel", "concur", "confer", "defer", "forbid",
    "forget", "infer", "permit", "prefer", "rebut", "refer",
}  # fmt: skip
_ONE_SYLLABLE = re.compile(r"(?:qu|[^aeiou])*[aeiou][^aeiouwxy]")


def verb_forms(verb: str, irregular: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the forms of a verb, its lemma first; only its first word is inflected.

    `irregular` is its past, its participle and, where it is irregular too, its -ing form.

    >>> verb_forms("point out")
    ('point out', 'points out', 'pointed out', 'pointing out')
    >>> verb_forms("tell", ("told", "told"))
    ('tell', 'tells', 'told', 'telling')
    """
    head, space, rest = verb.partition(" ")
    if head == "be":
        forms = list(_BE)
    elif head in {"would", "might"}:
        forms = [head, "'d"] if head == "would" else [head]
    else:
        past = list(irregular[:2]) or [_stem(head) + "ed"]
        ing = irregular[2] if len(irregular) > 2 else _ing(head)
        forms = [head, plural_of(head), *past, ing]
    return tuple(dict.fromkeys(form + space + rest for form in forms))


def plural_of(noun: str) -> str:
    """Return the noun with its -s, which is also the verb's third person.

    >>> plural_of("policy"), plural_of("speech"), plural_of("view")
    ('policies', 'speeches', 'views')
    """
    if _ends_in_consonant_and(noun, "y"):
        return noun[:-1] + "ies"
    if noun.endswith("quiz"):
        return noun + "zes"
    hisses = noun.endswith(("s", "x", "z", "ch", "sh")) or _ends_in_consonant_and(noun, "o")
    return noun + ("es" if hisses else "s")


def _ends_in_consonant_and(word: str, last: str) -> bool:
    return word.endswith(last) and word[-2:-1] not in {*"aeiou"}


def _stem(verb: str) -> str:
    """Return what "ed" is put after: "plann", "deni", "argu", "report"."""
    if verb.endswith("e"):
        return verb[:-1]
    if _ends_in_consonant_and(verb, "y"):
        return verb[:-1] + "i"
    return _doubled(verb)


def _ing(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _doubled(verb: str) -> str:
    doubles = verb in _DOUBLING or verb.endswith("quiz") or _ONE_SYLLABLE.fullmatch(verb)
    return verb + verb[-1] if doubles else verb
