"""Introductions: the phrase without a name that "the official" takes up.

"A harbour official was blunt. “It is mined,” the official said": the harbour official speaks,
though no verb of saying has introduced them.
"""

from collections.abc import Sequence

from onrecord.reading.analysis import Analysis
from onrecord.reading.names import NameKind
from onrecord.reading.syntax import Run
from onrecord.reference.offices import OfficeLexicon

__all__ = ["introduced_before"]

_REACH = 120  # words back from the description
_PARAGRAPHS = 1  # paragraphs before that of the description
_INDEFINITE = frozenset(("a", "an", "one", "another"))
_PLACES = frozenset(("nsubj", "obl"))  # "an official said", "according to an official"
_LONGEST = 16  # words of a phrase


def introduced_before(
    analysis: Analysis, run: Run, core: Sequence[str], *, offices: OfficeLexicon
) -> Run | None:
    """Return the last phrase that introduces without a name whom "the" and a title take up."""
    title = run[0] + 1
    if analysis.words(run) != ("the", *core) and analysis.words(run) != ("The", *core):
        return None
    if len(core) != 1 or offices.resolve_title(core[0]) is None:
        return None
    texts, paragraph = analysis.draft.words.texts, analysis.draft.paragraph
    for word in range(title - 1, max(-1, title - _REACH), -1):
        if paragraph[title] - paragraph[word] > _PARAGRAPHS:
            return None
        if texts[word] == core[0] and analysis.trees.rel(word) in _PLACES:
            found = _phrase(analysis, word)
            if texts[found[0]].lower() in _INDEFINITE and not _names_person(analysis, found):
                return found
    return None


def _phrase(analysis: Analysis, head: int) -> Run:
    """Return the words of a phrase from its article to what hangs on its noun by "of"."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    below = set(trees.subtree(head))
    first = last = head
    while first - 1 in below and trees.rel(first - 1) != "case" and head - first < _LONGEST:
        first -= 1
    while last + 1 in below and texts[last + 1] != "," and last - head < _LONGEST:
        last += 1
    return first, last


def _names_person(analysis: Analysis, run: Run) -> bool:
    """Whether a person is named in a phrase or right behind it."""
    named = analysis.names_within(run[0], run[1] + 2)
    return any(name.kind is NameKind.PERSON for name in named)
