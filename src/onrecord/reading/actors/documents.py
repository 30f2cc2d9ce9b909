"""Documents: who stands behind a report or a statement that "says" something."""

from collections.abc import Mapping, Sequence

from onrecord.reading.actors.known_names import KnownNames
from onrecord.reading.actors.roster import Entry
from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run

__all__ = ["bare_document", "issuer_of", "issuing_phrase", "without_topic"]

_ABOUT = frozenset("on about against over into regarding concerning detailing".split())
_ISSUED = frozenset(
    "released issued made signed given sent written published posted read delivered "
    "put distributed produced prepared compiled drafted".split()
)
_PLACES = frozenset("website site page account channel portal homepage feed".split())
_PASSED_ON = frozenset("carried obtained seen quoted cited reported relayed reviewed".split())


def bare_document(core: Sequence[str]) -> Sequence[str]:
    """Return the words of a document before the participle that tells where it comes from.

    >>> bare_document("statement carried by the agency".split())
    ['statement']
    """
    for i, word in enumerate(core[:-1]):
        if i and word.lower() in _ISSUED | _PASSED_ON:
            return core[:i]
    return core


def issuer_of(
    run: Run, core: Sequence[str], *, by_word: Mapping[int, Entry], names: KnownNames
) -> Entry | None:
    """Return whose a document is: who is named in its phrase, or stands before its noun."""
    for word in range(run[0], run[1] + 1):
        owner = by_word.get(word)
        if owner is not None and len(owner.name) > 1:
            return owner
    for end in range(len(core) - 1, 0, -1):
        before = " ".join(core[:end]).removesuffix(" 's").removesuffix(" ’s")
        named = names.meet(before) or names.meet_people(before)
        if named is not None:
            return named
    return None


def issuing_phrase(analysis: Analysis, run: Run) -> Run | None:
    """Return the phrase that names who issued a document ("released by Ode's office")."""
    texts = analysis.draft.words.texts
    for word in range(run[0] + 1, run[1]):
        lower = texts[word].lower()
        owner = _owner_of_place(texts, word, run[1]) if lower == "on" else None
        if owner is not None:
            return owner
        if lower in _ABOUT or lower in _PASSED_ON:
            return None
        if lower in ("by", "from"):
            last = next((i for i in range(word + 1, run[1] + 1) if texts[i] == ","), run[1] + 1)
            return (word + 1, last - 1) if last > word + 1 else None
    return None


def _owner_of_place(texts: Sequence[str], on: int, last: int) -> Run | None:
    """Return whose site or account a document stands "on" ("on the ministry's website")."""
    for word in range(on + 2, last):
        if texts[word] in ("'s", "’s"):
            after = {t.lower() for t in texts[word + 1 : min(word + 4, last + 1)]}
            return (on + 1, word - 1) if after & _PLACES else None
    return None


def without_topic(analysis: Analysis, run: Run) -> Run:
    """Return a document's words without those on what it is about or who passes it on."""
    texts = analysis.draft.words.texts
    for word in range(run[0] + 1, run[1] + 1):
        if texts[word].lower() in _ABOUT | _PASSED_ON:
            return run[0], word - 1
    return run
