"""Settings: when and where an event takes place, and the words that tell of it."""

from collections.abc import Sequence

from onrecord.model import Days, Quantity, QuantityId, TimeExpression, TimeKind
from onrecord.reading.analysis import Analysis
from onrecord.reading.events.clauses import Clauses
from onrecord.reading.events.triggers import Trigger
from onrecord.reading.names import NameKind
from onrecord.reading.syntax import Run
from onrecord.reference.events import Hint

__all__ = ["evidence_of", "numbers_in", "place_of", "when_of"]

_LONGEST = 370  # days; a longer stretch does not tell when something took place
_AT = frozenset(
    {"in", "at", "near", "on", "off", "over", "outside", "around", "across", "inside", "along"}
)
_ARGUMENTS = frozenset(
    {
        "nsubj",
        "obj",
        "iobj",
        "obl",
        "aux",
        "compound",
        "advmod",
        "nmod",
        "cop",
        "case",
        "xcomp",
        "mark",
    }
)
_MODIFIERS = frozenset(
    {
        "amod",
        "compound",
        "nummod",
        "nmod",
        "det",
        "flat",
        "case",
        "acl",
        "advmod",
        "nsubj",
        "cop",
    }
)
_MOST = 40  # words of evidence
_UP = 8
_WITHIN = frozenset({"in", "at", "on", "by", "during", "with", "of", "for"})
_REACH = 80  # words between an event and its time


def when_of(
    analysis: Analysis, clauses: Clauses, trigger: Trigger, verb: int | None
) -> Days | None:
    """Return the days named for an event in its own clause, None if there are none."""
    if verb is not None and not trigger.verbal and _apart(clauses, trigger, verb):
        verb = None  # its days are those of something else
    first, last = analysis.sentence_run(trigger.head)
    near = max(first, trigger.head - _REACH), min(last, trigger.head + _REACH)
    whole = analysis.span(near)
    best: tuple[int, TimeExpression] | None = None
    for time in analysis.times_within(whole.start, whole.end):
        apart = _distance(analysis, clauses, time, trigger, verb)
        if apart is not None and (best is None or apart < best[0]):
            best = apart, time
    if best is None or best[1].earliest is None or best[1].latest is None:
        return None
    return Days(best[1].earliest, best[1].latest)


def _apart(clauses: Clauses, trigger: Trigger, verb: int) -> bool:
    """Whether an event is not done when its verb is: it is announced, or "ahead"."""
    cases = {
        clauses.lower[c]
        for c in clauses.trees.children[trigger.head]
        if clauses.trees.rel(c) == "case"
    }
    return clauses.hint(verb) is Hint.ANNOUNCE or bool(cases - _WITHIN)


def _distance(
    analysis: Analysis,
    clauses: Clauses,
    time: TimeExpression,
    trigger: Trigger,
    verb: int | None,
) -> int | None:
    """Return how far a time stands from a trigger, None if it is not of its clause."""
    if (
        time.earliest is None
        or time.latest is None
        or time.kind in (TimeKind.SET, TimeKind.DURATION)
    ):
        return None
    run = analysis.run_between(time.span.start, time.span.end)
    if run is None or (time.latest - time.earliest).days > _LONGEST:
        return None
    trees, word = clauses.trees, clauses.trees.head_of(run)
    for step in range(_UP):
        if word == trigger.head or trigger.run[0] <= word <= trigger.run[1]:
            return step
        if word == verb:
            return step + abs(run[0] - trigger.head) + _UP
        if trees.heads[word] == word or (
            step and trees.upos[word] == "VERB" and not _of(clauses, word, trigger)
        ):
            return None
        word = trees.heads[word]
    return None


def _of(clauses: Clauses, verb: int, trigger: Trigger) -> bool:
    """Whether a verb only tells how far an event has got ("set for Monday")."""
    return clauses.trees.heads[verb] == trigger.head and clauses.hint(verb) in (
        Hint.SCHEDULE,
        Hint.HOLD,
        Hint.START,
        Hint.ANNOUNCE,
    )


def place_of(
    analysis: Analysis, clauses: Clauses, trigger: Trigger, verb: int | None
) -> str | None:
    """Return the name of the place that an event is said to be in."""
    trees = clauses.trees
    objects = [c for c in trees.children[trigger.head] if trees.rel(c) == "obj"]
    for head in (trigger.head, verb, *objects):
        if head is None:
            continue
        for child in trees.children[head]:
            if trees.rel(child) not in ("obl", "nmod") or not _stands_at(clauses, child):
                continue
            for name in analysis.names_within(max(child - 3, 0), child):
                if name.kind is NameKind.PLACE and name.first <= child <= name.last:
                    return analysis.said((name.first, name.last))
    return None


def _stands_at(clauses: Clauses, word: int) -> bool:
    trees = clauses.trees
    return any(trees.rel(c) == "case" and clauses.lower[c] in _AT for c in trees.children[word])


def evidence_of(
    analysis: Analysis, clauses: Clauses, trigger: Trigger, verb: int | None
) -> Run:
    """Return the words that tell of an event: its phrase, and the verb that carries it."""
    first, last = trigger.run
    if trigger.verbal:
        first, last = _spread(clauses, trigger.head, _ARGUMENTS, (first, last))
    else:
        first, last = _spread(clauses, trigger.head, _MODIFIERS, (first, last))
        carries = verb is not None and clauses.trees.heads[trigger.head] == verb
        if verb is not None and carries and clauses.hint(verb) is not None:
            objects = frozenset(("nsubj", "aux", "obl"))
            a, b = _spread(clauses, verb, objects, (min(first, verb), max(last, verb)))
            first, last = a, b
    sentence = analysis.sentence_run(trigger.head)
    first, last = max(first, sentence[0]), min(last, sentence[1])
    if last - first >= _MOST:
        first = max(first, trigger.run[0] - _MOST // 2)
        last = min(last, max(trigger.run[1], first + _MOST))
    return first, last


def _spread(clauses: Clauses, head: int, rels: frozenset[str], run: Run) -> Run:
    """Return a run widened by what hangs on a word by some relations, and all below that."""
    trees = clauses.trees
    first, last = run
    level = [
        c for c in trees.children[head] if trees.rel(c) in rels and trees.rels[c] != "acl:relcl"
    ]
    seen = 0
    while level and seen < _MOST:
        below: list[int] = []
        for word in level:
            seen += 1
            first, last = min(first, word), max(last, word)
            below += [
                c
                for c in trees.children[word]
                if trees.rels[c] not in ("acl:relcl", "punct", "parataxis")
            ]
        level = below
    return first, last


def numbers_in(quantities: Sequence[Quantity], start: int, end: int) -> tuple[QuantityId, ...]:
    """Return the quantities that stand between two offsets."""
    return tuple(q.id for q in quantities if start <= q.span.start and q.span.end <= end)
