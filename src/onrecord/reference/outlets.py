"""Outlets: the agencies, broadcasters and papers that pass on what others say."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

__all__ = ["NamedOutlet", "OutletEntry", "OutletKind", "Outlets", "load_outlets"]

_DATA = "data/outlets.toml"


class OutletKind(StrEnum):
    """What sort of outlet it is; the values are the tables of the data file."""

    AGENCY = "agencies"
    BROADCASTER = "broadcasters"
    PRESS = "press"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletEntry:
    """An outlet with its other names."""

    name: str
    kind: OutletKind
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedOutlet:
    """An outlet as it was named; an ambiguous name often means something else."""

    outlet: OutletEntry
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Outlets:
    """Every name of every outlet, without its article."""

    names: Mapping[str, NamedOutlet]

    def resolve(self, words: str) -> NamedOutlet | None:
        """Return the outlet that the words name, or None.

        >>> load_outlets().resolve("the AP").outlet.name
        'Associated Press'
        """
        return self.names.get(_bare(words))


@cache
def load_outlets() -> Outlets:
    """Return the outlets of the package; the file is read once."""
    table = tomllib.loads(files("onrecord.reference").joinpath(_DATA).read_text("utf-8"))
    doubtful = {_bare(word) for word in table["ambiguous"]}
    names: dict[str, NamedOutlet] = {}
    for kind in OutletKind:
        for name, aliases in table[kind].items():
            outlet = OutletEntry(name=name, kind=kind, aliases=tuple(aliases))
            for word in map(_bare, (name, *aliases)):
                names.setdefault(word, NamedOutlet(outlet=outlet, ambiguous=word in doubtful))
    return Outlets(names)


def _bare(words: str) -> str:
    """Return the words without article, possessive and doubled spaces."""
    name = " ".join(words.split()).replace("\u2019", "'")
    for article in ("the ", "The "):
        name = name.removeprefix(article)
    return name.removesuffix("'s")
