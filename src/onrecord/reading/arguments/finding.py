"""Finding: the arguments of an article, from its lists and from its connectives."""

from collections.abc import Iterator, Sequence

from onrecord.model import NARRATOR, Argument
from onrecord.reading.analysis import Analysis
from onrecord.reading.arguments.connectives import (
    Connective,
    Side,
    concludes,
    find_connectives,
)
from onrecord.reading.arguments.lists import find_lists
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.passages import passage_at, said_by, trimmed
from onrecord.reading.syntax import Run

__all__ = ["find_arguments"]

_GOES_ON = frozenset({"and", "also", "moreover", "furthermore", "second", "secondly", "third"})
_GOES_ON_TOO = frozenset(
    {"thirdly", "finally", "besides", "further", "but", "when", "if", "then"}
)
_SPLITS = frozenset({",", ";", ":", "–", "—", "-", "and", "but"})
_CLAUSAL = frozenset({"VERB", "AUX"})
_LEAD = 12  # words of a sentence that a connective may stand behind ("We must therefore …")
_OPENS_BARE = frozenset({"that", "and", "but", "if"})
_MOST_PREMISES = 4
_MOST_STEPS = 20  # of a list


def find_arguments(interpretation: Interpretation) -> tuple[Argument, ...]:
    """Return the arguments of an article in the order of their conclusions.

    A list that ends in a conclusion is one argument; the steps inside it are its premises.
    """
    analysis = interpretation.analysis
    lower = [w.lower() for w in analysis.draft.words.texts]
    connectives = list(find_connectives(analysis, lower))
    if not connectives:
        return ()
    found: list[tuple[int, Argument]] = []
    listed: set[int] = set()
    for premises, conclusion in _from_lists(analysis, connectives):
        whole = [r for r in (*premises, conclusion) if r is not None]
        listed.update(w for first, last in whole for w in range(first, last + 1))
        found.append((conclusion[0], _argument(interpretation, premises, conclusion)))
    for one in connectives:
        if one.first not in listed:
            for premises, conclusion in _from_connective(interpretation, lower, one):
                found.append((conclusion[0], _argument(interpretation, premises, conclusion)))
    return tuple(argument for _, argument in sorted(found, key=lambda f: f[0]))


def _argument(
    interpretation: Interpretation, premises: Sequence[Run], conclusion: Run
) -> Argument:
    analysis = interpretation.analysis
    return Argument(
        premises=tuple(analysis.span(_bare(analysis, run)) for run in premises),
        conclusion=analysis.span(conclusion),
        according_to=interpretation.asserter_at(conclusion[0]),
    )


def _bare(analysis: Analysis, run: Run) -> Run:
    """Return a run without the "that" or "and" it opens with."""
    texts, (first, last) = analysis.draft.words.texts, run
    while first < last and texts[first].lower() in _OPENS_BARE:
        first += 1
    return first, last


def _from_lists(
    analysis: Analysis, connectives: Sequence[Connective]
) -> Iterator[tuple[list[Run], Run]]:
    """Yield the premises and the conclusion of each list that has one."""
    starts = {c.first for c in connectives if c.side is Side.CONCLUSION}
    for items in find_lists(analysis):
        premises: list[Run] = []
        for item in items:
            for sentence in item.sentences:
                run = trimmed(analysis, sentence)
                if run is None:
                    continue
                if run[0] in starts and premises:
                    yield premises[-_MOST_STEPS:], run
                    premises = [run]
                else:
                    premises.append(run)


def _from_connective(
    interpretation: Interpretation, lower: Sequence[str], one: Connective
) -> Iterator[tuple[list[Run], Run]]:
    passage = passage_at(interpretation, one.first)
    analysis = interpretation.analysis
    if one.side is Side.REASON:
        yield from _reason(analysis, passage, one)
    elif one.side is Side.CONSEQUENT:
        yield from _consequent(analysis, passage, one)
    else:
        yield from _conclusion(interpretation, lower, passage, one)


