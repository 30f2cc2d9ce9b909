"""Knowledge: what is known beforehand of actors, asked in one place."""

from dataclasses import dataclass

from onrecord.model import ActorKind
from onrecord.reference.offices import OfficeLexicon
from onrecord.reference.outlets import Outlets
from onrecord.reference.places import Naming, Places, StateEntry

__all__ = ["Knowledge", "Known"]


@dataclass(frozen=True, slots=True)
class Known:
    """An actor known by name: what the record calls it, and what it is."""

    name: str
    kind: ActorKind
    names: frozenset[str] = frozenset()  # the full names of a state, any of which may stand
    voice_of: str | None = None  # the state that an office speaks for


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Offices, places and outlets, from `reference`."""

    offices: OfficeLexicon
    places: Places
    outlets: Outlets

    def named(self, written: str, *, speaks: bool) -> Known | None:
        """Return the state, body or outlet that a name is of, or None.

        A capital is its government only where it *speaks*; else it is a city.
        """
        state = self.places.resolve_state(written)
        if state is not None and state.how is Naming.METONYM:
            office = _without_article(written)
            return Known(office, ActorKind.OFFICE, voice_of=state.state.name)
        if state is not None and state.how in (Naming.NAME, Naming.SEAT):
            if state.how is Naming.NAME or speaks:
                return Known(state.state.name, ActorKind.STATE, _full_names(state.state))
            return None
        body = self.places.resolve_body(written)
        if body is not None and (body.how is Naming.NAME or speaks):
            return Known(body.body.name, ActorKind.BODY)
        outlet = self.outlets.resolve(written)
        if outlet is not None:
            return Known(outlet.outlet.name, ActorKind.OUTLET)
        return None

    def bodies_seated_at(self, written: str) -> frozenset[str]:
        """Return the bodies that a city may stand for: those that have their seat there."""
        body = self.places.resolve_body(written)
        if body is None or body.how is not Naming.SEAT:
            return frozenset()
        known = (named.body for named in self.places.body_names.values())
        return frozenset(b.name for b in known if written in b.seats)

    def is_outlet(self, written: str) -> bool:
        """Return whether a name is an outlet's and hardly anyone else's."""
        outlet = self.outlets.resolve(written)
        return outlet is not None and not outlet.ambiguous

    def qualifies(self, word: str) -> bool:
        """Return whether a word before a name is no part of it: "Former", "Russian", "the"."""
        if word.casefold() in self.offices.prefixes:
            return True
        state = self.places.resolve_state(word)
        return state is not None and state.how in (Naming.DEMONYM, Naming.PEOPLE)

    def kind_of_body(self, written: str) -> ActorKind:
        """Return what an organisation is by the words of its name, else a body."""
        return self.offices.kind_of_institution(written) or ActorKind.BODY


def _full_names(state: StateEntry) -> frozenset[str]:
    """Return a state's name and those of its aliases that are words, not initials."""
    words = (a for a in state.aliases if any(c.islower() for c in a))
    return frozenset((state.name, *words))


def _without_article(written: str) -> str:
    first, _, rest = written.partition(" ")
    return rest if first.lower() == "the" and rest else written
