"""Phases: how far the event of a trigger has got."""

from collections.abc import Iterable

from onrecord.model import Commitment, Phase, Span
from onrecord.reading.events.clauses import Clauses
from onrecord.reading.events.nominals import nominal_phase, object_phase
from onrecord.reading.events.triggers import Trigger
from onrecord.reference.events import Hint

__all__ = ["phase_of", "supposed_in"]

_BETWEEN = frozenset(("DET", "ADJ", "NUM", "PROPN", "PRON"))
_WIDEST = 3


def phase_of(clauses: Clauses, trigger: Trigger) -> Phase | None:
    """Return how far an event has got by the words around it, None if they do not tell."""
    if trigger.verbal:
        return clauses.phase(trigger.head)
    told = nominal_phase(clauses, trigger.head, lasting=trigger.sense.lasting)
    if told is None and clauses.trees.heads[trigger.head] == trigger.head:
        return _by_order(clauses, trigger)
    return told


def supposed_in(commitments: Iterable[Commitment]) -> tuple[Span, ...]:
    """Return the words of commitments that tell a condition, or what follows from one."""
    conditional = (one for one in commitments if one.trigger)
    return tuple(span for one in conditional for span in (*one.trigger, *one.consequence))


def _by_order(clauses: Clauses, trigger: Trigger) -> Phase | None:
    """Return what the verb before a noun says of it, where the trees hang it on nothing."""
    upos = clauses.trees.upos
    word = trigger.run[0] - 1
    stop = max(0, word - _WIDEST)
    while word > stop and upos[word] in _BETWEEN:
        word -= 1
    case = None
    if word > stop and upos[word] == "ADP":
        case = clauses.lexicon.cases.get(clauses.lower[word])
        word -= 1
        if case is not Hint.DONE:
            return None
    if word < 0 or upos[word] != "VERB":
        return None
    phase, hint = clauses.phase(word), clauses.hint(word)
    told = object_phase(phase, hint, lasting=trigger.sense.lasting)
    if told is None and case is Hint.DONE and phase in (Phase.DONE, Phase.UNDER_WAY):
        return Phase.DONE
    return told