def _conclusion(
    interpretation: Interpretation, lower: Sequence[str], passage: Run, one: Connective
) -> Iterator[tuple[list[Run], Run]]:
    """Yield "X, and therefore Y", or a sentence that concludes from the one before."""
    analysis = interpretation.analysis
    head = _clause_head(analysis, one)
    if one.weak and not concludes(analysis, head):
        return
    split = one.first
    while split > passage[0] and lower[split - 1] in _SPLITS:
        split -= 1
    before = trimmed(analysis, (passage[0], split - 1)) if split > passage[0] else None
    if before is not None and split < one.first and _has_verb(analysis, before):
        after = trimmed(analysis, (one.last + 1, passage[1]))
        if after is not None and after[1] - after[0] > 1:
            yield [before], after
    elif one.first - passage[0] <= _LEAD and not _is_fragment(passage):
        premises = _premises_before(interpretation, lower, passage)
        if premises:
            yield premises, passage


def _is_fragment(passage: Run) -> bool:
    return passage[1] - passage[0] < 3


def _clause_head(analysis: Analysis, one: Connective) -> int:
    """Return the word that the clause behind a connective hangs on."""
    trees = analysis.trees
    head = trees.heads[one.last]
    if head > one.last:
        return head
    return next(
        (c for c in trees.children[one.last] if c > one.last),
        head if trees.upos[head] in _CLAUSAL else one.last,
    )


def _premises_before(
    interpretation: Interpretation, lower: Sequence[str], passage: Run
) -> list[Run]:
    """Return what the same voice says just before: one sentence, or more that it strings up."""
    analysis = interpretation.analysis
    asserter = interpretation.asserter_at(passage[0])
    first = analysis.sentence_run(passage[0])[0]
    if asserter != NARRATOR:
        earlier = (
            said_by(interpretation, (first, passage[0] - 1), asserter)
            if (passage[0] > first)
            else None
        )
        if earlier is not None and _has_verb(analysis, earlier):
            return [earlier]
    found: list[Run] = []
    while first > 0 and len(found) < _MOST_PREMISES:
        sentence = analysis.sentence_run(first - 1)
        run = said_by(interpretation, sentence, asserter)
        if run is None or not _has_verb(analysis, run):
            break
        found.insert(0, run)
        opens = lower[run[0]]
        if opens not in _GOES_ON and opens not in _GOES_ON_TOO:
            break
        first = sentence[0]
    return found


def _reason(
    analysis: Analysis, passage: Run, one: Connective
) -> Iterator[tuple[list[Run], Run]]:
    """Yield "X because Y" with Y as the premise, where X judges, demands or foretells."""
    trees = analysis.trees
    clause = trees.heads[one.first]
    if clause <= one.first or trees.rel(clause) != "advcl":
        return
    main = trees.heads[clause]
    if not concludes(analysis, main) or not passage[0] <= main <= passage[1]:
        return
    below = [w for w in trees.subtree(clause) if one.last < w <= passage[1]]
    premise = trimmed(analysis, (one.last + 1, max(below, default=one.last)))
    if main < one.first:
        conclusion = trimmed(analysis, (passage[0], one.first - 1))
    else:
        conclusion = trimmed(analysis, (max(below) + 1, passage[1])) if below else None
    if premise is not None and conclusion is not None and premise[1] > premise[0] + 1:
        yield [premise], conclusion


def _consequent(
    analysis: Analysis, passage: Run, one: Connective
) -> Iterator[tuple[list[Run], Run]]:
    """Yield "when X, then Y" where Y says what something is or counts as, not what is done."""
    trees = analysis.trees
    head = _clause_head(analysis, one)
    copula = any(trees.rel(c) == "cop" for c in trees.children[head])
    if not copula or trees.upos[head] == "VERB" or not concludes(analysis, head):
        return
    premise = trimmed(analysis, (passage[0], one.first - 1))
    conclusion = trimmed(analysis, (one.last + 1, passage[1]))
    if premise and conclusion and _has_verb(analysis, premise):
        yield [premise], conclusion


def _has_verb(analysis: Analysis, run: Run) -> bool:
    return any(analysis.trees.upos[w] in _CLAUSAL for w in range(run[0], run[1] + 1))
