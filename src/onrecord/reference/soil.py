"""Soil: the words by which a warning guards a side's own territory."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

__all__ = ["SoilLexicon", "load_soil"]

_DATA = "data/soil.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class SoilLexicon:
    """Phrases that guard by themselves; nouns that do so after a word for their owner."""

    phrases: tuple[str, ...]
    owned: frozenset[str]
    owners: frozenset[str]

    def guards(self, words: str) -> bool:
        """Return whether the words are about the speaker's own soil.

        >>> load_soil().guards("an attack on our territory"), load_soil().guards("a new tax")
        (True, False)
        """
        plain = " ".join(words.lower().split())
        if any(phrase in plain for phrase in self.phrases):
            return True
        tokens = [token.strip(".,;:'\"“”‘’()") for token in plain.split()]
        return any(
            owner in self.owners and noun in self.owned for owner, noun in pairwise(tokens)
        )


@cache
def load_soil() -> SoilLexicon:
    """Return the lexicon of the package."""
    found = tomllib.loads((files("onrecord.reference") / _DATA).read_text(encoding="utf-8"))
    return SoilLexicon(
        phrases=tuple(found["phrases"]),
        owned=frozenset(found["owned"]),
        owners=frozenset(found["owners"]),
    )
