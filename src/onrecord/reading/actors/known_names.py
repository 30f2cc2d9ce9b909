"""Known names: states, bodies and outlets that a source names by any of their names."""

from collections.abc import Sequence

from onrecord.model import ActorKind
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.actors.roster import Entry, Roster
from onrecord.reference.places import Naming

__all__ = ["KnownNames"]


class KnownNames:
    """What is known beforehand of the names that speak in one article."""

    def __init__(self, roster: Roster, knowledge: Knowledge) -> None:
        self._roster = roster
        self._knowledge = knowledge

    def meet(self, written: str) -> Entry | None:
        """Return the known actor of that name; a city is the body seated there if named."""
        seated = (self._roster.called(b) for b in self._knowledge.bodies_seated_at(written))
        there = [entry for entry in seated if entry is not None]
        if there:
            return max(there, key=lambda entry: len(entry.mentions))
        known = self._knowledge.named(written, speaks=True)
        if known is None:
            return self._state_by_part(written)
        return self._roster.meet_known(known)

    def meet_people(self, written: str) -> Entry | None:
        """Return the state whose people a word names ("the Orlandian statement")."""
        state = self._knowledge.places.resolve_state(written)
        if state is None or state.how not in (Naming.DEMONYM, Naming.PEOPLE):
            return None
        known = self._knowledge.named(state.state.name, speaks=True)
        return self._roster.meet_known(known) if known is not None else None

    def kind(self, written: str, core: Sequence[str]) -> ActorKind:
        """Return what a description makes an actor; the plural of anything is a group."""
        offices = self._knowledge.offices
        if offices.is_group(written):
            return ActorKind.GROUP
        kind = offices.kind_of_institution(written)
        if kind is not None:
            return kind
        if offices.resolve_title(written) is not None:
            return ActorKind.PERSON
        return ActorKind.GROUP if core and core[-1].lower().endswith("s") else ActorKind.BODY

    def _state_by_part(self, written: str) -> Entry | None:
        """Return the state named before that one capitalised word of its name stands for."""
        if not written[:1].isupper() or " " in written:
            return None
        return self._roster.state_with(written)
