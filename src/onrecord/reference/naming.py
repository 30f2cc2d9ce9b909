"""Naming: how names of persons are put together, and which given names stand for others."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["NamingLexicon", "load_naming"]

_DATA = "data/naming.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamingLexicon:
    """The tables of `data/naming.toml`; `full` leads from a short form to its given name."""

    full: Mapping[str, str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    family_first: frozenset[str]
    family_first_before_two: frozenset[str]


@cache
def load_naming() -> NamingLexicon:
    """Return the naming lexicon of the package; the file is read once.

    >>> load_naming().full["bob"]
    'robert'
    """
    table = tomllib.loads(files("onrecord.reference").joinpath(_DATA).read_text("utf-8"))
    parts = table["parts"]
    return NamingLexicon(
        full={
            short: given for given, shorts in table["short_forms"].items() for short in shorts
        },
        suffixes=frozenset(parts["suffixes"]),
        particles=frozenset(parts["particles"]),
        family_first=frozenset(parts["family_first"]),
        family_first_before_two=frozenset(parts["family_first_before_two"]),
    )
