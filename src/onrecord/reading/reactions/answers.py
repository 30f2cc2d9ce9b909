"""Answers: by which words a statement answers something, and where it says what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Act, Span, Stance, Statement
from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run
from onrecord.reference.stances import StanceLexicon

__all__ = ["Answer", "find_answers", "is_clause", "words_of"]

_LEADS_ON = frozenset({"to", "on", "about", "against", "at", "regarding", ":"})
_REACH = 80  # words from a cue to what it answers


@dataclass(frozen=True, slots=True)
class Answer:
    """What a statement answers with: its stance, and the words that tell to what.

    A `loose` one may answer without a word on what: then it is what was said just before. Of a
    `cued` one it is enough to name who is answered ("replied to her").
    """

    stance: Stance
    region: Run
    loose: bool = False
    cued: bool = False


def find_answers(
    analysis: Analysis, lower: Sequence[str], statement: Statement, stances: StanceLexicon
) -> Iterator[Answer]:
    """Yield the ways in which a statement may answer something; *lower* are all words."""
    contents = [r for r in (_run(analysis, s) for s in statement.content) if r is not None]
    cue = _run(analysis, statement.cue[0]) if statement.cue else None
    if not contents or statement.act is Act.DO:
        return
    content = contents[0][0], contents[-1][1]
    if not statement.negated and stances.takes_seriously(lower[content[0] : content[1] + 1]):
        yield Answer(Stance.TAKES_SERIOUSLY, content)
    if cue is None:
        return
    verbal = any(analysis.trees.upos[w] == "VERB" for w in words_of(cue))
    stance = _stance(analysis, lower, cue, stances, verbal=verbal)
    if stance is Stance.ANSWERS:
        yield _reply(analysis, lower, cue, content, verbal=verbal)
    elif stance is not None:
        yield Answer(stance, contents[0])
    start = _phrase_end(analysis, lower, cue, stances)
    if start is not None and not content[0] <= start <= content[1]:
        last = min(analysis.sentence_run(cue[0])[1], start + _REACH)
        yield Answer(Stance.ANSWERS, (start, last))


def _stance(
    analysis: Analysis, lower: Sequence[str], cue: Run, stances: StanceLexicon, *, verbal: bool
) -> Stance | None:
    """Return the stance of a cue: of a verb in it ("questioned"), else of a noun."""
    if not verbal:
        return stances.stance_of(lower[cue[0] : cue[1] + 1], verbal=False)
    verbs = (w for w in words_of(cue) if analysis.trees.upos[w] not in ("NOUN", "PROPN"))
    found = (stances.stance_at(lower[w : cue[1] + 1]) for w in verbs)
    return next((stance for stance in found if stance is not None), None)


def is_clause(analysis: Analysis, run: Run) -> bool:
    """Whether words are a clause of their own ("whether the visit …"), not a thing."""
    trees = analysis.trees
    head = trees.head_of(run)
    if trees.upos[head] in ("VERB", "AUX"):
        return True
    return any(trees.rel(c) in ("nsubj", "cop", "mark") for c in trees.children[head])


def words_of(run: Run) -> range:
    """Return the words of a run."""
    return range(run[0], run[1] + 1)


def _run(analysis: Analysis, span: Span) -> Run | None:
    return analysis.run_between(span.start, span.end)


def _reply(
    analysis: Analysis, lower: Sequence[str], cue: Run, content: Run, *, verbal: bool
) -> Answer:
    """Return the answer of "replied", which tells to whom between its cue and its content."""
    last = min(analysis.sentence_run(cue[0])[1], cue[1] + _REACH)
    quoted = analysis.draft.quote[content[0]] == 1
    if cue[1] + 1 == content[0] and not quoted and not is_clause(analysis, content):
        return Answer(Stance.ANSWERS, (cue[0], content[1]))  # "countered claims that …"
    until = content[0] - 1 if cue[1] < content[0] <= last else last
    bare = verbal and lower[cue[1]] not in _LEADS_ON and until <= cue[1] + 2
    region = (cue[0], max(until, cue[1]))
    return Answer(Stance.ANSWERS, region, loose=bare or cue[0] > content[1], cued=True)


def _phrase_end(
    analysis: Analysis, lower: Sequence[str], cue: Run, stances: StanceLexicon
) -> int | None:
    """Return the word behind "in response to" and the like in the sentence of a cue."""
    sentence = analysis.sentence_run(cue[0])
    first, last = max(sentence[0], cue[0] - _REACH), min(sentence[1], cue[1] + _REACH)
    for at in range(first, last):
        for size in (3, 2):
            if tuple(lower[at : at + size]) in stances.phrases and at + size <= last:
                return at + size
    return None
