"""Namesakes: the persons that a source names as its own head, not as owner or after "of"."""

from collections.abc import Mapping

from onrecord.model import ActorKind
from onrecord.reading.actors.roster import Entry
from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run

__all__ = ["persons_named"]

_LINKS = frozenset(("of", "for", "by", "with", "to", "at", "from", "in", "on"))
_TITLE = 12  # words of a title between "and" and a name
_OWNERS = frozenset(("'s", "’s", "'", "’"))


def persons_named(analysis: Analysis, by_word: Mapping[int, Entry], run: Run) -> list[Entry]:
    """Return the persons a source is: one, or several joined by "and"."""
    found: list[Entry] = []
    word = behind = run[0]
    while word <= run[1]:
        entry = by_word.get(word)
        last = word
        while last < run[1] and by_word.get(last + 1) is entry:
            last += 1
        if entry is not None and entry.kind is ActorKind.PERSON:
            own = not _owns(analysis, run, last) and not _hangs_on(analysis, run, (word, last))
            own = own and not _leads_in(analysis, by_word, run, last)
            if own and (not found or _joined(analysis, behind, word)):
                found.append(entry)
                behind = last + 1
        word = last + 1
    return list({id(e): e for e in found}.values())


def _owns(analysis: Analysis, run: Run, last: int) -> bool:
    """Whether a name is an owner ("Ode's office") or stands before a noun ("the Ode camp")."""
    texts, upos = analysis.draft.words.texts, analysis.trees.upos
    possessive = last + 1 < len(texts) and texts[last + 1] in _OWNERS
    return possessive or (last < run[1] and upos[last + 1] == "NOUN")


def _leads_in(analysis: Analysis, by_word: Mapping[int, Entry], run: Run, last: int) -> bool:
    """Whether a name leads in titles and another name ("Orlandian President Ada Brook")."""
    texts = analysis.draft.words.texts
    own = by_word.get(last)
    for word in range(last + 1, run[1] + 1):
        other = by_word.get(word)
        if other is not None and other is not own and other.kind is ActorKind.PERSON:
            return word > last + 1
        if not texts[word][:1].isalpha() or texts[word].lower() == "and":
            return False
    return False


def _hangs_on(analysis: Analysis, run: Run, name: Run) -> bool:
    """Whether a name in a source hangs on a preposition before it, its titles between.

    In "Secretary of State Ada Brook" the preposition belongs to the title, not to the name.
    """
    texts, upos = analysis.draft.words.texts, analysis.trees.upos
    at = name[0] - 1
    while at >= run[0] and texts[at] != "," and upos[at] in ("NOUN", "PROPN", "ADJ", "DET"):
        at -= 1
    if at < run[0] or texts[at].lower() not in _LINKS:
        return False
    heads = analysis.trees.heads
    within_title = at < heads[at] < name[0]
    return not within_title or heads[analysis.trees.head_of(name)] == heads[at]


def _joined(analysis: Analysis, behind: int, word: int) -> bool:
    """Whether a second name is joined by "and" to the first, which ends where *behind* is."""
    texts = analysis.draft.words.texts
    return any(texts[i].lower() == "and" for i in range(max(behind, word - _TITLE), word))
