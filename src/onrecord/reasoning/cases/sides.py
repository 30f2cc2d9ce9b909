"""Sides: for which state or body an actor of a record speaks."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.model import NARRATOR, Actor, ActorKind, Record
from onrecord.reasoning.cases.homes import homes_in
from onrecord.reference.offices import load_offices
from onrecord.reference.places import Places

__all__ = ["THE_ARTICLE", "Sides"]

THE_ARTICLE = "the article"
_LONGEST_NAME = 4
_OURS = frozenset(("we", "us", "our"))
_JOINING = frozenset(("and", "in", "of", "own", "as", "the"))
_SPELLED_ALIKE = str.maketrans({"\u2019": "'", "\u2018": "'"})


@dataclass(frozen=True)
class Sides:
    """The side of each actor of one record.

    A state, and what is named by its seat or its people, is its own side. A person speaks for
    the state of its role; where the article gives none, for the state that its own words join
    with "we" or "our", or that other articles give (`elsewhere`, by the actor's id), which is
    not sure. Everyone else speaks for itself.
    """

    record: Record
    places: Places
    elsewhere: Mapping[str, str] = field(default_factory=dict)

    def name_of(self, asserter: str) -> str:
        """Return the name of the side of an actor's id, or of the narrator."""
        if asserter == NARRATOR:
            return THE_ARTICLE
        return self._found[asserter][0] if asserter in self._found else asserter

    def is_sure(self, asserter: str) -> bool:
        """Return whether the record itself says for whom the actor speaks."""
        return asserter == NARRATOR or self._found.get(asserter, ("", False))[1]

    def state_of(self, words: str | None) -> str | None:
        """Return the name of the one state that the words name, if they do."""
        found = self.states_in(words or "")
        return found[0] if len(set(found)) == 1 else None

    def states_in(self, words: str) -> tuple[str, ...]:
        """Return the states that the words name, in order, each as often as it is named."""
        return tuple(self._states(_words(words)))

    def voice_of(self, asserter: str) -> str:
        """Return the name of an actor as itself."""
        if asserter == NARRATOR:
            return THE_ARTICLE
        return next((a.name for a in self.record.actors if a.id == asserter), asserter)

    @cached_property
    def _found(self) -> dict[str, tuple[str, bool]]:
        return {actor.id: self._side(actor) for actor in self.record.actors}

    def _side(self, actor: Actor) -> tuple[str, bool]:
        if actor.kind is not ActorKind.PERSON:
            state = None if actor.kind is ActorKind.OUTLET else self.state_of(actor.name)
            return state or actor.name, True
        for role in actor.roles:
            state = self.state_of(role.of)
            if state:
                return state, True
        for alias in (actor.name, *actor.aliases):
            state = self.state_of(alias)
            if state:
                return state, True
        own = self._owned(actor) or self.elsewhere.get(actor.id)
        return (own, False) if own else (actor.name, True)

    def _owned(self, actor: Actor) -> str | None:
        """Return the state of which the actor says "we", if one stands out."""
        counts: Counter[str] = Counter()
        for statement in self.record.statements:
            if statement.speaker is None or statement.speaker.actor != actor.id:
                continue
            for span in statement.content:
                counts.update(self._beside_us(span.text))
        ranked = counts.most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]

    def _beside_us(self, text: str) -> Iterator[str]:
        """Yield the states joined with "we" or "our": "Torran and our people"."""
        words = _words(text)
        for i, word in enumerate(words):
            if word.lower() not in _OURS:
                continue
            before, after = words[max(0, i - 2) : i], words[i + 1 : i + 4]
            if before[-1:] == ["and"] and len(before) == 2:
                yield from self.states_in(before[0])[:1]
            if after[:1] and after[0].lower() in _JOINING:
                yield from self.states_in(" ".join(after[1:]))[:1]

    def _states(self, words: Sequence[str]) -> Iterator[str]:
        i = 0
        while i < len(words):
            for size in range(min(_LONGEST_NAME, len(words) - i), 0, -1):
                name = " ".join(words[i : i + size])
                state = self._state_named(name, first=i == 0 and size == 1)
                if state:
                    yield state
                    i += size
                    break
            else:
                i += 1

    def _state_named(self, name: str, *, first: bool) -> str | None:
        """Return the state with that name: a known one, or one among the record's actors."""
        if not name[:1].isupper():
            return None
        bare = name.removesuffix("'s")
        found = self.places.resolve_state(bare)
        if found is not None and not (found.ambiguous and first):
            return self._as_named.get(found.state.name, found.state.name)
        return self._own_states.get(bare)

    @cached_property
    def _own_states(self) -> dict[str, str]:
        states = [actor for actor in self.record.actors if actor.kind is ActorKind.STATE]
        homes = {name: name for name in homes_in(self.record, offices=load_offices())}
        named = {n: actor.name for actor in states for n in (actor.name, *actor.aliases)}
        return homes | named

    @cached_property
    def _as_named(self) -> dict[str, str]:
        """Return the record's own name of each state that it names."""
        named: dict[str, str] = {}
        for name in self._own_states.values():
            found = self.places.resolve_state(name)
            if found is not None:
                named.setdefault(found.state.name, name)
        return named


def _words(text: str) -> list[str]:
    return [w.strip(".,;:()[]'\"“”") for w in text.translate(_SPELLED_ALIKE).split()]
