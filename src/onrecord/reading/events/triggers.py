"""Triggers: the words of an article that tell of an event, with their sense."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.reading.analysis import Analysis
from onrecord.reading.names import NameKind
from onrecord.reading.syntax import Run
from onrecord.reference.events import EventLexicon, Sense

__all__ = ["Trigger", "find_triggers"]

_NOUNS = frozenset(("NOUN", "PROPN"))
_OF_ITSELF = frozenset(("compound", "flat", "goeswith"))
_NAMED = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)
_CLAUSES = frozenset(("advcl", "parataxis", "acl:relcl"))
_BEFORE_NOUNS = frozenset(("amod", "compound"))  # "armed men", "occupied land"
_NEAR = 3  # steps down from a trigger to the words that its sense may need
_MOST = 60  # words looked at below a trigger


@dataclass(frozen=True, slots=True)
class Trigger:
    """A run of words with a sense; `head` is the word that the trees know it by."""

    run: Run
    head: int
    sense: Sense
    verbal: bool


def find_triggers(analysis: Analysis, *, lexicon: EventLexicon) -> tuple[Trigger, ...]:
    """Return the triggers of an article in reading order, none overlapping."""
    lower = [word.lower() for word in analysis.draft.words.texts]
    found: list[Trigger] = []
    free = 0
    timed = _timed(analysis)
    for word, text in enumerate(lower):
        if word < free or text not in lexicon.longest or word in timed:
            continue
        trigger = _trigger_at(analysis, word, lower, lexicon)
        if trigger is not None:
            found.append(trigger)
            free = trigger.run[1] + 1
    return tuple(found)


def _timed(analysis: Analysis) -> frozenset[int]:
    """Return the words of expressions of time ("March" is a month, and "strike" no hour)."""
    found: set[int] = set()
    for time in analysis.times:
        run = analysis.run_between(time.span.start, time.span.end)
        if run is not None:
            found.update(range(run[0], run[1] + 1))
    return frozenset(found)


def _trigger_at(
    analysis: Analysis, word: int, lower: Sequence[str], lexicon: EventLexicon
) -> Trigger | None:
    """Return the trigger that starts at a word, the longest that has a sense there."""
    sentence = analysis.draft.sentence
    upos = analysis.trees.upos
    for size in range(lexicon.longest[lower[word]], 0, -1):
        last = word + size - 1
        if last >= len(lower) or sentence[last] != sentence[word]:
            continue
        words = " ".join(lower[word : last + 1])
        verb = upos[word] in ("VERB", "AUX") and analysis.trees.rel(word) not in _BEFORE_NOUNS
        if verb and words in lexicon.verbs:
            found = _verbal(analysis, (word, last), lexicon.verbs[words], lower, lexicon)
        elif words in lexicon.nouns and _is_noun(analysis, last):
            found = _nominal(analysis, (word, last), lexicon.nouns[words], lower, lexicon)
        elif words in lexicon.phrases:
            found = Trigger((word, last), word, lexicon.phrases[words][0], verbal=True)
        else:
            continue
        if found is not None:
            return found
    return None


def _is_noun(analysis: Analysis, word: int) -> bool:
    """Whether a word is a noun, or stands where only one can ("launched an offensive")."""
    trees = analysis.trees
    return trees.upos[word] in _NOUNS or (
        trees.upos[word] == "ADJ" and trees.rel(word) in ("obj", "obl", "nsubj", "nmod")
    )


def _verbal(
    analysis: Analysis,
    run: Run,
    senses: Sequence[Sense],
    lower: Sequence[str],
    lexicon: EventLexicon,
) -> Trigger | None:
    particle = next(
        (
            c
            for c in analysis.trees.children[run[0]]
            if analysis.trees.rels[c] == "compound:prt"
        ),
        None,
    )
    if particle is not None and particle > run[1]:
        senses = (*lexicon.verbs.get(f"{lower[run[0]]} {lower[particle]}", ()), *senses)
    words = {lexicon.lemma(lower[w]) for w in _below(analysis, run[0])}
    words.update(_clause_subjects(analysis, run[0], lower, lexicon))
    sense = _fitting(senses, words)
    return Trigger(run, run[0], sense, verbal=True) if sense is not None else None


def _nominal(
    analysis: Analysis,
    run: Run,
    senses: Sequence[Sense],
    lower: Sequence[str],
    lexicon: EventLexicon,
) -> Trigger | None:
    trees = analysis.trees
    head = trees.head_of(run)
    inside = trees.rel(head) in _OF_ITSELF and trees.upos[trees.heads[head]] in _NOUNS
    if inside and not run[0] <= trees.heads[head] <= run[1]:
        return None  # "strike group", "war crimes": a word of another noun
    if any(n.kind in _NAMED for n in analysis.names_within(head, head)) and run[0] == run[1]:
        return None
    words = {
        lexicon.lemma(lower[w]) for w in _below(analysis, head) if not run[0] <= w <= run[1]
    }
    words.add(lexicon.lemma(lower[trees.heads[head]]))
    words.update(_clause_subjects(analysis, head, lower, lexicon))
    sense = _fitting(senses, words)
    return Trigger(run, head, sense, verbal=False) if sense is not None else None


def _fitting(senses: Sequence[Sense], words: set[str]) -> Sense | None:
    for sense in senses:
        if sense.bars.isdisjoint(words) and not (sense.needs and sense.needs.isdisjoint(words)):
            return sense
    return None


def _below(analysis: Analysis, head: int) -> Iterator[int]:
    """Yield what depends on a word within a few steps, clauses of their own left out."""
    trees = analysis.trees
    level: list[int] = list(trees.children[head])
    seen = 0
    for depth in range(_NEAR):
        below: list[int] = []
        for word in level:
            if trees.rels[word] in _CLAUSES or (depth == 0 and trees.rel(word) == "conj"):
                continue
            seen += 1
            if seen > _MOST:
                return
            yield word
            below += trees.children[word]
        level = below


def _clause_subjects(
    analysis: Analysis, word: int, lower: Sequence[str], lexicon: EventLexicon
) -> Iterator[str]:
    """Yield the lemmas of the subjects of the verb that a word hangs on."""
    trees = analysis.trees
    if trees.rel(word) not in ("xcomp", "conj", "acl", "obj", "obl"):
        return
    head = trees.heads[word]
    if trees.rel(word) == "acl":
        yield lexicon.lemma(lower[head])
    for child in trees.children[head]:
        if trees.rel(child) == "nsubj":
            joined = (c for c in trees.children[child] if trees.rel(c) == "conj")
            yield from (lexicon.lemma(lower[c]) for c in (child, *joined))
