"""Ordered words: inverted conditions told by word order, where trees are crooked."""

from onrecord.reading.analysis import Analysis
from onrecord.reading.conditions.clauses import REACH, trimmed
from onrecord.reading.conditions.condition import Condition, ConditionKind
from onrecord.reading.syntax import Run

__all__ = ["inverted_by_order"]

_MODALS = frozenset("will would 'll ’ll wo shall could may might can must".split())
_NOMINAL = frozenset(("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ"))
_AFTER = frozenset(  # after these "should they" is a question or a plain clause
    "what why how when where who whom which whose nor neither so only then never and".split()
)
_STOPS = frozenset(',.;:!?–—…)]”"')
_OPENING = frozenset("\"“'‘([—–:;,.”")


def inverted_by_order(analysis: Analysis, i: int) -> Condition | None:
    """Return the condition that a "should" opens which no subject stands before, if one does.

    Such a word is told by its place: before a noun phrase, and at the start of a quotation or
    sentence ("Should a ship land, we will …") or after a whole clause ("we will … should …").
    """
    first, last = analysis.sentence_run(i)
    stop = min(last, i + REACH)
    texts, trees = analysis.draft.words.texts, analysis.trees
    if texts[last] == "?" or i + 1 >= stop or trees.upos[i + 1] not in _NOMINAL:
        return None
    opens = i == first or texts[i - 1] in _OPENING or texts[i - 1].lower() == "that"
    if opens:
        return _leading(analysis, i, stop)
    before = texts[i - 1].lower()
    if before in _AFTER or trees.rel(i - 1) == "nsubj" or trees.upos[i - 1] == "PRON":
        return None
    return _trailing(analysis, i, (max(first, i - REACH), stop))


def _leading(analysis: Analysis, i: int, stop: int) -> Condition | None:
    """Return the condition up to the last comma before the modal verb of the main clause."""
    texts, trees = analysis.draft.words.texts, analysis.trees
    later = range(i + 2, stop + 1)
    modal = next((w for w in later if texts[w].lower() in _MODALS), None)
    if modal is None:
        return None
    comma = next((w for w in range(modal - 1, i + 1, -1) if texts[w] == ","), None)
    if comma is None:
        return None
    head = trees.heads[modal] if trees.heads[modal] > comma else modal
    marks = (w for w in range(head, stop + 1) if texts[w] in '”"' or texts[w] == ";")
    return _condition(
        analysis, i, (i + 1, comma - 1), (comma + 1, next(marks, stop + 1) - 1), head
    )


def _trailing(analysis: Analysis, i: int, within: Run) -> Condition | None:
    """Return the condition up to the next mark, of the clause whose modal verb comes before."""
    texts, trees = analysis.draft.words.texts, analysis.trees
    earlier = range(i - 1, within[0] - 1, -1)
    modal = next((w for w in earlier if texts[w].lower() in _MODALS), None)
    governor = trees.heads[modal] if modal is not None else i
    if modal is None or not modal < governor < i:
        governor = modal = next((w for w in earlier if trees.upos[w] == "VERB"), i)
    if governor == i:
        return None
    end = next((w for w in range(i + 1, within[1] + 1) if texts[w] in _STOPS), within[1] + 1)
    return _condition(analysis, i, (i + 1, end - 1), (modal, i - 1), governor)


def _condition(
    analysis: Analysis, i: int, protasis: Run, apodosis: Run, governor: int
) -> Condition | None:
    trees = analysis.trees
    inside = trimmed(trees, protasis)
    if inside is None or inside[0] == inside[1]:
        return None
    told = trimmed(trees, apodosis)
    return Condition(
        kind=ConditionKind.INVERTED,
        marker=(i, i),
        protasis=inside,
        protasis_head=_head(analysis, inside),
        apodosis=() if told is None else (told,),
        apodosis_head=governor,
    )


def _head(analysis: Analysis, run: Run) -> int:
    """Return the verb of a clause: that of its subject, the first one, or any word."""
    trees = analysis.trees
    words = range(run[0], run[1] + 1)
    subjects = (w for w in words if trees.rel(w) == "nsubj" and w < trees.heads[w] <= run[1])
    subject = next(subjects, None)
    if subject is not None:
        return trees.heads[subject]
    return next((w for w in words if trees.upos[w] == "VERB"), trees.head_of(run))
