"""Bearings: what else on record moves a red line: deeds, precedents, and words about it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from onrecord.ledger.redlines.candidates import DeedIndex
from onrecord.ledger.redlines.gathering import Line, share_of
from onrecord.ledger.redlines.material import Deed, Pledge, Reported, Saying, things
from onrecord.ledger.redlines.moves import pledge_move
from onrecord.model import CommitmentKind, Handle, Move, MoveKind
from onrecord.reference.redlines import load_red_lines

__all__ = [
    "by_article",
    "deed_moves",
    "precedent_moves",
    "retreat_moves",
    "saying_moves",
    "speaks_of_lines",
]

_NEGATED = re.compile(
    r"\b(?:not|no|never|none|nor|neither|without|cannot|rules? out|ruled out|denie[sd])\b"
    r"|n['’]t\b"
)
_SAME = 0.5  # of what a denial is about, how much the line is about too
_WORD = re.compile(r"[^\W_]+")
_NEAR = 6  # words between a verb and the line it crosses
_BEFORE = 4  # words before a verb that may deny it


def deed_moves(line: Line, deeds: DeedIndex) -> Iterator[Move]:
    """Yield the deeds that met a line's trigger, or by which its side carried it out.

    Only what was done on its first day or later counts, and not what its own words suppose; an
    undated deed counts by the day of its article, and its move stays undated. The same deed in
    several articles counts once.
    """
    ours = line.kin | {pledge.name for pledge in line.pledges}
    for own, wordings in ((False, line.wordings), (True, line.threats)):
        met = deeds.meeting(line, wordings)
        seen: set[object] = set()
        for deed, share in (met[no] for no in sorted(met)):
            once = (deed.kind, deed.day, deed.place)
            if ours.isdisjoint(deed.actors) is own or once in seen:
                continue
            if _not_before(deed.day or deed.reported, line) and not _in_own_words(deed, line):
                seen.add(once)
                yield _deed_move(deed, share, own=own)


def _in_own_words(deed: Deed, line: Line) -> bool:
    """Whether a deed is read out of the very words that draw or move a line."""
    own = (
        span
        for pledge in line.pledges
        if pledge.article == deed.article
        for span in (*pledge.commitment.trigger, *pledge.commitment.consequence)
    )
    return any(w.start < s.end and s.start < w.end for s in own for w in deed.evidence)


def _deed_move(deed: Deed, share: float, *, own: bool) -> Move:
    doubt = 1.0 if deed.actors else 0.7  # nobody is named who did it
    return Move(
        kind=MoveKind.ENFORCED if own else MoveKind.TESTED,
        day=deed.day,
        fact=deed.handle,
        article=deed.article,
        according_to=deed.according_to,
        evidence=tuple(span.text for span in deed.evidence),
        confidence=round(share * deed.confidence * doubt, 3),
    )


def precedent_moves(
    line: Line, precedents: Iterable[Reported], *, in_article: Mapping[int, Sequence[Line]]
) -> Iterator[Move]:
    """Yield the precedents that are said to have met a line.

    One that its article ties to no commitment is of the one line that the article speaks of.
    """
    own = {pledge.handle for pledge in line.pledges}
    for told in precedents:
        alone = [other is line for other in in_article.get(told.article, ())] == [True]
        if told.commitment in own or (told.commitment is None and alone):
            yield _crossed(told.handle, told.article, told.day, told.according_to, told.words)


def saying_moves(
    line: Line, sayings: Iterable[Saying], *, in_article: Mapping[int, Sequence[Line]]
) -> Iterator[Move]:
    """Yield the statements that say a line was crossed, or by which its actor takes it back."""
    ours = {p.actor for p in line.pledges if p.actor}
    for said in sayings:
        if not _not_before(said.day, line) or not _speaks_of(said, line, in_article):
            continue
        if _says(said.words, crossed=True):
            yield _crossed(said.handle, said.article, said.day, said.name, said.words)
        elif said.speaker in ours and _says(said.words, crossed=False):
            yield Move(
                kind=MoveKind.WITHDRAWN,
                day=said.day,
                fact=said.handle,
                article=said.article,
                according_to=said.name,
                evidence=(said.words,),
                confidence=said.confidence,
            )


def retreat_moves(line: Line, retreats: Iterable[Pledge]) -> Iterator[Move]:
    """Yield the denials and assurances by which the same actor takes a line back."""
    about = frozenset().union(*line.wordings, *line.threats)
    for pledge in retreats:
        words = f"{pledge.trigger} {pledge.consequence}"
        denies = pledge.commitment.kind is CommitmentKind.DENIAL
        if not denies and not _NEGATED.search(f"{words} {pledge.said}".casefold()):
            continue
        own = pledge.trigger_things | pledge.consequence_things
        if len(own & about) >= 2 and share_of(own, about) >= _SAME and _after(pledge, line):
            yield pledge_move(pledge, MoveKind.WITHDRAWN)


def _crossed(
    fact: Handle, article: int, day: date | None, according_to: str, words: str
) -> Move:
    return Move(
        kind=MoveKind.SAID_CROSSED,
        day=day,
        fact=fact,
        article=article,
        according_to=according_to,
        evidence=(words,),
        confidence=0.6,
    )


def _not_before(day: date | None, line: Line) -> bool:
    start = line.first.day
    return day is not None and (start is None or day >= start)


def _after(pledge: Pledge, line: Line) -> bool:
    return _not_before(pledge.day, line) and pledge.no > line.first.no


def _speaks_of(said: Saying, line: Line, in_article: Mapping[int, Sequence[Line]]) -> bool:
    """Whether words on a line mean this one: by its things, or as the article's only one."""
    about = frozenset().union(*line.wordings)
    if len(things(said.words) & about) >= 2:
        return True
    return [other is line for other in in_article.get(said.article, ())] == [True]


def speaks_of_lines(text: str) -> bool:
    """Whether words tell that some line was crossed or some threat taken back."""
    return _says(text, crossed=True) or _says(text, crossed=False)


def _says(text: str, *, crossed: bool) -> bool:
    """Whether words tell that a line was crossed, or that a threat is taken back."""
    lexicon = load_red_lines()
    verbs = lexicon.crossing if crossed else lexicon.withdrawing
    words = _WORD.findall(text.casefold().replace("'", "").replace("’", ""))
    nouns = _places(words, _nouns(crossed))
    for at, word in enumerate(words):
        if word in verbs and any(abs(noun - at) <= _NEAR for noun in nouns):
            before = words[max(0, at - _BEFORE) : at]
            if lexicon.not_yet.isdisjoint(before) and not any(w.endswith("nt") for w in before):
                return True
    return False


@cache
def _nouns(crossed: bool) -> frozenset[tuple[str, ...]]:
    lexicon = load_red_lines()
    listed = lexicon.lines if crossed else lexicon.threats
    return frozenset(tuple(phrase.split()) for phrase in listed)


def _places(words: Sequence[str], phrases: frozenset[tuple[str, ...]]) -> list[int]:
    lengths = {len(phrase) for phrase in phrases}
    return [
        at
        for at in range(len(words))
        if any(tuple(words[at : at + length]) in phrases for length in lengths)
    ]


def by_article(lines: Iterable[Line]) -> dict[int, list[Line]]:
    """Return the lines that each article speaks of."""
    found: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        for article in dict.fromkeys(pledge.article for pledge in line.pledges):
            found[article].append(line)
    return found
