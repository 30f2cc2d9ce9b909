"""Fronts: noun phrases before a modal verb, of what may come, told by their words' order."""

from dataclasses import dataclass

from onrecord.model import Modality
from onrecord.reading.commitments.clauses import Clause
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.syntax import Run

__all__ = ["Front", "front_of"]

_MODALS = frozenset("will would shall could may might can 'll must wo ca should".split())
_WHOEVER = frozenset(("anyone", "anybody", "whoever", "whichever"))
_OPENING = frozenset(("any", "every", "each"))
_THOSE = frozenset(("those", "all", "everyone"))
_RELATIVE = frozenset(("who", "that", "which", "whose"))
_WITHIN = frozenset(
    "in inside within near on at from of with against between there here".split()
)
_PLURALS = frozenset(("people", "men", "women", "persons"))
_BEFORE = frozenset(("VERB", "SCONJ", "CCONJ", "PUNCT"))
_BREAKS = frozenset(',;:—–"“”‘([')
_OURS = frozenset(("our", "my", "us"))
_COPULAS = frozenset(("is", "are", "was", "were"))
_PAST = frozenset(("did", "were", "was", "had", "have"))
_LONGEST = 24  # words of a phrase


@dataclass(frozen=True, slots=True)
class Front:
    """A noun phrase before a modal verb.

    `closed` says that only of what befalls it may be told; `ours`, that it is of one's own.
    """

    noun: int
    run: Run
    closed: bool
    ours: bool = False


def front_of(wording: Wording, clause: Clause, limit: Run) -> Front | None:
    """Return the phrase from a word such as "any" or "whoever" to the modal verb of a clause.

    A tree may cut such a phrase short or hang its verbs elsewhere ("countries that side with
    our enemies will …"); the order of the words does not.
    """
    modal = _modal_of(wording, clause)
    if modal is None:
        return None
    start = modal
    lowest = max(limit[0], modal - _LONGEST)
    while start > lowest and not _is_break(wording, start - 1):
        start -= 1
    would = clause.modality is Modality.WOULD
    for word in range(start, modal):
        led = word == start or wording.trees.upos[word - 1] in _BEFORE
        front = _opened_at(wording, word, modal, would=would) if led else None
        if front is not None:
            return front
    return None


def _modal_of(wording: Wording, clause: Clause) -> int | None:
    """Return the modal verb of a clause, if no other stands between it and its subject."""
    trees, words = wording.trees, wording.words
    if trees.rels[clause.top] == "acl:relcl":
        return None
    aux = [
        c
        for w in clause.chain
        for c in trees.children[w]
        if trees.rel(c) in ("aux", "cop") and c <= clause.verb
    ]
    return next((w for w in sorted(aux) if words[w] in _MODALS), None)


def _is_break(wording: Wording, word: int) -> bool:
    written = wording.words[word]
    return (
        written in _BREAKS
        or written in _MODALS
        or (written == "that" and wording.trees.upos[word] == "SCONJ")
    )


def _opened_at(wording: Wording, word: int, modal: int, *, would: bool) -> Front | None:
    """Return the phrase that starts at a word, if the word opens it to what may come."""
    words, upos = wording.words, wording.trees.upos
    run = word, _last(wording, word, modal)
    after = words[word + 1] if word + 1 < modal else ""
    if words[word] in _WHOEVER:
        return Front(word, run, closed=False)
    if words[word] in _THOSE and after == "who":
        return Front(word, run, closed=False) if _is_present(wording, run, would) else None
    nouns = (w for w in range(word, modal) if upos[w] == "NOUN")
    noun = next((w for w in nouns if upos[w + 1] != "NOUN"), None)
    if noun is None:
        return None
    narrowed = _is_narrowed(wording, noun, modal)
    if words[word] == "any" or (words[word] in _OPENING and narrowed):
        ours = not _OURS.isdisjoint(words[word : noun + 1])
        return Front(noun, run, closed=False, ours=ours)
    single = would and words[word] in ("a", "an")
    bare = all(upos[w] in ("ADJ", "NOUN", "PROPN", "PUNCT") for w in range(word, noun + 1))
    kind = words[noun].endswith(("s", "ing")) or words[noun] in _PLURALS
    if not (single or (bare and kind)) or not narrowed:
        return None
    return Front(noun, run, closed=True) if _is_present(wording, run, would) else None


def _is_narrowed(wording: Wording, noun: int, modal: int) -> bool:
    """Whether words after a noun tell which of its kind are meant ("ships in the bay")."""
    after = noun + 1
    if after >= modal:
        return False
    written = wording.words[after]
    doing = wording.trees.upos[after] == "VERB" and written.endswith("ing")
    return doing or written in _RELATIVE or written in _WITHIN


def _is_present(wording: Wording, run: Run, would: bool) -> bool:
    """Whether a phrase tells of no past; in words that tell of "would" the past is no past."""
    words, upos = wording.words, wording.trees.upos
    inside = range(run[0], run[1] + 1)
    past = (
        words[w] in _PAST or (upos[w] == "VERB" and words[w].endswith("ed")) for w in inside
    )
    return would or not any(past)


def _last(wording: Wording, first: int, modal: int) -> int:
    """Return the last word of a phrase: before the modal verb, or before another predicate."""
    inside = range(first, modal)
    relative = any(wording.words[w] in _RELATIVE for w in inside)
    finite = (w for w in inside if wording.words[w] in _COPULAS and not relative)
    last = next(finite, modal) - 1
    while last > first and wording.trees.upos[last] in ("PUNCT", "ADV", "PART"):
        last -= 1
    return last
