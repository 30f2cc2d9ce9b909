"""Triggers: on what a commitment hangs, be it a clause ("if …") or a noun ("any attack …")."""

from collections.abc import Iterator, Sequence

from onrecord.model import Modality
from onrecord.reading.commitments.clauses import Clause
from onrecord.reading.commitments.fronts import Front
from onrecord.reading.commitments.phrases import is_open, is_opened, phrase_run
from onrecord.reading.commitments.stretches import Stretch, is_predicate
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.conditions import Condition, ConditionKind
from onrecord.reading.syntax import Run

__all__ = [
    "fronted_trigger",
    "hanging",
    "may_hang",
    "nominal_triggers",
    "object_trigger",
    "trigger_of",
]

_CASES = frozenset(("to", "against", "for", "on", "over", "after", "following", "with"))
_ANSWERS = frozenset(
    "respond responds answer response responses retaliation retaliate react reaction reply "
    "measures measure revenge retaliatory countermeasures punishment price consequences "
    "answered met".split()
)
_USED = frozenset(
    "used employed deployed activated launched stationed placed sent fired applied".split()
)
_PERSONS = frozenset(("those", "anyone", "anybody", "whoever"))
_OWN = frozenset(("we", "i", "our", "my"))
_HIGHEST = 12  # words above a clause among which its condition may hang
_KEEPS_MARKER = (ConditionKind.TEMPORAL, ConditionKind.UNTIL)


def trigger_of(condition: Condition) -> Run:
    """Return the words of a condition that are its trigger; time words belong to it."""
    if condition.kind in _KEEPS_MARKER:
        return condition.marker[0], condition.protasis[1]
    return condition.protasis


def may_hang(wording: Wording, condition: Condition, clause: Clause) -> bool:
    """Return whether a condition can be the trigger of a clause by its construction."""
    words = wording.words
    if condition.protasis[0] <= clause.verb <= condition.protasis[1]:
        return False
    if condition.marker[0] and words[condition.marker[0] - 1] in ("even", "as"):
        return False
    if condition.kind is ConditionKind.UNTIL:
        return clause.negated or _is_awaited(wording, condition)
    return condition.kind is not ConditionKind.TEMPORAL or clause.modality is not Modality.NONE


def hanging(wording: Wording, clause: Clause, stretch: Stretch) -> Iterator[Condition]:
    """Yield the conditions that a clause hangs on: its own, or all if it is the only clause."""
    fits = [c for c in stretch.conditions if may_hang(wording, c, clause)]
    if not fits:
        return
    trees = wording.trees
    above, word = set(clause.chain), clause.top
    for _ in range(_HIGHEST):
        word = trees.heads[word]
        above.add(word)
    alone = _is_only_clause(wording, clause, stretch)
    for condition in fits:
        head = condition.apodosis_head
        if alone or head is None or head in above or trees.heads[head] in clause.chain:
            yield condition


def _is_awaited(wording: Wording, condition: Condition) -> bool:
    """Whether "until" leads to what another side must do, not to one's own goal or a date."""
    trees, (first, last) = wording.trees, condition.protasis
    if wording.words[condition.marker[0]] == "before":
        return False
    subjects = (w for w in range(first, last + 1) if trees.rel(w) == "nsubj")
    subject = next((w for w in subjects if trees.heads[w] == condition.protasis_head), None)
    if subject is None or wording.words[subject] in _OWN:
        return False
    return all(wording.words[c] not in _OWN for c in trees.children[subject])


def fronted_trigger(
    wording: Wording, clause: Clause, front: Front | None, limit: Run, *, own: bool
) -> Run | None:
    """Return the subject of a clause if it tells what may come ("any attack will …").

    What is *own* tells it only if it is opened ("any attack on our soil"); what is used is not
    the case but the means ("any weapons could be used").
    """
    subject, trees = clause.subject, wording.trees
    if subject is None or subject > clause.verb:
        return None
    if front is not None and front.closed and not _befalls(wording, clause):
        front = None
    would = clause.modality is Modality.WOULD
    if front is None and not is_open(wording, subject, would=would):
        return None
    pronoun = trees.upos[subject] == "PRON"
    person = wording.words[subject] in _PERSONS
    if not person and (pronoun or (own and not is_opened(wording, subject))):
        return None
    if (
        clause.passive
        and wording.words[clause.verb] in _USED
        and not _is_shot_at(wording, clause)
    ):
        return None
    if front is not None:
        return front.run
    first, last = phrase_run(wording, subject, limit)
    led = (c for c in trees.children[clause.top] if trees.rel(c) in ("aux", "cop"))
    last = min([last, *(c - 1 for c in led if c > subject)])
    while last > first and trees.upos[last] in ("PUNCT", "ADV"):
        last -= 1
    first = max(first, limit[0])
    return (first, last) if first <= last else None


