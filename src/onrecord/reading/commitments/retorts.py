"""Retorts: what one side will do if another acts, told by the condition and not by the deed."""

from onrecord.model import Means, Modality
from onrecord.reading.commitments.belonging import Belonging
from onrecord.reading.commitments.clauses import Clause
from onrecord.reading.commitments.deeds import Deed, DeedSort, Standing
from onrecord.reading.commitments.stretches import Stretch
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.conditions import Condition, ConditionKind

__all__ = ["guess_deed"]

_HYPOTHETICAL = (
    ConditionKind.IF,
    ConditionKind.UNLESS,
    ConditionKind.INVERTED,
    ConditionKind.PROVIDED,
    ConditionKind.TEMPORAL,
)
_REFUSED = (*_HYPOTHETICAL, ConditionKind.UNTIL)
_SAYING = frozenset(("said", "says", "told", "added"))
_AUXILIARIES = frozenset(("do", "does", "did", "have", "has", "had"))
_OWN = frozenset(("i", "we", "our", "my", "us", "me"))
_THEIRS = frozenset(("their", "your", "them", "you", "theirs", "yours"))
_OTHERS = frozenset(("you", "they", "he"))
_PERSONS = frozenset(
    "anyone anybody whoever those country countries firm firms company companies state states "
    "vessel vessels ship ships aircraft".split()
)
_NEAR = 8  # words before a verb in which "otherwise" stands
_ENDING = frozenset("over end ends ended ending peace truce ceasefire".split())
_NOT = frozenset(("not", "n't", "fail", "fails", "failed", "refuse", "refuses", "refused"))
_STEM = 4  # letters that two forms of one verb share


def guess_deed(
    wording: Wording, clause: Clause, stretch: Stretch, standing: Standing
) -> Deed | None:
    """Return what a clause without words of harm tells by the condition that it hangs on.

    It does so in a crisis only: of one's own side, which answers something hostile, gives like
    for like, or refuses until another yields; and of whoever does what he is warned of.
    """
    if not stretch.crisis:
        return None
    if standing.triggered and _is_there(wording, clause):
        return _of_things(wording, clause, stretch)
    if clause.subject is None or clause.subject > clause.verb:
        return None
    if standing.belongs in (Belonging.OWN, Belonging.OPEN):
        return _of_own_side(wording, clause, stretch, standing)
    warned = standing.fronted and _is_person_warned(wording, clause)
    if warned or (standing.joined and _is_yours(wording, clause)):
        return Deed(DeedSort.SUFFER, guessed=True)
    return None


def _of_things(wording: Wording, clause: Clause, stretch: Stretch) -> Deed | None:
    """Return what it means that there will be something, or no such thing, on a condition."""
    if _is_denied(wording, clause):
        return Deed(DeedSort.RESIST, guessed=True)
    return Deed(DeedSort.TELL, guessed=True) if _is_met(wording, stretch) else None


def _of_own_side(
    wording: Wording, clause: Clause, stretch: Stretch, standing: Standing
) -> Deed | None:
    """Return what one's own side does otherwise, or if another side does something."""
    if _is_else(wording, clause):
        return Deed(DeedSort.ACT, guessed=True)
    if _is_against_persons(wording, clause):
        return Deed(DeedSort.ACT, guessed=True)
    if not standing.triggered:
        return None
    found = (
        _retort(wording, clause, standing, c)
        for c in stretch.conditions
        if clause.subject not in range(c.protasis[0], c.protasis[1] + 1)
    )
    return next((deed for deed in found if deed is not None), None)


def _retort(
    wording: Wording, clause: Clause, standing: Standing, condition: Condition
) -> Deed | None:
    """Return what answers a condition: a blow at what is hostile, like for like, a refusal."""
    firm = clause.modality in (Modality.WILL, Modality.WOULD)
    firm = firm and wording.trees.upos[clause.verb] == "VERB"
    supposed = condition.kind in _HYPOTHETICAL
    own = standing.belongs is Belonging.OWN and (firm or _is_plain(wording, clause))
    if own and supposed and _is_hostile(wording, condition):
        return Deed(DeedSort.ACT, guessed=True)
    if not firm or _is_kind(wording, clause) or _is_of_own(wording, condition):
        return None
    if clause.negated and condition.kind in _REFUSED:
        return Deed(DeedSort.RESIST, guessed=True)
    if not supposed or clause.negated or _is_settling(wording, condition):
        return None
    paid_back = _is_like(wording, clause, condition) or _is_aimed(wording, clause)
    pressing = _is_pressing(wording, condition) or _is_hostile(wording, condition)
    return Deed(DeedSort.ACT, guessed=True) if paid_back or pressing else None


def _is_denied(wording: Wording, clause: Clause) -> bool:
    """Whether a clause says that there will be no such thing ("there will be no peace")."""
    words, children = wording.words, wording.trees.children
    named = (clause.verb, *(c for c in children[clause.verb] if c > clause.verb))
    return any(words[c] == "no" for w in named for c in children[w])


def _is_there(wording: Wording, clause: Clause) -> bool:
    """Whether a clause says that there will be something."""
    if clause.modality not in (Modality.WILL, Modality.WOULD, Modality.COULD):
        return False
    below = wording.trees.children[clause.verb]
    return any(wording.words[c] == "there" and c < clause.verb for c in below)


