"""Candidates: clauses that tell what is to come, with all that they are judged by."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.commitments.acceptance import is_accepted
from onrecord.reading.commitments.belonging import Belonging, belonging_of
from onrecord.reading.commitments.clauses import Clause
from onrecord.reading.commitments.deeds import Deed, DeedSort, Reading, Standing, read_clause
from onrecord.reading.commitments.extents import consequence_of, scope_of
from onrecord.reading.commitments.fronts import Front
from onrecord.reading.commitments.retorts import guess_deed
from onrecord.reading.commitments.speech import is_governed
from onrecord.reading.commitments.stretches import Stretch
from onrecord.reading.commitments.subjects import JOINING, told_clause
from onrecord.reading.commitments.telling import find_deeds
from onrecord.reading.commitments.triggers import (
    fronted_trigger,
    hanging,
    nominal_triggers,
    trigger_of,
)
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.conditions import Condition
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.syntax import Run

__all__ = ["Candidate", "candidate_of"]

_MILD = frozenset(("resign", "quit", "sue", "retire", "leave", "appeal", "run"))


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A clause of a statement that may commit its speaker.

    `deeds` are all that its words may tell, the likeliest first, `deed` the one by which the
    rules take it for a commitment.
    """

    stretch: Stretch
    clause: Clause
    standing: Standing
    hangs: tuple[Condition, ...]
    triggers: tuple[Run, ...]
    reading: Reading
    deeds: tuple[Deed, ...]
    deed: Deed | None

    @cached_property
    def told(self) -> tuple[Run, ...]:
        """The words of the consequence."""
        return consequence_of(self.reading.wording, self.clause, self.stretch, self.triggers)


def candidate_of(
    wording: Wording,
    found: Interpretation,
    stretch: Stretch,
    verb: int,
    *,
    knowledge: Knowledge,
) -> Candidate | None:
    """Return the clause of a verb with what it is judged by, if it tells what is to come."""
    told = told_clause(wording, stretch, verb)
    if told is None:
        return None
    clause, front = told
    scope = scope_of(wording, clause, stretch)
    hangs = tuple(hanging(wording, clause, stretch))
    standing, triggers = _standing(
        wording, found, stretch, clause, front, hangs, scope, knowledge
    )
    reading = read_clause(wording, clause, scope, bound=standing.governed)
    deeds = tuple(find_deeds(reading))
    return Candidate(
        stretch=stretch,
        clause=clause,
        standing=standing,
        hangs=hangs,
        triggers=tuple(triggers),
        reading=reading,
        deeds=deeds,
        deed=_deed(wording, clause, stretch, standing, deeds),
    )


def _standing(  # noqa: PLR0913, PLR0917 - all that a clause is read with
    wording: Wording,
    found: Interpretation,
    stretch: Stretch,
    clause: Clause,
    front: Front | None,
    hangs: Sequence[Condition],
    scope: Sequence[int],
    knowledge: Knowledge,
) -> tuple[Standing, list[Run]]:
    """Return how a clause stands to its speaker, and its triggers, a fronted one first."""
    governed = is_governed(wording, clause, stretch)
    belongs = None
    if clause.subject is not None and not governed:
        belongs = belonging_of(wording, found, stretch, clause.subject, knowledge=knowledge)
    if front is not None and belongs is Belonging.OWN and not front.ours:
        belongs = Belonging.OTHER  # "ships that pass our coast"
    own = belongs is Belonging.OWN
    fronted = fronted_trigger(wording, clause, front, stretch.run, own=own)
    clauses = [t for c in hangs if (t := stretch.clipped(trigger_of(c))) is not None]
    if clauses:
        fronted = None  # "every ship would be stopped if …": the subject is not the condition
    triggers = clauses or ([fronted] if fronted else [])
    triggers = triggers or list(nominal_triggers(wording, clause, scope, stretch.run))
    joined = any(c.kind in JOINING and c.apodosis_head in clause.chain for c in hangs)
    standing = Standing(
        belongs=belongs,
        governed=governed,
        joined=joined,
        triggered=bool(triggers),
        fronted=fronted is not None,
    )
    return standing, triggers


def _deed(
    wording: Wording,
    clause: Clause,
    stretch: Stretch,
    standing: Standing,
    deeds: Sequence[Deed],
) -> Deed | None:
    """Return the likeliest deed of a clause that commits the speaker, or None."""
    for deed in deeds:
        if is_accepted(wording, clause, stretch, deed, standing):
            return deed
    threatened = standing.governed and stretch.bearing.threatens and stretch.crisis
    if threatened and wording.words[clause.verb] not in _MILD:
        return Deed(DeedSort.ACT)
    return guess_deed(wording, clause, stretch, standing)
