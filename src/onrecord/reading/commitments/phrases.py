"""Phrases: noun phrases of what may come ("any attack on …", "those who …")."""

from onrecord.reading.commitments.wording import Wording
from onrecord.reading.syntax import Run

__all__ = ["is_open", "is_opened", "phrase_run"]

_OPENING = frozenset(
    ("any", "every", "each", "such", "anyone", "anybody", "whoever", "whatever")
)
_OF_ALL = frozenset(("every", "each"))
_COUNTED = (  # "one more shell", "a single shot"
    frozenset(("one", "more")),
    frozenset(("a", "single")),
    frozenset(("one", "single")),
)
_WHOEVER = frozenset(("anyone", "anybody", "whoever"))
_THOSE = frozenset(("those", "everyone", "he", "all", "one"))
_TO_COME = frozenset(
    "further another new future potential possible continued additional similar repeated more "
    "attempted renewed subsequent eventual unilateral hypothetical".split()
)
_FIXED = frozenset(
    ("the", "this", "these", "that", "its", "their", "his", "her", "your", "our")
)
_AIMING = frozenset(
    "move moves attempt attempts effort efforts plan decision bid step steps".split()
)
_PAST = frozenset(("did", "were", "was", "had", "have"))
_TO_BE_DONE = frozenset(  # what someone may set about, even if it is spoken of as "the …"
    "deployment delivery supply transfer accession expansion recognition admission entry "
    "opening creation establishment stationing sending arming shipment provision sale dispatch "
    "introduction return extension inclusion".split()
)


def is_opened(wording: Wording, noun: int) -> bool:
    """Return whether a word such as "any" or "such" opens a noun phrase to what may come."""
    trees, words = wording.trees, wording.words
    own = {words[c] for c in trees.children[noun] if c < noun}
    if words[noun] in _OPENING or not own.isdisjoint(_OPENING - _OF_ALL):
        return True
    if any(counted <= own for counted in _COUNTED):
        return True
    narrowed = any(trees.rel(c) in ("acl", "nmod") and c > noun for c in trees.children[noun])
    return narrowed and not own.isdisjoint(_OF_ALL)


def is_open(wording: Wording, noun: int, *, would: bool = False) -> bool:
    """Return whether a noun phrase is of what may come, not of what is or was.

    Where it is told of by *would*, a past tense may be a reporter's, and "the deployment of …"
    be still to come.
    """
    trees, written = wording.trees, wording.words[noun]
    if written in _THOSE:
        return _is_whoever(wording, noun, would=would)
    if written in _WHOEVER or is_opened(wording, noun):
        return True
    harm = wording.lexicon.harms.get(written)
    harmful = harm is not None and harm.alone
    if written not in wording.lexicon.nouns["hostile"] and not harmful:
        return trees.upos[noun] == "VERB" and written.endswith("ing")
    own = {wording.words[c] for c in trees.children[noun]}
    if would and written in _TO_BE_DONE and own.isdisjoint(_FIXED - {"the"}):
        return any(trees.rel(c) == "nmod" and c > noun for c in trees.children[noun])
    held = any(trees.rels[c] == "nmod:poss" for c in trees.children[noun])
    return not own.isdisjoint(_TO_COME) or (own.isdisjoint(_FIXED) and not held)


def phrase_run(wording: Wording, noun: int, limit: Run) -> Run:
    """Return the run of a noun phrase within limits, its own preposition left out."""
    trees = wording.trees
    led = ("case", "cc", "punct", "mark")
    cases = {c for c in trees.children[noun] if c < noun and trees.rel(c) in led}
    members = {w for w in trees.subtree(noun) if limit[0] <= w <= limit[1]} - cases
    first = last = noun
    while first - 1 in members:
        first -= 1
    while last + 1 in members or last + 2 in members:
        last += 1
    last = _with_aim(wording, noun, last, limit[1])
    while last > noun and trees.upos[last] in ("PUNCT", "CCONJ"):
        last -= 1
    while first < noun and trees.upos[first] in ("PUNCT", "CCONJ"):
        first += 1
    return first, last


def _is_whoever(wording: Wording, noun: int, *, would: bool) -> bool:
    """Whether a relative clause of what may come tells who is meant ("those who cross")."""
    words = wording.words
    after = next((w for w in (noun + 1, noun + 2) if words[w : w + 1] == ("who",)), None)
    if after is None:
        return False
    verb = wording.trees.heads[after]
    return verb > after and (would or not _is_past(wording, verb))


def _is_past(wording: Wording, verb: int) -> bool:
    written = wording.words[verb]
    aux = {wording.words[c] for c in wording.trees.children[verb]}
    return written.endswith("ed") or written in _PAST or not aux.isdisjoint(_PAST)


def _with_aim(wording: Wording, noun: int, last: int, limit: int) -> int:
    """Return the last word of a phrase with the aim after it ("a move … to deploy …")."""
    trees, words = wording.trees, wording.words
    start = last + 1
    if start > limit or words[start] != "to" or words[noun] not in _AIMING:
        return last
    verb = trees.heads[start]
    inside = sorted(w for w in trees.subtree(verb) if verb <= w <= limit)
    for word in inside:
        if words[word] in (",", ";") or (words[word] == "to" and trees.upos[word] == "PART"):
            break
        last = word
    return last
