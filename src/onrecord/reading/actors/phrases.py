"""Phrases: the noun phrase that names a speaker, without what is hung on it."""

import unicodedata
from collections.abc import Sequence

__all__ = [
    "COUNTED",
    "DOCUMENTS",
    "PRONOUNS",
    "bare_phrase",
    "head_noun",
    "is_definite",
    "plain",
    "unaccented",
]

PRONOUNS = frozenset(
    "he she it they him her them who which whom i we you this that these those himself "
    "herself themselves itself his hers theirs its their".split()
)
DOCUMENTS = frozenset(
    "report statement announcement commentary memo memorandum release communique communiqué "
    "letter tweet tweets post posts document paper note message article editorial dispatch "
    "briefing notice declaration email transcript resolution filing study bulletin".split()
)
_DETERMINERS = frozenset("the a an this that these those his her its their our".split())
COUNTED = frozenset("one two three four some several many both all most".split())
_DEFINITE = frozenset("the this that these those his her its their both two".split())
_CUTS = frozenset(
    "who which whom whose that , ( [ ; : -- - – — speaking citing including where when during "
    "amid".split()
)
_BARE = str.maketrans("øØłŁđĐıħĦ", "oOlLdDihH")
_LINKS = frozenset("of for at in on from with to by about familiar close near".split())


def bare_phrase(words: Sequence[str]) -> tuple[int, int]:
    """Return the half-open part of *words* from after its determiners to its first cut.

    >>> words = "The Turkish foreign ministry , which runs it".split()
    >>> words[slice(*bare_phrase(words))]
    ['Turkish', 'foreign', 'ministry']
    """
    start = 0
    lower = [w.lower() for w in words[:4]]
    if lower[1:2] == ["of"] and lower[0] in COUNTED and len(words) > 2:
        start = 2
    while start < len(words) - 1 and words[start].lower() in _DETERMINERS:
        start += 1
    end = start + 1
    while end < len(words) and not _cuts(words, end):
        end += 1
    return start, end


def _cuts(words: Sequence[str], i: int) -> bool:
    """Whether the phrase stops before word *i*; a hyphen inside a compound does not stop it."""
    if words[i] == "-" and i + 1 < len(words):
        inside = words[i - 1][-1:].isalpha() and words[i + 1][:1].isalpha()
        return not inside or words[i + 1].lower() in _CUTS
    return words[i].lower() in _CUTS


def head_noun(words: Sequence[str]) -> str:
    """Return the noun that a phrase is built on: its last word before a preposition.

    >>> head_noun("sources familiar with the matter".split())
    'sources'
    """
    for i, word in enumerate(words):
        if i and word.lower() in _LINKS:
            return words[i - 1].lower()
    return words[-1].lower() if words else ""


def is_definite(words: Sequence[str]) -> bool:
    """Return whether a phrase takes up something known ("the source", "two of the sources")."""
    lower = [w.lower() for w in words]
    return bool(lower) and (lower[0] in _DEFINITE or lower[1:3] == ["of", "the"])


def plain(word: str) -> str:
    """Return a word folded for comparison, a plural as its singular."""
    folded = word.casefold().replace("’", "'").removesuffix("'s")
    if folded.endswith("ies") and len(folded) > 5:
        return folded[:-3] + "y"
    return folded[:-1] if folded.endswith("s") and not folded.endswith("ss") else folded


def unaccented(word: str) -> str:
    """Return a word without accents, those letters that carry none in Unicode plain too.

    >>> unaccented("Şule Ørdoğan")
    'Sule Ordogan'
    """
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", word.translate(_BARE))
    return "".join(c for c in apart if not unicodedata.combining(c))