def _is_met(wording: Wording, stretch: Stretch) -> bool:
    """Whether something hostile is supposed in a stretch."""
    supposed = (c for c in stretch.conditions if c.kind in _HYPOTHETICAL)
    return any(_is_hostile(wording, c) for c in supposed)


def _is_yours(wording: Wording, clause: Clause) -> bool:
    """Whether it is told what "you" or "they" will meet with ("try it, and you will see")."""
    firm = clause.modality in (Modality.WILL, Modality.WOULD)
    return firm and clause.subject is not None and wording.words[clause.subject] in _OTHERS


def _is_else(wording: Wording, clause: Clause) -> bool:
    """Whether a deed is what one's own side does "otherwise"."""
    firm = clause.modality in (Modality.WILL, Modality.WOULD)
    start = wording.analysis.sentence_run(clause.verb)[0]
    before = wording.words[max(start, clause.verb - _NEAR) : clause.verb]
    return firm and not clause.negated and "otherwise" in before


def _is_plain(wording: Wording, clause: Clause) -> bool:
    """Whether a clause tells a deed in the present, and is not a mere "he says"."""
    if clause.modality is not Modality.NONE:
        return False
    told = (
        wording.trees.rel(clause.verb) != "advcl"
        and wording.words[clause.verb] not in _AUXILIARIES
    )
    above = {wording.trees.rel(c) for c in wording.trees.children[clause.verb]}
    return wording.words[clause.verb] not in _SAYING and told and "xcomp" not in above


def _is_hostile(wording: Wording, condition: Condition) -> bool:
    """Whether a condition tells of something hostile or daring, or of arms."""
    first, last = condition.protasis
    lexicon, forms = wording.lexicon, _words(wording, condition)
    if _is_settling(wording, condition):
        return False
    named = lexicon.nouns["hostile"] | lexicon.nouns["craft"] | lexicon.nouns["daring"]
    if any(f in lexicon.acts or f in named for f in forms):
        return True
    return any(h.means is Means.MILITARY for _, h in wording.harms(range(first, last + 1)))


def _is_settling(wording: Wording, condition: Condition) -> bool:
    """Whether a condition is of an end to the fighting."""
    return not _ENDING.isdisjoint(_words(wording, condition))


def _is_pressing(wording: Wording, condition: Condition) -> bool:
    """Whether a condition is that another side does not give what is asked of it."""
    unless = condition.kind is ConditionKind.UNLESS
    return unless or not _NOT.isdisjoint(_words(wording, condition))


def _words(wording: Wording, condition: Condition) -> tuple[str, ...]:
    return wording.words[condition.protasis[0] : condition.protasis[1] + 1]


def _is_person_warned(wording: Wording, clause: Clause) -> bool:
    """Whether it is told what will become of whoever does something, and it is no favour."""
    if clause.modality not in (Modality.WILL, Modality.WOULD) or clause.negated:
        return False
    person = clause.subject is not None and wording.words[clause.subject] in _PERSONS
    verb = wording.trees.upos[clause.verb] == "VERB"
    return person and verb and not _is_kind(wording, clause)


def _is_against_persons(wording: Wording, clause: Clause) -> bool:
    """Whether it is told what one's own side will do to whoever does something."""
    if clause.modality not in (Modality.WILL, Modality.WOULD) or _is_kind(wording, clause):
        return False
    trees, words = wording.trees, wording.words
    for child in trees.children[clause.verb]:
        who = words[child + 1 : child + 2] == ("who",)
        if child > clause.verb and trees.rel(child) == "obj" and words[child] in _PERSONS:
            return who and not clause.negated
    return False


def _is_kind(wording: Wording, clause: Clause) -> bool:
    return not wording.lexicon.kindly.isdisjoint(wording.verbs(clause.verb))


def _is_of_own(wording: Wording, condition: Condition) -> bool:
    """Whether a condition is of what one's own side does ("if I am elected")."""
    subject = _subject(wording, condition)
    if subject is None:
        return True
    near = (subject, *wording.trees.children[subject])
    return any(wording.words[w] in _OWN for w in near)


def _subject(wording: Wording, condition: Condition) -> int | None:
    words = range(condition.protasis[0], condition.protasis[1] + 1)
    return next((w for w in words if wording.trees.rel(w) == "nsubj"), None)


def _is_like(wording: Wording, clause: Clause, condition: Condition) -> bool:
    """Whether both clauses tell the same deed ("if they tax our steel, we will tax …")."""
    verb = wording.words[clause.verb]
    for word in range(condition.protasis[0], condition.protasis[1] + 1):
        written = wording.words[word]
        if wording.trees.upos[word] != "VERB":
            continue
        if written == verb or (len(verb) >= _STEM and written[:_STEM] == verb[:_STEM]):
            return True
    return False


def _is_aimed(wording: Wording, clause: Clause) -> bool:
    """Whether a deed is done to what is "theirs"."""
    trees = wording.trees
    for child in trees.children[clause.verb]:
        if child < clause.verb or trees.rel(child) not in ("obj", "obl"):
            continue
        if wording.words[child] in _THEIRS:
            return True
        if any(wording.words[c] in _THEIRS for c in trees.children[child]):
            return True
    return False
