"""States: which state a word names, in whatever form, invented ones included."""

from collections.abc import Mapping
from functools import cached_property

from onrecord.reading.analysis import Analysis
from onrecord.reading.places import PlaceMention
from onrecord.reference.gazetteer import PlaceForm, PlaceKind
from onrecord.reference.places import Places

__all__ = ["POLITIES", "States"]

POLITIES = frozenset(
    ("federation", "republic", "kingdom", "union", "state", "realm", "confederation", "emirate")
)
_MOST_ALIKE = 8
_ALIKE = 4  # letters that an unknown adjective shares with its place, at least


class States:
    """The states and other places that an article names, by the word they are named at."""

    def __init__(
        self, analysis: Analysis, places: Mapping[int, PlaceMention], *, gazetteer: Places
    ) -> None:
        self._trees = analysis.trees
        self._texts = analysis.draft.words.texts
        self._place = places
        self._gazetteer = gazetteer

    def at(self, word: int) -> str | None:
        """Return the state, or the unknown place, that a word names; a capital is its state."""
        place = self._place.get(word)
        if place is None:
            return self._by_likeness(word)
        if place.entry is None:
            return self._of_adjective(place) or self._by_likeness(word) or place.name
        if place.entry.kind is PlaceKind.CITY and place.entry.state is not None:
            named = self._gazetteer.resolve_state(place.name)
            return named.state.name if named is not None else place.name
        return place.entry.name

    def named(self, word: int) -> str | None:
        """Return the state that a word names, alone or with the one before it."""
        for first in (word - 1, word):
            if first >= 0:
                found = self._gazetteer.resolve_state(" ".join(self._texts[first : word + 1]))
                if found is not None:
                    return found.state.name
        return None

    def is_place(self, holder: str | None) -> bool:
        """Whether a holder is a state or another place, or several, and no body or person."""
        return holder is not None and all(
            part in self._unknown or self._gazetteer.resolve_state(part) is not None
            for part in holder.split(" and ")
        )

    def _of_adjective(self, place: PlaceMention) -> str | None:
        """Return the state of a full name that begins with its adjective ("Danish Realm")."""
        first, last = place.run
        if first == last or self._texts[last].lower() not in POLITIES:
            return None
        named = self._gazetteer.resolve_state(self._texts[first])
        return named.state.name if named is not None else self._by_likeness(first)

    def _by_likeness(self, word: int) -> str | None:
        """Return the place that an unknown adjective is made from ("Vessanian": "Vessany")."""
        text = self._texts[word]
        if text in self._unknown:
            return text
        metonym = self._gazetteer.resolve_state(text)
        if metonym is not None and not metonym.ambiguous:
            return metonym.state.name
        if (
            len(text) <= _ALIKE
            or not text[0].isupper()
            or self._trees.upos[word] not in ("ADJ", "PROPN")
        ):
            return None
        alike = self._by_beginning.get(text[:_ALIKE], ())
        return next((n for n in alike if n in self._unknown and _made_from(text, n)), None)

    @cached_property
    def _by_beginning(self) -> dict[str, list[str]]:
        """The names of places that are no known states, a few for each beginning."""
        found: dict[str, list[str]] = {}
        for place in self._place.values():
            known = place.entry is not None and place.entry.kind is PlaceKind.STATE
            if place.form is not PlaceForm.NAME or known or len(place.name) < _ALIKE:
                continue
            alike = found.setdefault(place.name[:_ALIKE], [])
            if place.name not in alike and len(alike) < _MOST_ALIKE:
                alike.append(place.name)
        return found

    @cached_property
    def _unknown(self) -> frozenset[str]:
        """Those names that are not adjectives of others among them."""
        return frozenset(
            name
            for names in self._by_beginning.values()
            for name in names
            if not any(_made_from(name, other) for other in names)
        )


def _made_from(adjective: str, name: str) -> bool:
    """Whether a word is an adjective of a name, by its letters ("Vessanian", "Vessany")."""
    shared = max(_ALIKE, len(name) - 2)
    alike = adjective != name and adjective[:shared] == name[:shared]
    return alike and adjective.endswith(("ian", "ean", "an", "ish", "ese", "ic", "i"))
