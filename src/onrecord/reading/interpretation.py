"""Interpretation: an article read up to its statements, on which further layers rest."""

from dataclasses import dataclass
from functools import cached_property

from onrecord.model import NARRATOR, Asserter, Statement
from onrecord.reading.actors import Cast
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution

__all__ = ["Interpretation"]


@dataclass(frozen=True)
class Interpretation:
    """Words, attributions, actors and statements; the last three run in parallel by index."""

    analysis: Analysis
    attributions: tuple[Attribution, ...]
    cast: Cast
    statements: tuple[Statement, ...]

    @cached_property
    def _told(self) -> dict[int, int]:
        """The statement whose content holds each word; the shortest where contents overlap."""
        size = [sum(b - a for a, b in x.contents) for x in self.attributions]
        found: dict[int, int] = {}
        for i in sorted(range(len(self.attributions)), key=lambda i: -size[i]):
            for first, last in self.attributions[i].contents:
                found.update(dict.fromkeys(range(first, last + 1), i))
        return found

    def statement_at(self, word: int) -> Statement | None:
        """Return the statement whose content holds a word, or None in the narrator's voice."""
        index = self._told.get(word)
        return self.statements[index] if index is not None else None

    def asserter_at(self, word: int) -> Asserter:
        """Return who asserts what a word is part of: a speaker, or the article itself.

        Words of a statement whose speaker is not known are the narrator's to pass on.
        """
        statement = self.statement_at(word)
        if statement is None or statement.speaker is None:
            return NARRATOR
        return statement.speaker.actor
