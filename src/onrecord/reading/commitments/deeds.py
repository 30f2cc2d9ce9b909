"""Deeds: what a clause says will be done, suffered, kept or brought about."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.model import Means
from onrecord.reading.commitments.belonging import Belonging
from onrecord.reading.commitments.clauses import Clause
from onrecord.reading.commitments.wording import Wording
from onrecord.reference.commitments import Harm

__all__ = ["Deed", "DeedSort", "Reading", "Standing", "read_clause"]


class DeedSort(StrEnum):
    """What sort of deed it is."""

    ACT = "act"  # one side does it to another
    SUFFER = "suffer"  # the other side undergoes it
    TELL = "tell"  # it will be there: "there will be consequences"
    LEAD = "lead"  # a deed brings it about
    LINE = "line"  # a line is drawn, an option kept
    HOLD = "hold"  # something is defended
    RESIST = "resist"  # something is never done or given up
    JOIN = "join"  # a territory is taken in or taken back
    RELENT = "relent"  # something is undone or granted
    LAST = "last"  # a measure stays until another side yields
    ALLUDE = "allude"  # it may come to blows: "they are playing with fire"


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed with its means.

    A weak one tells a commitment only with a trigger or a target; a guessed one is told by its
    condition alone.
    """

    sort: DeedSort
    means: Means = Means.UNSPECIFIED
    weak: bool = False
    guessed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a clause stands to its speaker and its triggers.

    `governed` says that the cue governs it ("vowed to …"), `joined` that an order comes before
    it ("leave, or …"), `fronted` that its subject is the trigger.
    """

    belongs: Belonging | None
    governed: bool
    joined: bool
    triggered: bool
    fronted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A clause with the words that may tell its deed, in order, and the harms among them.

    `forms` is what its verb may be with the words that belong to it; `bound` says that the
    statement's cue governs it ("vowed to …").
    """

    wording: Wording
    clause: Clause
    scope: Sequence[int]
    forms: Sequence[str]
    harms: Sequence[tuple[int, Harm]]  # from the verb on
    fronted: Sequence[tuple[int, Harm]]  # before it
    bound: bool = False

    @property
    def every_harm(self) -> list[Harm]:
        """The harms on both sides of the verb."""
        return [h for _, h in (*self.fronted, *self.harms)]

    def gravest(self, harms: Sequence[Harm]) -> Means:
        """Return the gravest means of some harms."""
        return self.wording.means_of(h.means for h in harms)

    def says(self, forms: frozenset[str]) -> bool:
        """Return whether the verb is one of these."""
        return not forms.isdisjoint(self.forms)

    def tells(self, kind: str) -> bool:
        """Return whether a fixed wording of some kind stands in the scope."""
        if not self.scope:
            return False
        run = self.scope[0], self.scope[-1]
        return self.wording.has(run, self.wording.lexicon.words[kind])

    def is_staked(self) -> bool:
        """Return whether the words after the verb name what states defend, or all means."""
        words, stakes = self.wording.words, self.wording.lexicon.stakes
        after = (w for w in self.scope if w > self.clause.verb)
        return any(words[w] in stakes for w in after) or self.tells("all_means")


def read_clause(
    wording: Wording, clause: Clause, scope: Sequence[int], *, bound: bool
) -> Reading:
    """Return the reading of a clause, *scope* being the words that may tell its deed."""
    verb = clause.verb
    return Reading(
        wording=wording,
        clause=clause,
        scope=scope,
        forms=tuple(wording.verbs(verb)),
        harms=tuple(wording.harms(w for w in scope if w >= verb)),
        fronted=tuple(wording.harms(w for w in scope if w < verb)),
        bound=bound,
    )
