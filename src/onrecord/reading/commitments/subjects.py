"""Subjects: clauses that tell what is to come, with a subject that stands apart from them."""

from dataclasses import replace

from onrecord.reading.commitments.clauses import Clause, clause_of
from onrecord.reading.commitments.extents import sentence_end
from onrecord.reading.commitments.fronts import Front, front_of
from onrecord.reading.commitments.speech import is_surmised
from onrecord.reading.commitments.stretches import Stretch
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.conditions import ConditionKind

__all__ = ["JOINING", "told_clause"]

JOINING = (ConditionKind.OR_ELSE, ConditionKind.IMPERATIVE)


def told_clause(
    wording: Wording, stretch: Stretch, verb: int
) -> tuple[Clause, Front | None] | None:
    """Return the clause of a verb and the phrase that fronts it, if it tells what is to come.

    A clause does not if it asks, surmises, tells of the past, or is a condition itself.
    """
    if any(c.protasis_head == verb and c.kind not in JOINING for c in stretch.conditions):
        return None
    clause = _with_far_subject(wording, clause_of(wording, verb), stretch)
    asked = wording.words[sentence_end(wording, verb)] == "?"
    if asked or clause.past or is_surmised(wording, clause, stretch):
        return None
    front = front_of(wording, clause, stretch.run)
    if front is not None:
        clause = replace(clause, subject=front.noun)
    return clause, front


def _with_far_subject(wording: Wording, clause: Clause, stretch: Stretch) -> Clause:
    """Return a clause with the subject from which a condition parts it ("we, if hit, will")."""
    trees = wording.trees
    aux = [c for c in trees.children[clause.top] if trees.rel(c) == "aux"]
    if not aux or (clause.subject is not None and clause.subject + 1 == aux[0]):
        return clause
    for condition in stretch.conditions:
        before = condition.marker[0] - 1
        if aux[0] - condition.protasis[1] not in (1, 2) or before <= stretch.run[0]:
            continue
        before -= trees.upos[before] == "PUNCT"
        if trees.upos[before] in ("NOUN", "PROPN", "PRON"):
            return replace(clause, subject=before)
    return clause
