"""Asserters: whose words a sighting rests on, a speaker's or the article's own."""

from onrecord.model import NARRATOR, Act, ActorId, Asserter, Statement
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.syntax import Run
from onrecord.reading.territories.sightings import Sighting
from onrecord.reading.words import Words

__all__ = ["Asserters"]

_ACCORDING = "according"
_DASHES = frozenset("-–—")
_NOBODY = frozenset(("which", "who", "that", "it", "this"))


class Asserters:
    """Who asserts what, with the scope of "according to" and of quoted words."""

    def __init__(self, interpretation: Interpretation) -> None:
        self._all = interpretation
        self._actors = {actor.id: actor for actor in interpretation.cast.actors}
        self._number = {s.id: i for i, s in enumerate(interpretation.statements)}

    def of(self, sighting: Sighting) -> Asserter | None:
        """Return the asserter of a sighting, or None if it is only denied.

        In a speaker's mouth are quoted words, and what the clauses of reported speech say.
        How a land is described in passing outside the quotation marks is the reporter's choice.
        """
        if sighting.voice is not None:
            actor = self._all.cast.actor_at(sighting.voice)
            if actor is not None:
                return actor
        statement = self._all.statement_at(sighting.at)
        if statement is None or statement.speaker is None:
            return NARRATOR
        if statement.speaker.name.lower() in _NOBODY:
            return NARRATOR
        speaker = statement.speaker.actor
        if self._all.analysis.draft.quote[sighting.at] == 1:
            return None if statement.negated and sighting.wording == "clause" else speaker
        return self._reported(statement, sighting, speaker)

    def _reported(
        self, statement: Statement, sighting: Sighting, speaker: ActorId
    ) -> Asserter | None:
        """Return the asserter of words outside the quotation marks of a statement."""
        in_passing = sighting.wording == "modifier" or (
            sighting.wording == "noun" and not self._at_top(statement, sighting.at)
        )
        if statement.negated and not in_passing:
            return NARRATOR if sighting.wording == "noun" else None
        thought = statement.act is not Act.SAY
        if thought or in_passing or not self._in_scope(statement, sighting.at):
            return NARRATOR
        return speaker

    def _at_top(self, statement: Statement, word: int) -> bool:
        """Whether a noun is a part of the main clause of what is said, not deeper in it."""
        attribution = self._all.attributions[self._number[statement.id]]
        trees = self._all.analysis.trees
        if self._is_according(attribution.cue):
            return True
        tops = {trees.head_of(run) for run in attribution.contents}
        return word in tops or trees.heads[word] in tops

    def _is_according(self, cue: Run | None) -> bool:
        return cue is not None and self._all.analysis.words(cue)[0].lower() == _ACCORDING

    def speaks_for(self, asserter: Asserter, holder: str) -> bool:
        """Whether an asserter is the holder itself, or has a role of it."""
        actor = self._actors.get(ActorId(asserter))
        if actor is None:
            return False
        names = (actor.name, *actor.aliases, *(r.of for r in actor.roles if r.of is not None))
        return holder in names

    def _in_scope(self, statement: Statement, word: int) -> bool:
        """Whether words come under "according to", if that is the cue: back to a dash."""
        cue = self._all.attributions[self._number[statement.id]].cue
        if cue is None or not self._is_according(cue):
            return True
        words = self._all.analysis.draft.words
        return not any(
            words.texts[at] == ";" or (words.texts[at] in _DASHES and _is_spaced(words, at))
            for at in range(word + 1, cue[0])
        )


def _is_spaced(words: Words, at: int) -> bool:
    """Whether a mark stands alone, and does not join two words."""
    return words.ends[at - 1] < words.starts[at] and words.ends[at] < words.starts[at + 1]
