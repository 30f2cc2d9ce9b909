"""Places: states, international bodies and disputed territories by all their English names."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TypeVar

__all__ = [
    "BodyEntry",
    "NamedBody",
    "NamedState",
    "Naming",
    "Places",
    "StateEntry",
    "TerritoryEntry",
    "load_places",
]

_Entry = TypeVar("_Entry")
_STATES, _OTHERS = "data/states.tsv", "data/places.toml"
_ARTICLES = ("the ", "The ", "THE ")
_NO_PLURAL = ("s", "ch", "se", "sh")  # "the Swiss", "the French": the adjective itself


class Naming(StrEnum):
    """By which kind of word a state or body was named."""

    NAME = "name"
    SEAT = "seat"  # "Moscow": the government, or merely the city
    DEMONYM = "demonym"  # "Russian"
    PEOPLE = "people"  # "Russians"
    METONYM = "metonym"  # "the Kremlin"


@dataclass(frozen=True, slots=True, kw_only=True)
class StateEntry:
    """A state or an entity with a government of its own; `un` is its standing in the UN."""

    code: str
    name: str
    un: str
    official: str
    seats: tuple[str, ...]
    demonyms: tuple[str, ...]
    aliases: tuple[str, ...]
    metonyms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyEntry:
    """An international body, a movement or an agency."""

    name: str
    aliases: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TerritoryEntry:
    """A place that is claimed or named by rivals; that a name is listed takes no side."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedState:
    """A state and how it was named; an ambiguous name often means something else."""

    state: StateEntry
    how: Naming
    ambiguous: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedBody:
    """A body and how it was named; by its seat it is always ambiguous."""

    body: BodyEntry
    how: Naming
    ambiguous: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Every name of every state, body and territory."""

    states: tuple[StateEntry, ...]
    state_names: Mapping[str, NamedState]
    body_names: Mapping[str, NamedBody]
    territory_names: Mapping[str, TerritoryEntry]
    state_words: frozenset[str]

    def resolve_state(self, words: str) -> NamedState | None:
        """Return the state that the words name, and how, or None.

        >>> named = load_places().resolve_state("the Russian government")
        >>> named.state.code, named.how.value
        ('RU', 'demonym')
        """
        name = _bare(words)
        found = self.state_names.get(name) or self.state_names.get(_recased(name))
        if found is not None:
            return found
        head, _, last = name.rpartition(" ")
        if last.lower() not in self.state_words:
            return None
        found = self.state_names.get(_bare(head))
        by_place = found is not None and found.how in {Naming.SEAT, Naming.METONYM}
        by_name_of_region = found is not None and found.ambiguous and last.lower() == "state"
        return None if by_place or by_name_of_region else found

    def resolve_body(self, words: str) -> NamedBody | None:
        """Return the body that the words name, or None.

        >>> load_places().resolve_body("the IAEA").body.name
        'International Atomic Energy Agency'
        """
        name = _bare(words)
        return self.body_names.get(name) or self.body_names.get(_recased(name))

    def resolve_territory(self, words: str) -> TerritoryEntry | None:
        """Return the disputed or doubly named territory that the words name, or None."""
        name = _bare(words)
        return self.territory_names.get(name) or self.territory_names.get(_recased(name))


@cache
def load_places() -> Places:
    """Return the places of the package; the files are read once."""
    folder = files("onrecord.reference")
    table = tomllib.loads(folder.joinpath(_OTHERS).read_text("utf-8"))
    states = tuple(_states(folder.joinpath(_STATES).read_text("utf-8")))
    doubtful = frozenset(table["ambiguous"])
    bodies = [
        BodyEntry(
            name=body["name"],
            aliases=tuple(body.get("aliases", ())),
            seats=tuple(body.get("seats", ())),
        )
        for body in table["body"]
    ]
    territories = [
        TerritoryEntry(name=name, aliases=tuple(aliases))
        for name, aliases in table["territories"].items()
    ]
    return Places(
        states=states,
        state_names=_first_wins(
            (word, NamedState(state=state, how=how, ambiguous=word in doubtful))
            for how in Naming
            for state in states
            for word in _state_words(state, how)
        ),
        body_names=_first_wins(_body_names(bodies, doubtful)),
        territory_names=_first_wins((n, t) for t in territories for n in (t.name, *t.aliases)),
        state_words=frozenset(table["state_words"]),
    )


def _states(text: str) -> Iterator[StateEntry]:
    """Yield the states of the table: comments, a line of column names, a line a state."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for line in lines[1:]:
        code, name, un, official, *lists = line.split("\t")
        seats, demonyms, aliases, metonyms = (tuple(x.split("|")) if x else () for x in lists)
        yield StateEntry(
            code=code,
            name=name,
            un=un,
            official=official,
            seats=seats,
            demonyms=demonyms,
            aliases=aliases,
            metonyms=metonyms,
        )


def _state_words(state: StateEntry, how: Naming) -> tuple[str, ...]:
    if how is Naming.NAME:
        formal = (state.official,) if state.official else ()
        return (state.name, *formal, *state.aliases)
    if how is Naming.PEOPLE:
        return tuple(_people(word) for word in state.demonyms if not word.endswith(_NO_PLURAL))
    return {
        Naming.SEAT: state.seats,
        Naming.DEMONYM: state.demonyms,
        Naming.METONYM: state.metonyms,
    }[how]


def _people(demonym: str) -> str:
    if demonym.endswith(("hman", "hwoman")):
        return demonym[:-2] + "en"
    return demonym + "s"


def _body_names(
    bodies: list[BodyEntry], doubtful: frozenset[str]
) -> Iterator[tuple[str, NamedBody]]:
    for body in bodies:
        for word in (body.name, *body.aliases):
            yield word, NamedBody(body=body, how=Naming.NAME, ambiguous=word in doubtful)
    for body in bodies:
        for word in body.seats:
            yield word, NamedBody(body=body, how=Naming.SEAT, ambiguous=True)


def _first_wins(pairs: Iterator[tuple[str, _Entry]]) -> dict[str, _Entry]:
    found: dict[str, _Entry] = {}
    for word, entry in pairs:
        found.setdefault(word, entry)
    return found


def _bare(words: str) -> str:
    """Return the words without article, possessive and doubled spaces."""
    name = " ".join(words.split()).replace("\u2019", "'")
    for article in _ARTICLES:
        name = name.removeprefix(article)
    return name.removesuffix("'s").removesuffix("'")


def _recased(name: str) -> str:
    """Return a shouted name ("MOSCOW") in title case; acronyms are too short to be shouted."""
    return name.title() if len(name) > 4 and name.isupper() else name
