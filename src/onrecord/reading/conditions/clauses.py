"""Clauses: how far a protasis reaches, and the main clause that it depends on."""

from onrecord.reading.analysis import Analysis
from onrecord.reading.conditions.condition import Condition, ConditionKind
from onrecord.reading.syntax import Run, Trees

__all__ = ["REACH", "condition_of", "trimmed"]

REACH = 128  # words within which a condition is read: those of one window of the encoder
_STOPS = frozenset(",.;:!?-–—…)]")
_JOINED = frozenset(("conj", "parataxis", "ccomp", "dep"))


def condition_of(analysis: Analysis, kind: ConditionKind, marker: Run, head: int) -> Condition:
    """Return the condition with that marker and that head of its protasis."""
    trees = analysis.trees
    first, last_word = analysis.sentence_run(head)
    sentence = first, min(last_word, head + REACH)
    governor = _governor(trees, marker, head, sentence)
    if governor is None:
        governor, last = _after_comma(analysis, head, sentence[1])
    else:
        last = _last_of_clause(analysis, marker[1] + 1, head, governor)
    protasis = (marker[1] + 1, max(last, head))
    return Condition(
        kind=kind,
        marker=marker,
        protasis=protasis,
        protasis_head=head,
        apodosis=_apodosis(analysis, governor, (marker[0], protasis[1])),
        apodosis_head=governor,
    )


def trimmed(trees: Trees, run: Run) -> Run | None:
    """Return a run without the marks at its edges, or None if it has only marks."""
    first, last = run
    while first <= last and trees.upos[first] == "PUNCT":
        first += 1
    while last >= first and trees.upos[last] == "PUNCT":
        last -= 1
    return (first, last) if first <= last else None


def _governor(trees: Trees, marker: Run, head: int, sentence: Run) -> int | None:
    """Return the word that a protasis depends on, or None if it depends on nothing."""
    word = head
    if trees.upos[marker[1]] == "NOUN" and marker[0] <= trees.heads[head] <= marker[1]:
        word = marker[1]  # "the moment we cross": the noun hangs on the clause
    governor = trees.heads[word]
    if governor == word or marker[0] <= governor <= marker[1]:
        return next((c for c in trees.children[word] if _is_main_clause(trees, c, word)), None)
    if not sentence[0] <= governor <= sentence[1]:
        return None
    if governor > marker[0]:
        return governor
    if trees.upos[marker[0] - 1] in ("CCONJ", "SCONJ"):
        later = (w for w in range(head + 1, sentence[1] + 1) if trees.heads[w] == governor)
        return next((w for w in later if trees.rel(w) in _JOINED), governor)
    if trees.rel(head) == "ccomp":  # "promised to answer if …", hung on the promise
        return next(
            (c for c in trees.children[governor] if _governs(trees, c, marker)), governor
        )
    return governor


def _governs(trees: Trees, word: int, marker: Run) -> bool:
    return word < marker[0] and trees.rel(word) in ("xcomp", "ccomp")


def _is_main_clause(trees: Trees, word: int, protasis: int) -> bool:
    """Whether a clause was hung on the protasis before it, which should hang on it."""
    return word > protasis and trees.upos[word] == "VERB" and trees.rel(word) in _JOINED


def _after_comma(analysis: Analysis, head: int, stop: int) -> tuple[int | None, int]:
    """Return the clause after a comma and the last word before it, where no tree joins them."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    comma = next((w for w in range(head + 1, stop) if texts[w] in (",", "...", "…")), stop)
    for word in range(comma + 1, stop + 1):
        root = trees.heads[word] == word
        if (root and trees.upos[word] != "PUNCT") or (
            trees.heads[word] <= head and trees.upos[word] == "VERB"
        ):
            return word, comma - 1
    return None, _last_of_clause(analysis, head, head, None)


def _last_of_clause(analysis: Analysis, first: int, head: int, governor: int | None) -> int:
    """Return the last word of a clause: its words follow one another, marks aside."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    inside = {word for word in trees.subtree(head) if word >= first}
    last = head
    for word in range(head + 1, max(inside, default=head) + 1):
        if trees.upos[word] == "PUNCT":
            continue
        if governor in (word, trees.heads[word]):
            last = max(last, _before_comma(analysis, word, governor))
            break
        if word in inside:
            last = word
    if governor is not None and governor < first:
        stop = min(analysis.sentence_run(head)[1], head + REACH)
        while last < stop and texts[last + 1] not in _STOPS and trees.rel(last + 1) != "cc":
            last += 1
    while last > head and texts[last] in ",;:":
        last -= 1
    return last


def _before_comma(analysis: Analysis, first: int, governor: int) -> int:
    """Return the last word before the comma that ends a protasis whose words hang too high.

    Between them no word may be the subject or an auxiliary of the main clause.
    """
    trees, texts = analysis.trees, analysis.draft.words.texts
    comma = next((w for w in range(first, governor) if texts[w] == ","), first)
    inside = (w for w in range(first, comma) if trees.heads[w] == governor)
    own = any(trees.rel(w) in ("nsubj", "expl", "aux", "cop") for w in inside)
    return first - 1 if own else comma - 1


def _apodosis(analysis: Analysis, head: int | None, without: Run) -> tuple[Run, ...]:
    """Return the runs of a clause that are not part of its protasis, marks at the edges off."""
    if head is None:
        return ()
    trees = analysis.trees
    inside = sorted(w for w in trees.subtree(head) if not without[0] <= w <= without[1])
    runs: list[Run] = []
    for word in inside:
        if runs and word == runs[-1][1] + 1:
            runs[-1] = runs[-1][0], word
        else:
            runs.append((word, word))
    return tuple(run for run in (trimmed(trees, run) for run in runs) if run is not None)
