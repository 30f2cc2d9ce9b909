"""Rivals: who reads a threat or an event how ("posturing", "taken seriously", "routine")."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import NARRATOR, Holder, RivalReading, Span
from onrecord.reading.analysis import Analysis
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.passages import passage_at
from onrecord.reading.syntax import Run
from onrecord.reference.positions import GAP, Form, Position, PositionLexicon, Wording

__all__ = ["find_readings"]

_GAP_MOST = 8
_NOT = frozenset({"not", "n't", "n’t", "no", "never", "neither", "nor", "cannot", "hardly"})
_DOUBTING = frozenset({"think", "believe", "suppose", "expect", "feel", "see", "mean", "means"})
_OPEN = frozenset({"if", "whether", "unless", "lest"})
_CALLING = frozenset(
    {
        "call",
        "calls",
        "called",
        "calling",
        "term",
        "termed",
        "terms",
        "terming",
        "dub",
        "dubbed",
    }
    | {"label", "labelled", "labeled", "describe", "described", "describes", "describing"}
    | {"brand", "branded", "branding", "denounce", "denounced", "denouncing", "dismiss"}
    | {"dismissed", "dismisses", "dismissing", "see", "sees", "saw", "seen", "view", "viewed"}
    | {"views", "regard", "regarded", "regards", "consider", "considered", "considers", "deem"}
    | {"deemed", "condemn", "condemned", "condemning", "characterise", "characterised"}
    | {"characterize", "characterized", "slam", "slammed", "reject", "rejected", "interpret"}
    | {"interpreted", "portray", "portrayed", "calls", "constitutes", "constitute", "marks"}
    | {"mark", "marked", "represents", "represented", "amounts", "amount", "amounted"}
)
_IRREALIS = frozenset({"would", "could", "might", "may", "should", "must", "can", "will"})
_AVOIDING = frozenset(
    {
        "amid",
        "amidst",
        "avoid",
        "prevent",
        "stop",
        "without",
        "refrain",
        "against",
        "halt",
        "end",
        "risk",
        "from",
    }
    | {"towards", "toward", "de", "further"}
)
_WISHING = frozenset({"want", "wants", "wanted", "seek", "seeks", "trying", "try", "vowed"})
_THIS = frozenset({"this", "that", "it", "them", "these", "those", "him"})
_CALLED_BACK = 14  # words from "described" to "as"
_DENIAL_BACK = 4  # words from a denial to what it denies
_DOUBT_BACK = 10  # and from "I do not think"


@dataclass(frozen=True, slots=True)
class _Hit:
    """A wording found at words `first` to `last`."""

    first: int
    last: int
    wording: Wording


def find_readings(
    interpretation: Interpretation, *, positions: PositionLexicon
) -> tuple[RivalReading, ...]:
    """Return the readings of an article, in reading order; a position with all its holders."""
    analysis = interpretation.analysis
    lower = [w.lower() for w in analysis.draft.words.texts]
    held: dict[tuple[str, str], tuple[dict[str, Holder], dict[Span, None]]] = {}
    for hit in _hits(analysis, lower, positions):
        name = _taken(interpretation, lower, hit, positions)
        if name is None:
            continue
        holder = _holder(interpretation, hit)
        holders, evidence = held.setdefault((hit.wording.position.question, name), ({}, {}))
        holders.setdefault(holder.according_to, holder)
        evidence[analysis.span(passage_at(interpretation, hit.last))] = None
    return tuple(
        RivalReading(
            question=question,
            position=name,
            holders=tuple(holders.values()),
            evidence=tuple(evidence),
        )
        for (question, name), (holders, evidence) in held.items()
    )


def _holder(interpretation: Interpretation, hit: _Hit) -> Holder:
    statement = interpretation.statement_at(hit.last)
    if statement is not None and statement.speaker is not None:
        return Holder(according_to=statement.speaker.actor, name=statement.speaker.name)
    outlet = interpretation.analysis.draft.article.outlet
    return Holder(according_to=NARRATOR, name=outlet or "the article")


def _hits(
    analysis: Analysis, lower: Sequence[str], positions: PositionLexicon
) -> Iterator[_Hit]:
    """Yield the wordings of an article, the longest at each last word."""
    for last, word in enumerate(lower):
        for wording in positions.by_last_word.get(word, ()):
            first = _first_word(lower, last, wording, analysis)
            if first is not None:
                yield _Hit(first, last, wording)
                break


def _first_word(
    lower: Sequence[str], last: int, wording: Wording, analysis: Analysis
) -> int | None:
    """Return where a wording that ends at a word begins, if it stands here."""
    words = wording.words
    start = analysis.sentence_run(last)[0] if len(words) > 1 else last
    at = last
    for i in range(len(words) - 2, -1, -1):
        if words[i] == GAP:
            continue
        reach = _GAP_MOST if words[i + 1] == GAP else 1
        near = range(at - 1, max(start, at - reach) - 1, -1)
        found = next((w for w in near if lower[w] == words[i]), None)
        if found is None:
            return None
        at = found
    return at


def _taken(
    interpretation: Interpretation, lower: Sequence[str], hit: _Hit, positions: PositionLexicon
) -> str | None:
    """Return the name of the position that is taken at a hit, if one is."""
    analysis = interpretation.analysis
    passage = passage_at(interpretation, hit.last)
    statement = interpretation.statement_at(hit.last)
    things = positions.speech | positions.deeds
    if not _stands(analysis, lower, hit, things) or _is_open(lower, hit, passage):
        return None
    if statement is None or statement.speaker is None:
        told = hit.wording.form is not Form.PHRASE and analysis.draft.quote[hit.last] == 0
        if statement is not None or not told or not _predicated(analysis, lower, hit, things):
            return None
    denials = _denials(lower, hit, passage) + (statement is not None and statement.negated)
    position: Position = hit.wording.position
    return position.denied if denials % 2 else position.name


def _stands(
    analysis: Analysis, lower: Sequence[str], hit: _Hit, things: frozenset[str]
) -> bool:
    """Whether the words stand as their form asks."""
    if hit.wording.form is Form.PHRASE:
        between = set(lower[hit.first + 1 : hit.last])
        return GAP not in hit.wording.words or bool(between & (things | _THIS))
    if hit.wording.form is Form.ACT:
        return _predicated(analysis, lower, hit, things) and _has_object(
            analysis, lower, hit, things
        )
    head = analysis.trees.heads[hit.last]
    before_thing = analysis.trees.rel(hit.last) == "amod" and lower[head] in things
    return before_thing or _predicated(analysis, lower, hit, things)


def _has_object(
    analysis: Analysis, lower: Sequence[str], hit: _Hit, things: frozenset[str]
) -> bool:
    trees = analysis.trees
    return any(trees.rel(c) == "obj" and lower[c] in things for c in trees.children[hit.last])


def _predicated(
    analysis: Analysis, lower: Sequence[str], hit: _Hit, things: frozenset[str]
) -> bool:
    """Whether something is said to be so, and not merely possibly, or to be avoided."""
    trees, word = analysis.trees, hit.last
    below = trees.children[word]
    beside = {lower[c] for c in below}
    if beside & _IRREALIS or lower[hit.first - 1] in _AVOIDING:
        return False
    if hit.wording.form is Form.ACT:
        if trees.rel(word) == "amod":
            return False
        return lower[trees.heads[word]] not in _AVOIDING | _IRREALIS | _WISHING
    if any(trees.rel(c) == "cop" for c in below):
        subjects = [lower[c] for c in below if trees.rel(c) == "nsubj"]
        return not subjects or any(s in things or s in _THIS for s in subjects)
    over = trees.heads[word]
    called = lower[over] in _CALLING or any(lower[w] in _CALLING for w in below)
    return called or _as(analysis, lower, word)


def _as(analysis: Analysis, lower: Sequence[str], word: int) -> bool:
    """Whether a word is what something is called or described as."""
    trees = analysis.trees
    case = any(trees.rel(c) == "case" and lower[c] == "as" for c in trees.children[word])
    first = max(analysis.sentence_run(word)[0], word - _CALLED_BACK)
    return case and not _CALLING.isdisjoint(lower[first:word])


def _is_open(lower: Sequence[str], hit: _Hit, passage: Run) -> bool:
    """Whether it is only asked or supposed: "if it is a bluff", "it would be an escalation"."""
    if lower[passage[1]] == "?":
        return True
    before = lower[passage[0] : hit.first]
    return bool(_OPEN.intersection(before) or _IRREALIS.intersection(before[-_DENIAL_BACK:]))


def _denials(lower: Sequence[str], hit: _Hit, passage: Run) -> int:
    """Count the denials before the words: right before them, or of thinking so."""
    if _NOT.intersection(hit.wording.words) or hit.wording.words[0] == "any":
        return 0
    near = lower[max(passage[0], hit.first - _DENIAL_BACK) : hit.first]
    if _NOT.intersection(near):
        return 1
    far = lower[max(passage[0], hit.first - _DOUBT_BACK) : hit.first]
    doubted = any(a in _NOT and b in _DOUBTING for a, b in pairwise(far))
    return int(doubted)
