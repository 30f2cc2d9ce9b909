"""Crowds: the people in the plural whom "they" takes up, be they named as a source or not.

"Thousands of protesters gathered in Torran. They called on …": they are the protesters.
"""

from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run
from onrecord.reference.offices import OfficeLexicon

__all__ = ["crowd_before"]

_REACH = 60  # words back from the pronoun
_SENTENCES = 1  # sentences before that of the pronoun
_LONGEST = 8  # words of a crowd's phrase


def crowd_before(
    analysis: Analysis, pronoun: int, *, told: frozenset[int], offices: OfficeLexicon
) -> Run | None:
    """Return the phrase of the last subject before a pronoun if it is people in the plural.

    What stands in contents (the words *told*) does not lead on; a subject in the singular
    does not either, for "they" does not take it up.
    """
    trees, sentence = analysis.trees, analysis.draft.sentence
    for word in range(pronoun - 1, max(-1, pronoun - _REACH), -1):
        if sentence[pronoun] - sentence[word] > _SENTENCES:
            return None
        if word in told or trees.rel(word) != "nsubj" or trees.upos[word] == "PRON":
            continue
        run = _phrase(analysis, word, pronoun)
        if trees.upos[word] in ("NOUN", "NUM") and offices.is_group(analysis.said(run)):
            return run
    return None


def _phrase(analysis: Analysis, head: int, end: int) -> Run:
    """Return the words of a phrase around its head, as far as they stand in one piece."""
    below = {i for i in analysis.trees.subtree(head) if i < end}
    first = last = head
    while first - 1 in below and head - first < _LONGEST:
        first -= 1
    while last + 1 in below and last - head < _LONGEST and _goes_on(analysis, last + 1):
        last += 1
    return first, last


def _goes_on(analysis: Analysis, word: int) -> bool:
    """Whether a word behind the head belongs to its name: "thousands of protesters"."""
    upos, text = analysis.trees.upos[word], analysis.draft.words.texts[word]
    return text == "of" or upos in ("NOUN", "PROPN", "ADJ", "DET", "NUM")
