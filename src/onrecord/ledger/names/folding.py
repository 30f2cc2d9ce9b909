"""Folding: how names are folded and taken apart, so that their spellings can be compared."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from onrecord.model import Actor, ActorKind
from onrecord.reference.naming import load_naming

__all__ = [
    "SHORT",
    "keys_of",
    "name_key",
    "name_keys",
    "person_parts",
    "plain_words",
    "spelled",
]

SHORT = 6  # letters that an abbreviation has at most
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(r"['’‘ʼ`´.]")  # within a word they join: "O'Dale", "U.S."
# Spellings of one Cyrillic name: Sergei, Sergey; Zelensky, Zelenskyy; Yevgeny, Evgeny.
_SPELLINGS = (
    (re.compile(r"(?<=[aeiouy])j"), "i"),
    (re.compile(r"[iy]+"), "i"),
    (re.compile(r"ie"), "e"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"tz"), "ts"),
    (re.compile(r"([^\W\d_])\1+"), r"\1"),
    (re.compile(r"(?<=[dt])er$"), "r"),
)
_KEPT = 1 << 14  # names whose fold is remembered
_LONGEST = 200  # characters of a name that are compared
_MOST_KEYS = 12  # names of one actor in one article that are looked up by


@lru_cache(_KEPT)
def plain_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, without accents and marks.

    >>> plain_words("José O’Dale-Łuk, U.S.")
    ('jose', 'odale', 'luk', 'us')
    """
    plain = unicodedata.normalize("NFKD", name[:_LONGEST]).casefold().translate(_LETTERS)
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(_WORD.findall(_MARKS.sub("", bare)))


@lru_cache(_KEPT)
def spelled(word: str) -> str:
    """Return a plain word as its transliterations have it in common.

    >>> spelled("sergey"), spelled("sergei"), spelled("zelenskyy"), spelled("zelensky")
    ('sergei', 'sergei', 'zelenski', 'zelenski')
    """
    for pattern, said in _SPELLINGS:
        word = pattern.sub(said, word)
    return word


def name_key(name: str) -> str:
    """Return a name as it is looked up: case, accents and ways of transliteration aside.

    >>> name_key("Serhiy Ólavskyy") == name_key("SERHII OLAVSKY")
    True
    """
    return " ".join(map(spelled, plain_words(name)))


def person_parts(name: str) -> tuple[str, ...]:
    """Return the parts of a person's name as they are compared, the family name last.

    >>> person_parts("Dr Marta Al-Ódessy Jr."), person_parts("Xi Jinping")
    (('dr', 'marta', 'odesi'), ('jinping', 'ksi'))
    """
    lexicon = load_naming()
    words = ["".join(plain_words(word)) for word in _without_particles(name).split()]
    words = [word for word in words if word]
    while len(words) > 1 and words[-1] in lexicon.suffixes:
        words.pop()
    while len(words) > 1 and words[-2] in lexicon.particles:
        del words[-2]
    if _family_first(words, name):
        words = [*words[1:], words[0]]
    if not words:
        return ()
    given = [lexicon.full.get(word, word) for word in words[:-1]]
    return (*map(spelled, given), spelled(words[-1]))


def name_keys(actor: Actor) -> tuple[str, ...]:
    """Return the keys by which an actor is looked up: its name, its aliases, a family name."""
    return keys_of(actor.name, actor.aliases, person=actor.kind is ActorKind.PERSON)


@lru_cache(_KEPT)
def keys_of(name: str, aliases: tuple[str, ...], *, person: bool) -> tuple[str, ...]:
    """Return the keys by which an actor of these names is looked up."""
    keys = {name_key(name): None}
    own = set(next(iter(keys)).split())
    for alias in aliases:
        key = name_key(alias)
        if _names(alias, key, own, person=person):
            keys[key] = None
    parts = person_parts(name) if person else ()
    if parts:
        keys[parts[-1]] = None
    return tuple(key for key in keys if key)[:_MOST_KEYS]


def _names(alias: str, key: str, own: set[str], *, person: bool) -> bool:
    """Whether an alias is a name, and not a description ("the minister")."""
    words = alias.split()
    if not words or len(words) > 8:
        return False
    if person:
        return not own.isdisjoint(key.split())
    return any(word[:1].isupper() or word[:1].isdigit() for word in words)


def _without_particles(name: str) -> str:
    """Return a name without the particles that a hyphen ties to it ("al-Brook")."""
    particles = load_naming().particles
    words = []
    for word in name[:_LONGEST].split():
        head, hyphen, rest = word.partition("-")
        words.append(rest if hyphen and rest and head.casefold() in particles else word)
    return " ".join(words)


def _family_first(words: Sequence[str], name: str) -> bool:
    """Whether the family name comes first: by the name itself, or by the two after it."""
    lexicon = load_naming()
    if len(words) < 2 or words[-1] in lexicon.family_first:
        return False
    if words[0] in lexicon.family_first:
        return len(words) <= 3
    double = len(words) == 3 or (len(words) == 2 and "-" in name.rsplit(maxsplit=1)[-1])
    return words[0] in lexicon.family_first_before_two and double
