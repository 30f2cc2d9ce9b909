"""Red lines: which words of a condition mean the same, and how a line is said to be crossed."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

__all__ = ["RedLineLexicon", "load_red_lines", "stem"]

_DATA = "data/redlines.toml"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ENDINGS = ("ing", "ed", "es", "s", "e")
_SHORTEST = 3  # letters that an ending leaves
_KEPT = 1 << 15


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLineLexicon:
    """The tables of `data/redlines.toml`; `same` leads from a stem to what it stands for."""

    same: Mapping[str, str]
    plain: frozenset[str]
    crossing: frozenset[str]
    lines: tuple[str, ...]
    not_yet: frozenset[str]
    withdrawing: frozenset[str]
    threats: tuple[str, ...]

    def things(self, text: str) -> frozenset[str]:
        """Return what a text is about: its content words by stem, those that mean the same
        as one.

        >>> sorted(load_red_lines().things("If our soil is attacked, or any vessel shelled"))
        ['attack', 'ship', 'soil']
        """
        found = map(_thing, _WORD.findall(text.casefold()))
        return frozenset(thing for thing in found if thing is not None)


@lru_cache(_KEPT)
def _thing(word: str) -> str | None:
    """Return what a word in small letters stands for, or None if it says nothing."""
    lexicon = load_red_lines()
    bare = word.removesuffix("'s").removesuffix("’s")
    if bare in lexicon.plain or len(bare) < 2:
        return None
    found = stem(bare)
    return lexicon.same.get(found, found)


@lru_cache(_KEPT)
def stem(word: str) -> str:
    """Return a word in lower case without the ending of its form.

    >>> stem("attacked"), stem("attacks"), stem("supplies"), stem("stopping")
    ('attack', 'attack', 'suppli', 'stop')
    """
    if word.endswith("ies") and len(word) > 4:
        return word[:-2]
    if word.endswith("y") and len(word) > 3:
        return word[:-1] + "i"
    if word.endswith("ss"):
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            bare = word.removesuffix(ending)
            doubled = ending in ("ing", "ed") and bare[-1] == bare[-2] and bare[-1] not in "ls"
            return bare[:-1] if doubled else bare
    return word


@cache
def load_red_lines() -> RedLineLexicon:
    """Return the lexicon of the package; the file is read once."""
    table = tomllib.loads(files("onrecord.reference").joinpath(_DATA).read_text("utf-8"))
    same: dict[str, str] = {}
    for row in table["same"]:
        for word in row:
            same.setdefault(stem(word), row[0])
    return RedLineLexicon(
        same=same,
        plain=frozenset(table["plain"]),
        crossing=frozenset(table["crossed"]["verbs"]),
        lines=tuple(table["crossed"]["lines"]),
        not_yet=frozenset(table["crossed"]["not_yet"]),
        withdrawing=frozenset(table["withdrawn"]["verbs"]),
        threats=tuple(table["withdrawn"]["nouns"]),
    )
