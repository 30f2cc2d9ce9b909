"""Extents: which words a clause is made of, and which of them tell its consequence."""

from collections.abc import Iterator, Sequence

from onrecord.reading.commitments.clauses import Clause
from onrecord.reading.commitments.stretches import Stretch
from onrecord.reading.commitments.triggers import may_hang
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.syntax import Run

__all__ = ["consequence_of", "scope_of", "sentence_end"]

_SCOPE = 40  # words away from a verb that may tell its deed
_BREAKS = frozenset(("although", "though", "but", "whereas", "while"))
_LEADING = ("aux", "cop", "expl", "mark", "advmod")
_OPENING_MARKS = frozenset("“\"‘'[(")
_CLOSING_MARKS = frozenset("”\"’'])")
_LOOSE = frozenset(("PUNCT", "CCONJ", "SCONJ", "ADP"))
_LIGHT = frozenset(("PUNCT", "ADP", "DET", "CCONJ", "ADV", "PRON", "SCONJ"))


def scope_of(wording: Wording, clause: Clause, stretch: Stretch) -> list[int]:
    """Return the words that may tell a deed: those below its verb, and its subject."""
    trees = wording.trees
    inside = set(_near(wording, clause.verb, clause.verb))
    if clause.subject is not None:
        inside |= set(_near(wording, clause.subject, clause.verb))
    for word in clause.chain:
        inside |= {
            c
            for c in trees.children[word]
            if trees.rel(c) in ("obl", "obj") and c > clause.verb
        }
    for condition in stretch.conditions:
        inside -= set(range(condition.marker[0], condition.protasis[1] + 1)) - {clause.verb}
    for word in [w for w in inside if _starts_clause(wording, w, (clause.verb,))]:
        inside -= set(trees.subtree(word))
    return sorted(w for w in inside if stretch.holds(w))


def consequence_of(
    wording: Wording, clause: Clause, stretch: Stretch, triggers: Sequence[Run]
) -> tuple[Run, ...]:
    """Return the runs of a clause from its subject to its end, triggers left out."""
    first = max(_start(wording, clause), stretch.run[0])
    taken = [range(t[0], t[1] + 1) for t in triggers]
    taken += [
        range(c.marker[0], c.protasis[1] + 1)
        for c in stretch.conditions
        if may_hang(wording, c, clause)
    ]
    words = range(first, _end(wording, clause, stretch) + 1)
    kept = [w for w in words if not any(w in t for t in taken)]
    return tuple(_runs(wording, kept, clause))


def sentence_end(wording: Wording, word: int) -> int:
    """Return the last word of the sentence that a word stands in."""
    return wording.analysis.sentence_run(word)[1]


def _near(wording: Wording, head: int, verb: int) -> Iterator[int]:
    return (w for w in wording.trees.subtree(head) if abs(w - verb) <= _SCOPE)


def _starts_clause(wording: Wording, word: int, heads: tuple[int, ...]) -> bool:
    """Whether a word after a verb heads another clause with a subject of its own."""
    trees = wording.trees
    joined = trees.rel(word) in ("conj", "parataxis") and trees.heads[word] in heads
    if not joined or word <= heads[0]:
        return False
    return any(trees.rel(c) in ("nsubj", "expl") and c > heads[0] for c in trees.children[word])


def _start(wording: Wording, clause: Clause) -> int:
    trees, words = wording.trees, wording.words
    found = [clause.verb]
    for word in clause.chain:
        led = (c for c in trees.children[word] if trees.rel(c) in _LEADING and c < word)
        found += [c for c in led if words[c] not in ("that", "if", "when", "then")]
    subject = clause.subject
    if subject is not None and subject < clause.verb:
        phrase = (
            w for w in trees.subtree(subject) if w <= subject and trees.upos[w] != "PUNCT"
        )
        found.append(min(phrase, default=subject))
    elif clause.bound:
        found.append(clause.chain[-1])
    return min(found)


def _end(wording: Wording, clause: Clause, stretch: Stretch) -> int:
    """Return the last word of a clause: before a condition, another clause, or the end."""
    trees, words = wording.trees, wording.words
    last = min(stretch.run[1], sentence_end(wording, clause.verb))
    bounds = [
        c.marker[0]
        for c in stretch.conditions
        if c.marker[0] > clause.verb and may_hang(wording, c, clause)
    ]
    for word in range(clause.verb + 1, last + 1):
        turns = words[word] in _BREAKS and trees.rel(word) in ("mark", "cc")
        closes = words[word] == "”" and stretch.statement.content[0].text.count("“") == 0
        if (turns and trees.heads[word] > word) or (closes and word < last):
            bounds.append(word)
        if _starts_clause(wording, word, clause.chain):
            bounds.append(min(w for w in trees.subtree(word) if w > clause.verb))
    return min([last, *(b - 1 for b in bounds)])


def _runs(wording: Wording, kept: Sequence[int], clause: Clause) -> Iterator[Run]:
    """Yield the run of the verb, and those beside it that tell something of the deed."""
    runs: list[list[int]] = []
    for word in kept:
        if runs and word == runs[-1][-1] + 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    for run in runs:
        _trim(wording, run, clause.verb)
        content = any(wording.trees.upos[w] not in _LIGHT for w in run)
        harmful = run and (run[-1] < clause.verb or _tells_harm(wording, run))
        if clause.verb in run or (content and harmful):
            yield run[0], run[-1]


def _tells_harm(wording: Wording, run: Sequence[int]) -> bool:
    lines = wording.has((run[0], run[-1]), wording.lexicon.words["lines"])
    return lines or any(True for _ in wording.harms(run))


def _trim(wording: Wording, run: list[int], verb: int) -> None:
    """Take loose words and marks off both ends of a run."""
    upos, rels, words = wording.trees.upos, wording.trees.rels, wording.words
    while run and upos[run[0]] in ("PUNCT", "CCONJ") and words[run[0]] not in _OPENING_MARKS:
        run.pop(0)
    while run and run[-1] != verb and rels[run[-1]] != "compound:prt":
        loose = upos[run[-1]] in _LOOSE and words[run[-1]] not in _CLOSING_MARKS
        if not loose and words[run[-1]] not in ("only", "even"):
            break
        run.pop()