def _is_shot_at(wording: Wording, clause: Clause) -> bool:
    """Whether a subject is fired at, not fired."""
    return wording.words[clause.verb + 1 : clause.verb + 2] in (("upon",), ("on",), ("at",))


def _befalls(wording: Wording, clause: Clause) -> bool:
    """Whether a clause tells what befalls its subject, or what it is."""
    if clause.passive or wording.trees.upos[clause.verb] != "VERB":
        return True
    return not wording.lexicon.suffers.keys().isdisjoint(wording.verbs(clause.verb))


def object_trigger(
    wording: Wording, clause: Clause, limit: Run, *, opened: bool = False
) -> Iterator[Run]:
    """Yield the object of a clause if it tells what may come ("consider any move as …").

    With *opened*, only what is opened so and hostile ("crush any attempt") or regretted.
    """
    trees, verb = wording.trees, clause.verb
    to_come = clause.modality in (Modality.WILL, Modality.WOULD)
    objects = (c for c in trees.children[verb] if c > verb and trees.rel(c) in ("obj", "nsubj"))
    child = next((c for c in objects if is_open(wording, c, would=to_come)), None)
    if child is None and opened:
        child = _narrowed_below(wording, verb)
    if child is None or (opened and not _is_hostile(wording, child)):
        return
    first, last = phrase_run(wording, child, limit)
    stop = min(limit[1], wording.analysis.sentence_run(child)[1])
    mark = next((w for w in range(child + 1, stop) if wording.words[w] == "as"), None)
    yield first, last if mark is None else mark - 1


def _narrowed_below(wording: Wording, verb: int) -> int | None:
    """Return whoever or whatever does something, named below a verb but not as its object.

    "Fire on any ship that enters", "strike the origin of any drone that crosses the border".
    """
    trees = wording.trees
    below = [c for c in trees.children[verb] if c > verb and trees.rel(c) in ("obj", "obl")]
    below += [n for c in below for n in trees.children[c] if n > c and trees.rel(n) == "nmod"]
    for noun in below:
        if is_opened(wording, noun) and any(
            trees.rels[c] == "acl:relcl" for c in trees.children[noun]
        ):
            return noun
    return None


def _is_hostile(wording: Wording, noun: int) -> bool:
    lexicon, verb = wording.lexicon, wording.trees.heads[noun]
    named = wording.words[noun] in lexicon.nouns["hostile"]
    told = named or wording.words[verb] in lexicon.suffers
    children = (wording.trees.rels[c] for c in wording.trees.children[noun])
    narrowed = any(rel in ("acl", "acl:relcl", "nmod") for rel in children)
    return is_opened(wording, noun) and (told or narrowed)


def nominal_triggers(
    wording: Wording, clause: Clause, scope: Sequence[int], limit: Run
) -> Iterator[Run]:
    """Yield the phrases after a verb that tell on what a commitment hangs."""
    words, past = wording.words, clause.verb
    for word in scope:
        if word <= past:
            continue
        case = _case(wording, word)
        if case is None or not is_open(wording, word):
            continue
        between = {words[w] for w in scope if clause.verb <= w < word}
        answers = words[case] == "to" and not between.isdisjoint(_ANSWERS)
        if answers or is_opened(wording, word):
            first, past = phrase_run(wording, word, limit)
            yield case if words[case] == "for" else first, past


def _case(wording: Wording, word: int) -> int | None:
    """Return the preposition of a noun phrase, if it is one that can lead to a trigger."""
    trees = wording.trees
    led = (c for c in trees.children[word] if trees.rel(c) == "case" and c < word)
    return next((c for c in led if wording.words[c] in _CASES), None)


def _is_only_clause(wording: Wording, clause: Clause, stretch: Stretch) -> bool:
    """Whether no other clause of the stretch has a subject and a modal verb."""
    trees = wording.trees
    for word in range(stretch.run[0], stretch.run[1] + 1):
        inside = any(c.protasis[0] <= word <= c.protasis[1] for c in stretch.conditions)
        if inside or word in clause.chain or trees.rels[word] == "acl:relcl":
            continue
        rels = {trees.rel(c) for c in trees.children[word]}
        if "aux" in rels and rels & {"nsubj", "expl"} and is_predicate(wording, word):
            return False
    return True
