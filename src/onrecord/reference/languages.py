"""Languages: the scripts and small words by which a text's language is told."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["LanguageTable", "load_languages"]

_DATA = "data/languages.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageTable:
    """ISO 639-1 codes by script and by small word; the letters outside ASCII of each code."""

    by_script: Mapping[str, str]
    by_word: Mapping[str, tuple[str, ...]]
    letters: Mapping[str, frozenset[str]]


@cache
def load_languages() -> LanguageTable:
    """Return the language table of the package; the file is read once."""
    table = tomllib.loads(files("onrecord.reference").joinpath(_DATA).read_text("utf-8"))
    by_word: dict[str, tuple[str, ...]] = {}
    for code, words in table["words"].items():
        for word in words.split():
            by_word[word] = (*by_word.get(word, ()), code)
    return LanguageTable(
        by_script=table["scripts"],
        by_word=by_word,
        letters={code: frozenset(letters) for code, letters in table["letters"].items()},
    )
