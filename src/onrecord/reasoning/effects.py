"""Effects: why nothing follows from what is assumed or left out, and what would do more."""

from collections.abc import Iterator, Sequence

from onrecord.model.inferences import Pattern, Sentence, Variable
from onrecord.model.worlds import World
from onrecord.reasoning.case import Case
from onrecord.reasoning.differences import diff
from onrecord.reasoning.reasoner import Reasoner
from onrecord.reasoning.sentences import sentence_of

__all__ = ["idle_notes"]

# Each supposition costs a world to solve; those that share a name with what is asked go first.
_MOST_TRIED = 12
_MOST_NAMED = 3


def idle_notes(reasoner: Reasoner, case: Case, *, before: World, after: World) -> Iterator[str]:
    """Yield why *after* has the findings of *before*, and what could be assumed instead."""
    assumed = [words for words in after.assumed if words not in before.assumed]
    for words in assumed:
        yield f"nothing follows from “{words}”: {_why_idle(words, case)}"
    for name in after.without:
        if name not in before.without:
            yield f"nothing that is concluded rests on {name} alone"
    if assumed:
        yield _instead(_effective(reasoner, case, before, assumed))


def _why_idle(words: str, case: Case) -> str:
    offered = {one.id: one.assume.sentence for one in case.suppositions if one.assume}
    sentence = offered.get(words) or sentence_of(words, case.book.templates)
    patterns = (
        pattern
        for rule in case.book.rules
        for group in (rule.when, *rule.unless)
        for pattern in group
    )
    if not any(_asks_for(pattern, sentence) for pattern in patterns):
        return "no rule of the case asks for it"
    return "no rule that asks for it has all else that it needs, or it follows already"


def _asks_for(pattern: Pattern, sentence: Sentence) -> bool:
    return pattern.template == sentence.template and all(
        isinstance(term, Variable) or term == value
        for term, value in zip(pattern.terms, sentence.values, strict=True)
    )


def _effective(
    reasoner: Reasoner, case: Case, before: World, assumed: Sequence[str]
) -> list[str]:
    """Return suppositions that do change what follows, those nearest to what was assumed."""
    asked = {word.casefold() for words in assumed for word in words.split()}

    def distance(id: str) -> int:
        return -len(asked & {word.casefold() for word in id.split()})

    offered = sorted((one.id for one in case.suppositions), key=distance)
    found: list[str] = []
    for id in offered[:_MOST_TRIED]:
        world = reasoner.solve(
            perspective=before.perspective,
            accepting=before.accepting,
            assume=(*before.assumed, id),
            without=before.without,
        )
        changed = diff(before, world)
        if changed.gained or changed.lost or changed.changed:
            found.append(id)
        if len(found) == _MOST_NAMED:
            break
    return found


def _instead(found: Sequence[str]) -> str:
    if not found:
        return "no accession that can be assumed of this case was found to change what follows"
    return f"what does change something if it is assumed: {'; '.join(found)}"
