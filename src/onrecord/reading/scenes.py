"""Scenes: the days of meetings, calls and visits, and of words, with those who took part."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Said
from onrecord.reading.analysis import Analysis
from onrecord.reading.hangings import OCCASIONS, way_up
from onrecord.reading.saying_days import SPEECHES, is_bound, said_at, tells_day
from onrecord.reading.syntax import Run

__all__ = ["Scene", "find_scenes"]

_MEETINGS = frozenset(  # what someone does, or has done to him, who then speaks
    "met meeting spoke speaking talked talking visited visiting toured touring inspected "
    "inspecting attended attending addressed addressing appeared appearing testified "
    "testifying asked pressed questioned interviewed briefed briefing hosted hosting received "
    "receiving phoned telephoned telephoning convened gathered arrived arriving".split()
)
_MESSAGES = SPEECHES | frozenset(
    "warning threat reply response answer reaction denial protest appeal pledge promise "
    "criticism rebuke ultimatum clarification remark comment".split()
)
_TAKES = frozenset(("aux", "aux:pass"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_NAMED_BY = frozenset(("flat", "compound", "appos"))
_RELATIVES = frozenset(("who", "which", "that"))
_PERSONS = frozenset(("he", "she", "they"))
_CLAUSES = frozenset(("advcl", "conj", "xcomp", "parataxis"))
_DEPTH = 4  # clauses up in which the subject may stand


@dataclass(frozen=True, slots=True)
class Scene:
    """A day on which someone met, called, visited or was asked, or on which words were given.

    `who` are the words that may name the one who did; none if a pronoun does. With `back`, the
    words were told of before ("Ode made the remarks on Monday").
    """

    word: int
    who: tuple[int, ...]
    said: Said
    speech: bool
    back: bool = False


def find_scenes(analysis: Analysis) -> Iterator[Scene]:
    """Yield the scenes whose day is told outside of quoted words, in reading order."""
    published = analysis.draft.article.published
    for time in analysis.times:
        run = analysis.run_between(time.span.start, time.span.end)
        if run is None or not tells_day(time) or analysis.quotation_at(run[0]) is not None:
            continue
        said = said_at(time, latest=published)
        if said is None or said.earliest != said.latest:
            continue
        found = _scene_of(analysis, run)
        if found is not None:
            verb, speech = found
            who = _who(analysis, verb)
            if who is not None:
                yield Scene(run[0], who, said, speech, speech and _looks_back(analysis, verb))


def _scene_of(analysis: Analysis, run: Run) -> tuple[int, bool] | None:
    """Return the verb of the scene that a time belongs to, and whether it is one of words."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    occasions: set[str] = set()
    for word in way_up(analysis, run):
        lower = texts[word].lower()
        if trees.upos[word] != "VERB":
            if is_bound(analysis, word):
                return None
            if lower in OCCASIONS and not run[0] <= word <= run[1]:
                occasions.add(lower)
            elif trees.rels[word] == "nmod:poss" and texts[trees.heads[word]] not in OCCASIONS:
                return None
            continue
        head = trees.heads[word]
        if trees.rel(word) == "acl" and texts[head].lower() in OCCASIONS:
            continue  # "an interview broadcast on Monday"
        occasions.update(_objects(analysis, word))
        if lower in _MEETINGS or occasions or _is_under_way(analysis, word):
            return word, bool(occasions & _MESSAGES)
        return None
    return None


def _objects(analysis: Analysis, verb: int) -> Iterator[str]:
    """Yield the occasion that is a verb's object, or the message that is its subject."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    for child in trees.children[verb]:
        lower = texts[child].lower()
        held = trees.rel(child) == "obj" and (lower in OCCASIONS or lower in _MESSAGES)
        if held or (trees.rels[child] in _SUBJECTS and lower in _MESSAGES):
            yield lower


def _looks_back(analysis: Analysis, verb: int) -> bool:
    """Whether the message that a verb has as its object is one told of before."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    return any(
        trees.rel(child) == "obj"
        and texts[child].lower() in _MESSAGES
        and any(texts[d].lower() in ("the", "these", "those") for d in trees.children[child])
        for child in trees.children[verb]
    )


def _is_under_way(analysis: Analysis, verb: int) -> bool:
    """Whether a verb tells what someone was doing just then ("was stacking sacks")."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    helped = any(
        trees.rels[c] in _TAKES and texts[c].lower() in ("was", "were")
        for c in trees.children[verb]
    )
    return helped and texts[verb].lower().endswith("ing")


def _who(analysis: Analysis, verb: int) -> tuple[int, ...] | None:
    """Return the words that may name whoever a verb is told of; none of them for a pronoun.

    The answer is None if there is no such person.
    """
    subject = _subject(analysis, verb)
    if subject is None:
        return None
    lower = analysis.draft.words.texts[subject].lower()
    if lower in _MESSAGES:
        givers = _givers(analysis, verb, subject)
        return tuple(word for giver in givers for word in _naming(analysis, giver)) or None
    if lower in _PERSONS:
        return ()
    return tuple(_naming(analysis, subject)) or None


def _givers(analysis: Analysis, verb: int, message: int) -> Iterator[int]:
    """Yield those from whom a message comes, though the words may hang on nothing."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    loose = (
        w
        for w in range(verb + 1, analysis.sentence_run(verb)[1] + 1)
        if trees.heads[w] == w and trees.upos[w] != "VERB"
    )
    for word in (*trees.children[message], *trees.children[verb], *loose):
        if any(texts[c].lower() in ("from", "by", "'s", "’s") for c in _below(analysis, word)):
            yield word


def _below(analysis: Analysis, word: int) -> Iterator[int]:
    """Yield the words under one, and under what stands before it as its title."""
    for child in analysis.trees.children[word]:
        yield child
        if child < word:
            yield from _below(analysis, child)


def _subject(analysis: Analysis, verb: int) -> int | None:
    """Return the subject of a verb, or of what its clause hangs on."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    for _ in range(_DEPTH):
        subjects = [c for c in trees.children[verb] if trees.rels[c] in _SUBJECTS]
        relative = not subjects or texts[subjects[0]].lower() in _RELATIVES
        if subjects and not relative:
            return subjects[0]
        if trees.rel(verb) == "acl":
            return trees.heads[verb]
        if subjects or trees.rel(verb) not in _CLAUSES:
            return None
        verb = trees.heads[verb]
    return None


def _naming(analysis: Analysis, head: int) -> Iterator[int]:
    """Yield a noun and the words that belong to the same name or stand in apposition."""
    yield head
    for child in analysis.trees.children[head]:
        if analysis.trees.rel(child) in _NAMED_BY:
            yield from _naming(analysis, child)
