"""Nominals: how real an event is that a noun tells of ("planned drills")."""

from collections.abc import Mapping

from onrecord.model import Phase
from onrecord.reading.events.clauses import Clauses
from onrecord.reference.events import Form, Hint

__all__ = ["nominal_phase", "object_phase"]

_REAL = (Phase.DONE, Phase.UNDER_WAY)
_DEEP = 6  # nouns on nouns ("the start of a wave of strikes")
_OF_MODIFIER: Mapping[Hint, Phase] = {
    Hint.ANNOUNCE: Phase.ANNOUNCED,
    Hint.SCHEDULE: Phase.SCHEDULED,
    Hint.UNDER_WAY: Phase.UNDER_WAY,
    Hint.CANCEL: Phase.CANCELLED,
    Hint.DOUBT: Phase.HYPOTHETICAL,
    Hint.DONE: Phase.DONE,
}


def nominal_phase(
    clauses: Clauses, noun: int, *, lasting: bool, deep: int = _DEEP
) -> Phase | None:
    """Return how far an event has got that a noun tells of, None if its words do not tell."""
    before = _modified(clauses, noun)
    above = _governed(clauses, noun, lasting=lasting, deep=deep)
    if above is Phase.CANCELLED or before not in (None, Phase.DONE):
        return above if above is Phase.CANCELLED else before
    after = _followed(clauses, noun)
    return after or above or before


def _modified(clauses: Clauses, noun: int) -> Phase | None:
    """Return what the words before a noun say; doubt counts before all else."""
    trees = clauses.trees
    if clauses.negated(noun):
        return Phase.HYPOTHETICAL
    said = None
    for child in trees.children[noun]:
        if child > noun or trees.rel(child) not in (
            "amod",
            "det",
            "compound",
            "nmod",
            "advmod",
        ):
            continue
        hint = clauses.lexicon.modifiers.get(clauses.lower[child])
        if hint is Hint.DOUBT:
            return Phase.HYPOTHETICAL
        if hint is not None:
            said = _OF_MODIFIER.get(hint, said)
    return said


def _followed(clauses: Clauses, noun: int) -> Phase | None:
    """Return what a participle or an infinitive after a noun says ("set for", "to be held")."""
    trees = clauses.trees
    for child in trees.children[noun]:
        if (
            child < noun
            or trees.rels[child] != "acl"
            or trees.upos[child] not in ("VERB", "ADJ")
        ):
            continue
        if clauses.lexicon.form(clauses.lower[child]) is Form.ING:
            continue
        hint = clauses.hint(child)
        phase = clauses.phase(child)
        if phase is Phase.SCHEDULED or hint is Hint.SCHEDULE:
            return Phase.SCHEDULED
        if hint is Hint.ANNOUNCE:
            return Phase.ANNOUNCED
        if hint is Hint.CANCEL:
            return Phase.CANCELLED
        if hint in (Hint.HOLD, Hint.START) and phase in _REAL:
            return Phase.DONE
    return None


def _governed(clauses: Clauses, noun: int, *, lasting: bool, deep: int) -> Phase | None:
    """Return what the word above a noun says."""
    trees = clauses.trees
    head, rel = trees.heads[noun], trees.rel(noun)
    if deep == 0:
        return None
    verbal = trees.upos[head] in ("VERB", "AUX")
    if head != noun and rel in ("conj", "appos", "flat", "compound"):
        if verbal:
            return clauses.phase(head)
        return nominal_phase(clauses, head, lasting=lasting, deep=deep - 1)
    if head != noun and (verbal or rel in ("nsubj", "obj")):
        return _under_verb(clauses, noun, head, lasting=lasting)
    if rel == "nmod":
        return _under_noun(clauses, noun, head, lasting=lasting, deep=deep)
    return _predicate(clauses, noun)


def _predicate(clauses: Clauses, noun: int) -> Phase | None:
    """Return what the copula of a noun says ("it was an attack on …")."""
    copula = [c for c in clauses.trees.children[noun] if clauses.trees.rel(c) == "cop"]
    if not copula:
        return None
    phase = clauses.phase(noun)
    return phase if phase is not Phase.ANNOUNCED else Phase.HYPOTHETICAL


def _under_noun(
    clauses: Clauses, noun: int, head: int, *, lasting: bool, deep: int
) -> Phase | None:
    hint = clauses.lexicon.head_nouns.get(clauses.lexicon.lemma(clauses.lower[head]))
    if hint is None:
        return _after_case(clauses, noun)
    if hint in (Hint.MANAGE, Hint.DONE, Hint.START):
        above = nominal_phase(clauses, head, lasting=lasting, deep=deep - 1)
        told = {Hint.DONE: Phase.DONE, Hint.START: Phase.UNDER_WAY}
        return above if hint is Hint.MANAGE else above or told[hint]
    return _OF_MODIFIER.get(hint)


def _after_case(clauses: Clauses, noun: int) -> Phase | None:
    hint = _case_hint(clauses, noun)
    return None if hint is None or hint is Hint.DONE else _OF_MODIFIER[hint]


def _case_hint(clauses: Clauses, noun: int) -> Hint | None:
    trees, lower = clauses.trees, clauses.lower
    hints = [
        clauses.lexicon.cases.get(lower[c])
        for c in trees.children[noun]
        if trees.rel(c) == "case"
    ]
    return next((h for h in hints if h is not None), None)


def _under_verb(clauses: Clauses, noun: int, verb: int, *, lasting: bool) -> Phase | None:
    """Return what a verb says of a noun that is its subject, object or circumstance."""
    rel = clauses.trees.rels[noun]
    phase, hint = clauses.phase(verb), clauses.hint(verb)
    if rel.startswith(("obl", "advcl", "nmod")) and hint not in (Hint.START, Hint.CANCEL):
        case = _case_hint(clauses, noun)
        if case is not None and case is not Hint.DONE:
            return _OF_MODIFIER[case]
        if hint is Hint.DOUBT or case is None:
            return Phase.HYPOTHETICAL if hint is Hint.DOUBT else None
        return Phase.DONE if phase in _REAL else None
    subject = rel == "nsubj" and not clauses.is_passive(verb)
    if subject and hint not in (Hint.START, Hint.GO_ON, Hint.HOLD):
        return _acting(clauses, verb, phase, hint)
    return object_phase(phase, hint, lasting=lasting)


def _acting(clauses: Clauses, verb: int, phase: Phase, hint: Hint | None) -> Phase | None:
    """Return what is said of an event that does something itself ("the strikes killed …")."""
    if clauses.lexicon.lemma(clauses.lower[verb]) in ("loom", "threaten", "become"):
        return Phase.HYPOTHETICAL
    if hint is Hint.SCHEDULE and phase in _REAL:
        return Phase.SCHEDULED
    return Phase.DONE if phase is Phase.DONE and hint is not Hint.CANCEL else None


def object_phase(phase: Phase, hint: Hint | None, *, lasting: bool) -> Phase | None:
    """Return what is said of an event by the verb that it is the object of."""
    if hint is None or hint is Hint.DOUBT:
        return Phase.HYPOTHETICAL if hint is Hint.DOUBT else None
    if phase is Phase.HYPOTHETICAL:
        return phase
    if hint in (Hint.ANNOUNCE, Hint.SCHEDULE):
        return _OF_MODIFIER[hint]
    if hint is Hint.CANCEL:
        return Phase.CANCELLED if phase in _REAL else Phase.HYPOTHETICAL
    if phase in _REAL and hint in (Hint.START, Hint.GO_ON):
        return Phase.UNDER_WAY if lasting or hint is Hint.GO_ON else Phase.DONE
    return phase
