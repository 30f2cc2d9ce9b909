"""Drafts: what single clauses commit a speaker to, before commitments are joined and linked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import CommitmentKind, Means, Modality
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.commitments.acceptance import is_accepted, is_kept_option
from onrecord.reading.commitments.belonging import Belonging, belonging_of
from onrecord.reading.commitments.clauses import Clause
from onrecord.reading.commitments.deeds import Deed, DeedSort, Standing, read_clause
from onrecord.reading.commitments.extents import consequence_of, scope_of
from onrecord.reading.commitments.fronts import Front
from onrecord.reading.commitments.retorts import guess_deed
from onrecord.reading.commitments.sides import names_in
from onrecord.reading.commitments.speech import (
    is_governed,
    reporter_of,
    threatener_of,
)
from onrecord.reading.commitments.stretches import Stretch
from onrecord.reading.commitments.subjects import JOINING, told_clause
from onrecord.reading.commitments.telling import find_deeds
from onrecord.reading.commitments.triggers import (
    fronted_trigger,
    hanging,
    nominal_triggers,
    object_trigger,
    trigger_of,
)
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.conditions import Condition
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.syntax import Run

__all__ = ["Draft", "draft_clause"]

_HARMING = (DeedSort.ACT, DeedSort.SUFFER, DeedSort.TELL, DeedSort.LINE)
_WARNING = (DeedSort.LEAD, DeedSort.ALLUDE)
_ARMED = (Means.NUCLEAR, Means.MILITARY)
_MILD = frozenset(("resign", "quit", "sue", "retire", "leave", "appeal", "run"))
# How often a deed of a sort is a commitment, as read off dev articles.
_SURE: Mapping[DeedSort, float] = {
    DeedSort.ACT: 0.8,
    DeedSort.SUFFER: 0.75,
    DeedSort.TELL: 0.75,
    DeedSort.LINE: 0.7,
    DeedSort.LEAD: 0.6,
    DeedSort.HOLD: 0.65,
    DeedSort.RESIST: 0.7,
    DeedSort.JOIN: 0.7,
    DeedSort.RELENT: 0.65,
    DeedSort.LAST: 0.6,
    DeedSort.ALLUDE: 0.5,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A commitment as runs of words.

    `voice` is the word of whoever is said to make it, if not the statement's speaker; `names`
    are the states whose part the speaker takes by saying it.
    """

    index: int  # of the statement
    head: int
    kind: CommitmentKind
    means: Means
    modality: Modality
    consequence: tuple[Run, ...]
    trigger: tuple[Run, ...]
    sure: float
    voice: int | None = None
    names: frozenset[str] = frozenset()


def draft_clause(
    wording: Wording,
    found: Interpretation,
    stretch: Stretch,
    verb: int,
    *,
    knowledge: Knowledge,
) -> Draft | None:
    """Return what the clause of a verb commits its speaker to, or None."""
    told = told_clause(wording, stretch, verb)
    if told is None:
        return None
    clause, front = told
    scope = scope_of(wording, clause, stretch)
    hangs = list(hanging(wording, clause, stretch))
    standing, triggers = _standing(
        wording, found, stretch, clause, front, hangs, scope, knowledge
    )
    deed = _deed(wording, clause, stretch, standing, scope)
    voice = threatener_of(wording, clause, stretch, standing.belongs)
    if deed is None and voice is not None:
        deed = next(find_deeds(read_clause(wording, clause, scope, bound=True)), None)
    if deed is None or (stretch.bearing.denies and deed.means not in _ARMED):
        return None
    aside = stretch.bearing.bound and not standing.governed
    if aside and clause.modality is Modality.COULD and voice is None:
        return None
    triggers = _fitting(wording, stretch, clause, deed, standing, triggers)
    consequence = consequence_of(wording, clause, stretch, triggers)
    if not consequence:
        return None
    return Draft(
        index=stretch.index,
        head=verb,
        kind=CommitmentKind.DENIAL if stretch.bearing.denies else _kind(clause, deed),
        means=deed.means,
        modality=clause.modality,
        consequence=consequence,
        trigger=tuple(dict.fromkeys(triggers)),
        sure=_SURE[deed.sort] * (0.6 if deed.guessed else 1.0),
        voice=voice if voice is not None else reporter_of(wording, clause, stretch),
        names=_side_taken(wording, clause, deed, standing, scope, knowledge),
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
    scope: Sequence[int],
) -> Deed | None:
    """Return the likeliest deed of a clause that commits the speaker, or None."""
    reading = read_clause(wording, clause, scope, bound=standing.governed)
    for deed in find_deeds(reading):
        if is_accepted(wording, clause, stretch, deed, standing):
            return deed
    threatened = standing.governed and stretch.bearing.threatens and stretch.crisis
    if threatened and wording.words[clause.verb] not in _MILD:
        return Deed(DeedSort.ACT)
    return guess_deed(wording, clause, stretch, standing)


def _fitting(  # noqa: PLR0913, PLR0917 - all that a clause is read with
    wording: Wording,
    stretch: Stretch,
    clause: Clause,
    deed: Deed,
    standing: Standing,
    triggers: list[Run],
) -> list[Run]:
    """Return the triggers that fit a deed, with what it names as its object."""
    if standing.fronted and (deed.sort is DeedSort.TELL or is_kept_option(wording, clause)):
        triggers = triggers[1:]
    if deed.sort is DeedSort.LINE:
        return [*triggers, *object_trigger(wording, clause, stretch.run)]
    if deed.sort in (DeedSort.ACT, DeedSort.SUFFER) and not triggers:
        return list(object_trigger(wording, clause, stretch.run, opened=True))
    return triggers


def _kind(clause: Clause, deed: Deed) -> CommitmentKind:
    if deed.sort in _HARMING:
        spared = clause.negated and deed.sort is DeedSort.ACT and not deed.guessed
        return CommitmentKind.ASSURANCE if spared else CommitmentKind.THREAT
    return CommitmentKind.WARNING if deed.sort in _WARNING else CommitmentKind.PROMISE


def _side_taken(  # noqa: PLR0913, PLR0917 - all that a clause is read with
    wording: Wording,
    clause: Clause,
    deed: Deed,
    standing: Standing,
    scope: Sequence[int],
    knowledge: Knowledge,
) -> frozenset[str]:
    """Return whose part a speaker takes: his subject's, or of those that "we" will defend."""
    texts = wording.analysis.draft.words.texts
    if standing.belongs is Belonging.OPEN and clause.subject is not None:
        return frozenset(names_in([texts[clause.subject]], knowledge))
    if standing.belongs is Belonging.OWN and deed.sort in (DeedSort.HOLD, DeedSort.ACT):
        held = (w for w in scope if wording.words[w] in wording.lexicon.holds)
        verbs = [w for w in held if wording.trees.upos[w] == "VERB"]
        objects = [
            c
            for v in verbs
            for c in wording.trees.children[v]
            if wording.trees.rel(c) == "obj" and wording.trees.upos[c] == "PROPN"
        ]
        return frozenset(names_in([texts[c] for c in objects], knowledge))
    return frozenset()
