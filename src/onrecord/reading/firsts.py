"""Firsts: claims that something is new ("the first time any …", "never before")."""

from collections.abc import Iterator, Sequence

from onrecord.model import First
from onrecord.reading.analysis import Analysis
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.passages import clause_of, passage_at
from onrecord.reading.syntax import Run

__all__ = ["find_firsts"]

_NOT = frozenset({"not", "n't", "n’t", "hardly", "scarcely", "never", "isn't", "wasn't"})
_MAKES_IT = frozenset(
    {"is", "was", "are", "were", "be", "been", "being", "'s", "’s", "become", "becomes"}
    | {"became", "becoming", "mark", "marks", "marked", "marking", "represent", "represents"}
    | {"represented", "constitute", "constitutes", "constituted", "making", "makes", "made"}
    | {"signals", "signaled", "signalled"}
)
_FIRST_OF_ALL = frozenset(  # who may be "the first to do" something, as "step" may not
    {"first", "country", "state", "nation", "government", "leader", "president", "minister"}
    | {"member", "ally", "official", "power", "city", "army", "navy", "ship", "warship"}
    | {"vessel", "aircraft", "jet", "company", "person", "man", "woman", "foreigner", "party"}
    | {"organisation", "organization", "bloc", "neighbour", "neighbor", "general", "chancellor"}
    | {"king", "queen", "pope", "secretary", "ambassador", "diplomat", "delegation", "missile"}
)
_LONG_TIMES = frozenset(
    {
        "history",
        "half",
        "quarter",
        "week",
        "day",
        "month",
        "years",
        "decades",
        "generations",
        "months",
        "weeks",
        "centuries",
        "days",
    }
    | {"decade", "year", "century", "generation", "memory"}
)
_STOPS = frozenset({".", ";", ":", "”", '"', ",", "!", "?"})
_CLAUSES = frozenset({"acl", "advcl", "ccomp"})
_FARTHEST = 16  # words from "first" to what bounds it
_BACK = 7  # words from a form of "be" to "the first time"


def find_firsts(interpretation: Interpretation) -> tuple[First, ...]:
    """Return the claims of novelty in an article, in reading order, one to a passage."""
    analysis = interpretation.analysis
    lower = [w.lower() for w in analysis.draft.words.texts]
    found: dict[Run, First] = {}
    for word, scope in _claims(analysis, lower):
        run = passage_at(interpretation, word)
        found.setdefault(
            run,
            First(
                claim=analysis.span(run),
                scope=_words(analysis, scope, run) if scope is not None else None,
                according_to=interpretation.asserter_at(word),
            ),
        )
    return tuple(found.values())


def _words(analysis: Analysis, scope: Run, passage: Run) -> str:
    """Return the words that bound a claim, as far as its passage goes."""
    return analysis.said((scope[0], max(scope[0], min(scope[1], passage[1])))).rstrip(".!?… ")


def _claims(analysis: Analysis, lower: Sequence[str]) -> Iterator[tuple[int, Run | None]]:
    """Yield the word that makes each claim, and the words that bound it, if any."""
    for word in range(len(lower)):
        match lower[word]:
            case "first":
                yield from ((word, scope) for scope in _first_at(analysis, lower, word))
            case "unprecedented" if not _denied(lower, word, 2):
                yield word, _since(analysis, lower, word)
            case "precedent" if lower[word - 1 : word] in (["without"], ["no"]):
                if not _denied(lower, word - 1, 2):
                    yield word, _since(analysis, lower, word)
            case "never" if _before_or_in_history(analysis, lower, word):
                yield word, _rest(analysis, word)
            case "ever" if _nobody_ever(analysis, lower, word):
                yield word, _rest(analysis, word)
            case _:
                pass


def _first_at(analysis: Analysis, lower: Sequence[str], word: int) -> Iterator[Run | None]:
    """Yield what bounds a claim made with "first" (None: nothing does), if it makes one."""
    asked = lower[analysis.sentence_run(word)[1]] == "?"
    if asked or _denied(lower, word, 4) or "one" in lower[max(0, word - 3) : word]:
        return
    ever = lower[word + 1 : word + 3] == ["-", "ever"] or lower[word + 1 : word + 2] == ["ever"]
    after = word + (3 if lower[word + 1 : word + 2] == ["-"] else 2) if ever else word + 1
    if lower[after : after + 1] == ["time"]:
        yield from _first_time(analysis, lower, word, after)
    elif ever:
        yield _rest(analysis, word)
    elif (scope := _first_thing(analysis, lower, word)) is not None:
        yield scope


