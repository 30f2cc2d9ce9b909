"""Quoted speakers: whom another quotes "as saying" something, and who is only cited.

"The agency quoted Ode as saying …" is said by Ode and passed on by the agency.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution, Run

__all__ = ["quoted_speakers"]

_QUOTING = frozenset("cite cites cited citing quote quotes quoted quoting".split())
_SOURCES = frozenset(
    "source sources official officials report reports document documents data statement "
    "statements witnesses media participants people diplomats analysts records".split()
)
_AS_SAID = frozenset("saying stating telling warning adding claiming insisting writing".split())


def quoted_speakers(
    analysis: Analysis, attributions: Sequence[Attribution]
) -> Iterator[Attribution]:
    """Yield the attributions, those of "quoted as saying" given to whoever is quoted.

    A cue of quoting that has only the name of the one who is quoted for its content is left
    out, and so is one that only names where its speaker has it from ("citing officials").
    """
    own = {word for a in attributions for word in _words(a.cue)}
    for a in attributions:
        verb = _quoting(analysis, a)
        saying = _as_saying(analysis, verb) if verb is not None else None
        if verb is None or (saying is None and not _only_cites(analysis, a, verb)):
            yield a
        elif saying is not None and (saying in _words(a.cue) or saying not in own):
            given = _given_to_quoted(analysis, a, verb, saying)
            if given is not None:
                yield given


def _words(run: Run | None) -> range:
    return range(run[0], run[1] + 1) if run is not None else range(0)


def _quoting(analysis: Analysis, a: Attribution) -> int | None:
    """Return the verb of quoting in a cue, or the one that its "as saying" hangs on."""
    texts, heads = analysis.draft.words.texts, analysis.trees.heads
    for word in _words(a.cue):
        if texts[word].lower() in _QUOTING:
            return word
        above = heads[word]
        if texts[word].lower() in _AS_SAID and texts[above].lower() in _QUOTING:
            return above
    return None


def _as_saying(analysis: Analysis, verb: int) -> int | None:
    """Return the "saying" of "quoted … as saying"."""
    texts = analysis.draft.words.texts
    for child in analysis.trees.children[verb]:
        if child > verb and texts[child].lower() in _AS_SAID:
            return child if texts[child - 1].lower() == "as" else None
    return None


def _only_cites(analysis: Analysis, a: Attribution, verb: int) -> bool:
    """Whether a participle only names where the rest of its sentence comes from."""
    texts, trees = analysis.draft.words.texts, analysis.trees
    if texts[verb].lower() != "citing" or len(a.contents) != 1:
        return False
    head = trees.head_of(a.contents[0])
    return trees.upos[head] == "NOUN" and texts[head].lower() in _SOURCES


def _given_to_quoted(
    analysis: Analysis, a: Attribution, verb: int, saying: int
) -> Attribution | None:
    """Return the attribution with who is quoted as source, and who quotes as relay."""
    passive = _child(analysis, verb, "nsubj:pass")
    quoted = passive if passive is not None else _child(analysis, verb, "obj")
    contents = tuple(
        (x if y < verb else max(x, saying + 1), y)
        for x, y in a.contents
        if y > saying or (y < verb and quoted not in range(x, y + 1))
    )
    teller = _child(analysis, verb, "obl:agent" if passive is not None else "nsubj")
    if quoted is None or not contents:
        return None if not contents else a
    return replace(
        a,
        source=_phrase(analysis, quoted, saying - 1),
        cue=(saying, saying),
        contents=contents,
        relay=_phrase(analysis, teller, saying - 1) if teller is not None else a.relay,
    )


def _child(analysis: Analysis, verb: int, rel: str) -> int | None:
    trees = analysis.trees
    return next((c for c in trees.children[verb] if trees.rels[c] == rel), None)


def _phrase(analysis: Analysis, head: int, end: int) -> Run:
    """Return the words of a phrase before a word, a preposition at its start left out."""
    below = [i for i in analysis.trees.subtree(head) if i < end]
    first = min(below)
    if analysis.draft.words.texts[first].lower() == "by" and first < head:
        first += 1
    last = max(below)
    while last > head and not analysis.draft.words.texts[last][:1].isalnum():
        last -= 1
    return first, last
