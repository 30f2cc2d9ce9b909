"""Nested statements: what a source tells that another said, and what it said besides.

"A diplomat told the paper that Ode had assured Torran that the strait was open": the diplomat
passes on what Ode said, which is a statement of Ode's own. "The ministry said the strait was
open, adding that it was mined" holds two statements of the ministry.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model import Act
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution, Run
from onrecord.reading.names import NameKind
from onrecord.reference.cues import CueEntry, CueLexicon, Force

__all__ = ["unfold_nested"]

_NAMING = frozenset(("NOUN", "PROPN"))
_BINDING = frozenset((Force.DEMAND, Force.PROMISE, Force.THREATEN))
_TELLING = frozenset("say insist claim declare announce describe call deny accuse add".split())
_NOT_SO = frozenset(
    "not n't n’t never no to if unless will would could might may must should can".split()
)
_PAST = frozenset(("said", "told", "wrote", "swore", "held", "put", "made", "gave"))
_SHORTEST = 3  # words of a nested content, and quoted words that make one
_PARTICLES = frozenset(("on", "upon"))
_ASKING = frozenset((Force.DEMAND, Force.ASK))
_ASKED = frozenset(("obj", "iobj", "obl"))
_PARTS = frozenset(("xcomp", "advcl"))


def unfold_nested(
    analysis: Analysis, attributions: Sequence[Attribution], *, cues: CueLexicon
) -> list[Attribution]:
    """Return the attributions with those that are told of inside their contents."""
    own = {w for a in attributions if a.cue for w in range(a.cue[0], a.cue[1] + 1)}
    found: list[Attribution] = []
    for a in attributions:
        if a.cue is None or a.source is None or a.block:
            found.append(a)
            continue
        nested = list(_nested(analysis, a, own, cues))
        cut = _cut(analysis, a, nested)
        found += [cut, *nested]
    return sorted(found, key=lambda a: (min(r[0] for r in a.contents), a.contents))


def _nested(
    analysis: Analysis, outer: Attribution, own: set[int], cues: CueLexicon
) -> Iterator[Attribution]:
    """Yield what the verbs of saying inside the contents of an attribution tell."""
    upos, quote = analysis.trees.upos, analysis.draft.quote
    for run in outer.contents:
        for verb in range(run[0] + 1, run[1]):
            if upos[verb] != "VERB" or quote[verb] or verb in own:
                continue
            entry = _entry(analysis, verb, cues)
            if entry is None or not _tells(entry) or not _happened(analysis, verb):
                continue
            content = _content(analysis, verb, entry, run)
            if content is not None:
                yield from _told(analysis, outer, verb, content, run)


def _told(
    analysis: Analysis, outer: Attribution, verb: int, content: Run, run: Run
) -> Iterator[Attribution]:
    """Yield the statement that a verb of saying makes: its subject's, or the source's own."""
    new = replace(outer, cue=(verb, verb), contents=(content,))
    if _goes_on(analysis, outer, verb):
        yield new
        return
    subject = _subject(analysis, verb, run)
    if subject is not None and analysis.trees.upos[subject] in _NAMING:
        source = _phrase(analysis, subject, run[0], verb)
        joined = analysis.trees.heads[subject] != verb
        if _is_named(analysis, source, joined=joined):
            yield replace(new, source=source, relay=outer.relay or outer.source)
            return
    if _joins_on(analysis, outer, verb):
        yield new


def _entry(analysis: Analysis, verb: int, cues: CueLexicon) -> CueEntry | None:
    """Return what the lexicon knows of a verb, its particle included ("called upon")."""
    texts = analysis.draft.words.texts
    last = verb + 1 if texts[verb + 1] in _PARTICLES else verb
    return cues.classify(analysis.said((verb, last)))


def _tells(entry: CueEntry) -> bool:
    """Whether a cue is a verb of telling someone something, not of showing or discussing."""
    if entry.act is not Act.SAY or entry.part != "verb":
        return False
    return entry.addressee or entry.force in _BINDING or entry.lemma in _TELLING


def _happened(analysis: Analysis, verb: int) -> bool:
    """Whether a verb tells of what was said, not of what would be, or was not."""
    texts, trees = analysis.draft.words.texts, analysis.trees
    below = {texts[c].lower() for c in trees.children[verb] if c < verb}
    return _NOT_SO.isdisjoint(below)


def _goes_on(analysis: Analysis, outer: Attribution, verb: int) -> bool:
    """Whether a verb inside a content has its source for subject ("adding that")."""
    texts, trees = analysis.draft.words.texts, analysis.trees
    if any(trees.rel(c) == "nsubj" for c in trees.children[verb]):
        return False
    if texts[verb].lower() == "adding":
        return texts[verb - 1] == ","
    above = trees.heads[verb]
    return (
        trees.rel(verb) == "conj"
        and outer.cue is not None
        and above in range(outer.cue[0], outer.cue[1] + 1)
    )


def _joins_on(analysis: Analysis, outer: Attribution, verb: int) -> bool:
    """Whether a verb of saying stands beside that of its source, told in the same tense.

    In "Ode said the ships were safe and asked the crews to wait" the tree joins the second
    verb to the thing that is said.
    """
    texts, trees = analysis.draft.words.texts, analysis.trees
    if outer.cue is None or trees.rel(verb) != "conj" or texts[verb - 1].lower() != "and":
        return False
    if any(trees.rel(c) == "nsubj" for c in trees.children[verb]):
        return False
    above = trees.heads[verb]
    told = trees.rel(above) == "ccomp" and trees.heads[above] in range(outer.cue[0], above)
    return told and _is_past(texts[verb]) and _is_past(texts[trees.heads[above]])


def _is_past(verb: str) -> bool:
    """Whether a verb of saying is told in the past."""
    return verb.endswith("ed") or verb in _PAST


def _subject(analysis: Analysis, verb: int, run: Run) -> int | None:
    """Return the subject of a verb, or of the one that it is joined to, inside a run."""
    trees, quote = analysis.trees, analysis.draft.quote
    for word in (verb, trees.heads[verb]) if trees.rel(verb) == "conj" else (verb,):
        for child in trees.children[word]:
            if trees.rels[child] == "nsubj" and run[0] <= child < verb and not quote[child]:
                return child
    return None


def _is_named(analysis: Analysis, source: Run, *, joined: bool) -> bool:
    """Whether a source has a name in it; one of a person where the verb is only joined on."""
    kinds = {name.kind for name in analysis.names_within(*source)}
    return NameKind.PERSON in kinds if joined else bool(kinds)


def _content(analysis: Analysis, verb: int, entry: CueEntry, run: Run) -> Run | None:
    """Return what a verb of saying hands over in a run: a clause, a deed or quoted words."""
    trees = analysis.trees
    after = [c for c in trees.children[verb] if verb < c <= run[1]]
    start = None
    for child in after:
        if (trees.rel(child) == "ccomp" and trees.rel(verb) != "acl") or (
            trees.rel(child) == "xcomp" and _binds(analysis, verb, entry)
        ):
            start = child
    if start is None:
        start = next((c for c in after if _is_quoted(analysis, c, run)), None)
    if start is None:
        return None
    below = [w for w in trees.subtree(start) if verb < w <= run[1]]
    first, last = min(below), max(below)
    if entry.force in _ASKING and trees.rel(start) == "xcomp":
        asked = (c for c in after if c < start and trees.rels[c] in _ASKED)
        words = [w for a in asked for w in trees.subtree(a) if trees.rel(w) != "case"]
        first = min([first, *(w for w in words if w > verb)])
    while last > first and not analysis.draft.words.texts[last][:1].isalnum():
        last -= 1
    return (first, last) if last - first + 1 >= _SHORTEST else None


def _binds(analysis: Analysis, verb: int, entry: CueEntry) -> bool:
    """Whether a verb asks for or promises the deed that is told after it."""
    joined = analysis.trees.rel(verb) == "conj"
    return entry.force in _BINDING or (joined and entry.force is Force.ASK)


def _is_quoted(analysis: Analysis, word: int, run: Run) -> bool:
    """Whether a part of a clause holds a quotation."""
    if analysis.trees.rel(word) not in _PARTS:
        return False
    quote = analysis.draft.quote
    below = (w for w in analysis.trees.subtree(word) if w <= run[1])
    return sum(quote[w] == 1 for w in below) >= _SHORTEST


def _cut(analysis: Analysis, outer: Attribution, nested: Sequence[Attribution]) -> Attribution:
    """Return an attribution without what its source goes on to say in words of their own."""
    texts = analysis.draft.words.texts
    contents = list(outer.contents)
    for new in nested:
        if new.source != outer.source or new.cue is None:
            continue
        end = new.cue[0] - 1
        while texts[end].lower() in (",", ";", "and", "but") or not texts[end][:1].isalnum():
            end -= 1
        contents = [(a, end if a < end < b else b) for a, b in contents]
    return replace(outer, contents=tuple(contents))


def _phrase(analysis: Analysis, head: int, start: int, end: int) -> Run:
    """Return the words of a noun phrase between two words, without a comma at its end."""
    below = [w for w in analysis.trees.subtree(head) if start <= w < end]
    last = max(below)
    while last > head and not analysis.draft.words.texts[last][:1].isalnum():
        last -= 1
    return min(below), last