def _first_time(
    analysis: Analysis, lower: Sequence[str], word: int, time: int
) -> Iterator[Run | None]:
    """Read "for the first time since …", "marks the first time that any …"."""
    sentence = analysis.sentence_run(word)
    told = lower[word - 2 : word] in (["for", "the"], ["for", "only"])
    back = lower[max(sentence[0], word - _BACK) : word]
    if (not told and _MAKES_IT.isdisjoint(back)) or time == sentence[1]:
        return
    trees = analysis.trees
    clauses = [c for c in trees.children[time] if c > time and trees.rel(c) in _CLAUSES]
    if clauses and not told:
        yield clause_of(analysis, clauses[0], (time + 1, sentence[1]))
    else:
        yield _since(analysis, lower, time)


def _first_thing(analysis: Analysis, lower: Sequence[str], word: int) -> Run | None:
    """Read "the first visit since …", "the first state to …", "the first of its kind"."""
    trees = analysis.trees
    noun = trees.heads[word] if trees.rel(word) == "amod" else word
    if (
        noun < word
        or lower[noun] in _LONG_TIMES
        or lower[max(0, word - 1)] not in {"the", "its", "their", "his", "her"}
    ):
        return None
    if lower[noun + 1 : noun + 4] == ["of", "its", "kind"]:
        return noun, noun + 3
    to = noun + 1
    if lower[to : to + 1] == ["to"] and lower[noun] in _FIRST_OF_ALL:
        sentence = analysis.sentence_run(word)
        if to < sentence[1] and trees.upos[to + 1] in {"VERB", "AUX"}:
            return clause_of(analysis, to + 1, (to, sentence[1]))
        return None
    return _since(analysis, lower, noun)


def _since(analysis: Analysis, lower: Sequence[str], word: int) -> Run | None:
    """Return the words behind that say since when: "since 2009", "in more than a decade"."""
    sentence = analysis.sentence_run(word)
    last = min(sentence[1], word + _FARTHEST)
    for at in range(word + 1, last + 1):
        if lower[at] in _STOPS:
            return None
        if lower[at] == "since" and at < last and lower[at + 1] not in _STOPS:
            head = analysis.trees.heads[at]
            return clause_of(analysis, head, (at, sentence[1])) if head > at else (at, at + 1)
        if lower[at] == "in":
            ahead = range(at + 1, min(last, at + 6) + 1)
            end = next((i for i in ahead if lower[i] in _LONG_TIMES), None)
            if end is not None:
                return at, end
    return None


def _before_or_in_history(analysis: Analysis, lower: Sequence[str], word: int) -> bool:
    """Whether "never" says that there was no such thing: "never before", "never in history"."""
    last = analysis.sentence_run(word)[1]
    if lower[word + 1 : word + 2] == ["before"]:
        return True
    ahead = lower[word + 1 : min(last, word + _FARTHEST) + 1]
    if "history" in ahead and "in" in ahead[: ahead.index("history")]:
        return True
    return "before" in ahead and ahead[ahead.index("before") + 1 :][:1] in (["."], [","], [])


def _nobody_ever(analysis: Analysis, lower: Sequence[str], word: int) -> bool:
    """Read "no state has ever", "nothing like it had ever"."""
    if lower[word - 1 : word] not in (["has"], ["have"], ["had"]):
        return False
    first = max(analysis.sentence_run(word)[0], word - 9)
    return not {"no", "nobody", "nothing", "none", "neither"}.isdisjoint(lower[first:word])


def _denied(lower: Sequence[str], word: int, back: int) -> bool:
    return not _NOT.isdisjoint(lower[max(0, word - back) : word])


def _rest(analysis: Analysis, word: int) -> Run:
    """Return the clause behind a word, as far as its sentence goes."""
    sentence = analysis.sentence_run(word)
    head = analysis.trees.heads[word]
    run = clause_of(analysis, head, (word, sentence[1])) if head >= word else (word, word)
    return (word, max(run[1], word))
