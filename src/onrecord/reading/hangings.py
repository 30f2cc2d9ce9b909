"""Hangings: whether words beside a cue tell of the saying itself, by how they hang on it."""

from collections.abc import Iterable, Iterator

from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run

__all__ = ["OCCASIONS", "clauses_told", "hangs_on_saying", "way_up"]

_SAYINGS = frozenset(  # verbs between a cue and a word that tells of the same occasion
    "speaking talking addressing writing appearing testifying briefing answering tweeting "
    "issued released posted published aired broadcast televised delivered given made held "
    "dated sent recorded quoted interviewed hosted streamed".split()
)
OCCASIONS = frozenset(  # nouns for what is said, and for when and where it is
    "speech address statement statements remarks comments interview announcement briefing "
    "conference call letter post posts tweet tweets message declaration meeting summit session "
    "hearing rally debate ceremony forum assembly talks event dinner lunch gathering sermon "
    "parade broadcast show programme program edition issue report findings paper article "
    "op-ed editorial column video clip recording audio notice order communique communiqué "
    "newspaper magazine memo transcript release testimony answer reply note appearance".split()
)
_CUE_REACH, _REACH = 12, 8  # words up the tree that are looked at
_EARLIER = frozenset(("after", "before", "since"))
_BEFORE_THAT = 15  # words of a content before its "that"
_OPENING = 6  # words of a sentence among which the head of loose words stands


def hangs_on_saying(analysis: Analysis, run: Run, anchor: Run) -> bool:
    """Whether words hang on a cue, or on what the cue hangs on, in its own clause.

    A verb between them starts another clause, but for one that tells of the same saying
    ("speaking on Monday", "a statement issued on Monday").
    """
    trees = analysis.trees
    ups = set(_ups(analysis, anchor[0]))
    for word in way_up(analysis, run):
        if word in ups or anchor[0] <= word <= anchor[1]:
            return True
        if trees.upos[word] == "VERB" and not _tells_of_saying(analysis, word):
            return False
    return False


def clauses_told(analysis: Analysis, contents: Iterable[Run]) -> list[Run]:
    """Return contents without the words before their "that", which are of the saying.

    Of "told us after the call that it was over" the call is no part of what was told.
    """
    trees, texts = analysis.trees, analysis.draft.words.texts
    found = []
    for first, last in contents:
        start = first
        for word in range(first, min(first + _BEFORE_THAT, last)):
            if trees.upos[word] in ("VERB", "AUX", "PUNCT"):
                break
            if texts[word].lower() == "that" and trees.rel(word) == "mark":
                start = word
                break
        found.append((start, last))
    return found


def _ups(analysis: Analysis, cue: int) -> Iterator[int]:
    """Yield a cue and what it hangs on, as far as that is told of the same time.

    What "what Ode called a trick" hangs on, or "after Ode warned …", has a time of its own.
    """
    trees, texts = analysis.trees, analysis.draft.words.texts
    word = cue
    for _ in range(_CUE_REACH):
        yield word
        marks = {texts[c].lower() for c in trees.children[word] if trees.rel(c) == "mark"}
        of_thing = (
            trees.rels[word] == "acl:relcl" and texts[trees.heads[word]].lower() == "what"
        )
        if of_thing or (trees.rel(word) == "advcl" and marks & _EARLIER):
            return
        word = trees.heads[word]
    yield word


def _tells_of_saying(analysis: Analysis, verb: int) -> bool:
    """Whether a verb tells of the saying, or of that in which it was said."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    if texts[verb].lower() not in _SAYINGS:
        return False
    return trees.rel(verb) != "acl" or texts[trees.heads[verb]].lower() in OCCASIONS


def way_up(analysis: Analysis, run: Run) -> Iterator[int]:
    """Yield the head of some words, what that hangs on, and so on to the root.

    From words before a clause that hang on nothing ("Earlier in the day, Ode warned …") the
    way goes on to the clause.
    """
    heads = analysis.trees.heads
    word = analysis.trees.head_of(run)
    for _ in range(_REACH):
        yield word
        if heads[word] == word:
            clause = _clause_after(analysis, word)
            if clause is None:
                return
            word = clause
        else:
            word = heads[word]


def _clause_after(analysis: Analysis, root: int) -> int | None:
    """Return the main verb of a sentence that some loose words open."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    first, last = analysis.sentence_run(root)
    occasion = trees.upos[root] == "NOUN" and texts[root].lower() in OCCASIONS
    if not (occasion or trees.upos[root] == "ADV") or root - first > _OPENING:
        return None
    roots = (w for w in range(root + 1, last + 1) if trees.heads[w] == w)
    return next((w for w in roots if trees.upos[w] == "VERB"), None)
