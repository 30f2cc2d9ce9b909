"""Gazetteer: every known name of a place, looked up at the words where it may begin."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from onrecord.reference.places import Naming, Places, load_places

__all__ = ["Gazetteer", "PlaceEntry", "PlaceForm", "PlaceKind", "load_gazetteer"]

_GEOGRAPHY, _REGIONS = "data/geography.toml", "data/regions.tsv"
_FIRST_WORD = re.compile(r"\w+")
_SPELLED_ALIKE = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u00a0": " "})


class PlaceKind(StrEnum):
    """What sort of place an entry is."""

    STATE = "state"
    CITY = "city"
    TERRITORY = "territory"  # claimed or named by rivals
    REGION = "region"  # first-level region of a state
    AREA = "area"  # part of the world, sea, strait, island


class PlaceForm(StrEnum):
    """By which kind of word a place is named."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place behind one of its names; `sure` where the name alone tells that it is a place."""

    name: str
    kind: PlaceKind
    form: PlaceForm = PlaceForm.NAME
    state: str | None = None  # ISO code
    sure: bool = True


@dataclass(frozen=True)
class Gazetteer:
    """Places by name; `reach` is the length of the longest name that begins with a word."""

    entries: Mapping[str, PlaceEntry]
    reach: Mapping[str, int]
    land_nouns: frozenset[str]
    ground_nouns: frozenset[str]
    dealing: frozenset[str]  # prepositions before whom one deals with
    still_verbs: frozenset[str]  # of which a mere place is the subject
    verbs_upon: tuple[str, ...]  # beginnings of verbs of which a mere place is the object

    def resolve(self, words: str) -> PlaceEntry | None:
        """Return the place that the words name, article and possessive aside.

        >>> load_gazetteer().resolve("the Republic of Artsakh").name
        'Nagorno-Karabakh'
        >>> load_gazetteer().resolve("Bavarian").form.value
        'adjective'
        """
        name = " ".join(words.translate(_SPELLED_ALIKE).split())
        for article in ("the ", "The ", "THE "):
            name = name.removeprefix(article)
        name = name.removesuffix("'s").removesuffix("'")
        found = self.entries.get(name)
        if found is None and len(name) > 3 and name.isupper():
            found = self.entries.get(name.title())
        return found

    def longest_at(
        self, text: str, starts: Sequence[int], ends: Sequence[int], first: int, stop: int
    ) -> tuple[int, PlaceEntry] | None:
        """Return the last word and the entry of the longest name that begins at a word.

        *starts* and *ends* are the offsets of the words, *stop* the first word out of bounds.
        """
        begin = starts[first]
        head = _FIRST_WORD.match(text, begin, ends[first])
        limit = self.reach.get(head.group(), 0) if head else 0
        best = None
        for last in range(first, stop):
            if ends[last] - begin > limit:
                break
            written = text[begin : ends[last]].translate(_SPELLED_ALIKE)
            entry = self.entries.get(written)
            if entry is not None:
                best = last, entry
        return best


@cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer of the package; the files are read once."""
    folder = files("onrecord.reference")
    table = tomllib.loads(folder.joinpath(_GEOGRAPHY).read_text("utf-8"))
    places = load_places()
    entries: dict[str, PlaceEntry] = {}
    sources = (
        _territories(places),
        _states(places),
        _areas(table),
        _regions(folder.joinpath(_REGIONS).read_text("utf-8"), entries),
    )
    for source in sources:
        for name, entry in source:
            entries.setdefault(name, entry)
    reach: dict[str, int] = {}
    for name in entries:
        head = _FIRST_WORD.match(name)
        if head is not None:
            first = head.group()
            reach[first] = max(reach.get(first, 0), len(name))
    return Gazetteer(
        entries=entries,
        reach=reach,
        land_nouns=frozenset(table["nouns"]["land"]),
        ground_nouns=frozenset(table["nouns"]["ground"]),
        dealing=frozenset(table["uses"]["dealing"]),
        still_verbs=frozenset(table["uses"]["still"]),
        verbs_upon=tuple(table["uses"]["upon"]),
    )


def _territories(places: Places) -> Iterator[tuple[str, PlaceEntry]]:
    for name, territory in places.territory_names.items():
        sure = name not in places.state_names or territory.name in places.state_names
        yield name, PlaceEntry(territory.name, PlaceKind.TERRITORY, sure=sure)


def _states(places: Places) -> Iterator[tuple[str, PlaceEntry]]:
    forms = {Naming.DEMONYM: PlaceForm.ADJECTIVE, Naming.PEOPLE: PlaceForm.PEOPLE}
    for name, named in places.state_names.items():
        if named.how is Naming.METONYM:
            continue
        city = named.how is Naming.SEAT
        form = forms.get(named.how, PlaceForm.NAME)
        yield (
            name,
            PlaceEntry(
                name if city else named.state.name,
                PlaceKind.CITY if city else PlaceKind.STATE,
                form,
                named.state.code,
                sure=not named.ambiguous or form is not PlaceForm.NAME,
            ),
        )


def _areas(
    table: Mapping[str, Mapping[str, Sequence[str]]],
) -> Iterator[tuple[str, PlaceEntry]]:
    for section, kind in (("areas", PlaceKind.AREA), ("cities", PlaceKind.CITY)):
        for name, aliases in table[section].items():
            entry = PlaceEntry(name, kind)
            yield name, entry
            yield from ((alias, entry) for alias in aliases)
    for short, full in table["shortened"].items():
        yield short, PlaceEntry(str(full), PlaceKind.REGION, state="US")
    for adjective, noun in table["adjectives"].items():
        yield adjective, PlaceEntry(str(noun), PlaceKind.AREA, PlaceForm.ADJECTIVE)
        if adjective.endswith("n"):
            people = PlaceEntry(str(noun), PlaceKind.AREA, PlaceForm.PEOPLE)
            yield adjective + "s", people


def _regions(text: str, known: Mapping[str, PlaceEntry]) -> Iterator[tuple[str, PlaceEntry]]:
    """Yield the first-level regions; a name of one is often something else as well."""
    for line in text.splitlines():
        code, _, names = line.partition("\t")
        if len(code) != 2:
            continue
        for name in names.split("|"):
            if name not in known:
                yield name, PlaceEntry(name, PlaceKind.REGION, state=code, sure=code == "US")
