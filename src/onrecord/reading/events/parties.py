"""Parties: which actor a word means, or what it calls whom it means."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from onrecord.model import Actor, ActorId, ActorKind, Party
from onrecord.reading.actors.phrases import PRONOUNS
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.syntax import Run
from onrecord.reference.places import Places

__all__ = ["Parties"]

_OWN = frozenset({"his", "her", "its", "their"})
_PERSONAL = frozenset({"he", "she", "his", "her", "him"})
_BEFORE = ("amod", "compound", "flat", "nummod", "det", "nmod:poss")
_REACH = 60  # words back to whom a pronoun means
_LONGEST = 6  # words of the name of a party that is no actor of the record
_ACTING = frozenset({1, 2, 3})  # person, organisation, place in the network's types of mentions


class Parties:
    """Names the parties of one article."""

    def __init__(self, interpretation: Interpretation, *, places: Places) -> None:
        self._all = interpretation
        self._analysis = interpretation.analysis
        self._trees = interpretation.analysis.trees
        self._places = places

    def of(self, words: Sequence[int]) -> tuple[Party, ...]:
        """Return the parties that some words mean, with those joined to them by "and"."""
        found: dict[str, Party] = {}
        for word in self._with_conjuncts(words):
            party = self._party(word)
            if party is not None:
                found.setdefault(party.actor or party.name, party)
        return tuple(found.values())

    def named(self, word: int) -> Party | None:
        """Return the actor that a word names, or the state that an adjective is of."""
        actor = self._all.cast.actor_at(word)
        if actor is not None:
            return Party(actor=actor, name=self._by_id[actor].name)
        state = self._places.resolve_state(self._analysis.draft.words.texts[word])
        if state is None or state.ambiguous:
            name = next(iter(self._analysis.names_within(word, word)), None)
            written = self._analysis.said((name.first, name.last)) if name else ""
            return self._by_name.get(written)
        return self._by_name.get(state.state.name) or Party(actor=None, name=state.state.name)

    def _with_conjuncts(self, words: Sequence[int]) -> Iterator[int]:
        for word in words:
            yield word
            yield from (c for c in self._trees.children[word] if self._trees.rel(c) == "conj")

    def _party(self, word: int) -> Party | None:
        lower = self._lower(word)
        if lower in PRONOUNS or lower in _OWN:
            return self._meant(word)
        named = self.named(word)
        if named is not None:
            return named
        if int(self._analysis.encoded.types[word]) not in _ACTING:
            return None
        run = self._phrase(word)
        whose = next((p for c in range(run[0], word) if (p := self.named(c))), None)
        name = self._analysis.said(run)
        return Party(actor=whose.actor if whose else None, name=name)

    def _meant(self, word: int) -> Party | None:
        """Return whom a pronoun means: the speaker it is, or else the last one named."""
        known = self._speakers.get(word)
        if known is not None:
            return known
        start = max(self._analysis.sentence_run(word)[0], word - _REACH)
        personal = self._lower(word) in _PERSONAL
        for before in range(word - 1, start - 1, -1):
            actor = self._all.cast.actor_at(before)
            if actor is not None and (self._by_id[actor].kind is ActorKind.PERSON) == personal:
                return Party(actor=actor, name=self._by_id[actor].name)
        return None

    def _phrase(self, head: int) -> Run:
        trees = self._trees
        first = head
        while first > 0 and trees.heads[first - 1] == head and trees.rels[first - 1] in _BEFORE:
            first -= 1
        first = max(first, head - _LONGEST)
        while first < head and trees.upos[first] in ("DET", "PRON", "PUNCT"):
            first += 1
        return first, head

    def _lower(self, word: int) -> str:
        return self._analysis.draft.words.texts[word].lower()

    @cached_property
    def _by_id(self) -> Mapping[ActorId, Actor]:
        return {actor.id: actor for actor in self._all.cast.actors}

    @cached_property
    def _by_name(self) -> Mapping[str, Party]:
        found: dict[str, Party] = {}
        for actor in self._all.cast.actors:
            for name in (actor.name, *actor.aliases):
                found.setdefault(name, Party(actor=actor.id, name=actor.name))
        return found

    @cached_property
    def _speakers(self) -> Mapping[int, Party]:
        """Whom the pronouns that are sources mean, by word."""
        pairs = zip(self._all.attributions, self._all.statements, strict=True)
        return {
            attribution.source[0]: Party(
                actor=statement.speaker.actor, name=statement.speaker.name
            )
            for attribution, statement in pairs
            if attribution.source is not None and statement.speaker is not None
        }
