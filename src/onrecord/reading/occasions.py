"""Occasions: when, where and to whom something was said."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Said
from onrecord.model.times import TimeExpression, TimeKind
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.syntax import Run
from onrecord.reference.cues import CueReading
from onrecord.reference.outlets import Outlets
from onrecord.reference.venues import VenueLexicon

__all__ = ["Occasion", "carry_days", "days_of_speeches", "find_occasion"]

_LONGEST = 370  # days; a longer stretch does not tell when something was said
_LEAD = 2  # paragraphs by which a statement may stand before the words that tell its day
_CARRY = 12  # paragraphs over which a speaker's day is carried on
_SPEECHES = frozenset(
    "speech address statement statements remarks comments interview announcement briefing "
    "conference call letter post tweet message declaration".split()
)
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PRON"))
_OBJECTS = frozenset(("obj", "iobj", "obl"))


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where, to whom and when one statement was made, as far as its sentence tells."""

    venue: str | None = None
    addressee: str | None = None
    said: Said | None = None


def find_occasion(
    analysis: Analysis,
    attribution: Attribution,
    reading: CueReading | None,
    *,
    venues: VenueLexicon,
    outlets: Outlets,
) -> Occasion:
    """Return the occasion of an attribution from the words around its content."""
    anchor = attribution.cue or attribution.source
    if anchor is None:
        return Occasion()
    sentence = analysis.sentence_run(anchor[0])
    around = _around(analysis, sentence, attribution.contents)
    addressee = _addressee(analysis, attribution, reading)
    mention = venues.best(around)
    if addressee is not None and venues.best(addressee) is not None:
        addressee = None  # "told a briefing": the occasion, not the audience
    venue = None
    if mention is not None:
        venue = mention.venue.name
        if mention.given_to is not None:
            venue = f"{venue} with {mention.given_to.text}"
    if addressee is not None and outlets.resolve(addressee) is not None:
        venue = addressee if venue is None else venue
    return Occasion(venue, addressee, _said(analysis, attribution, sentence))


def carry_days(
    said: Sequence[Said | None],
    speakers: Sequence[str | None],
    places: Sequence[tuple[int, bool]],
) -> list[Said | None]:
    """Return the days with gaps filled where a speaker goes on speaking of the same occasion.

    *places* hold the paragraph of each statement and whether its cue tells of a single past
    act ("said", not "says" or "has said"): only then is a day carried on to it.
    """
    days = list(said)
    last: dict[str, tuple[Said, int]] = {}
    for i, (speaker, (paragraph, told)) in enumerate(zip(speakers, places, strict=True)):
        if speaker is None:
            continue
        day = days[i]
        if day is None and told and speaker in last and paragraph - last[speaker][1] <= _CARRY:
            day = days[i] = last[speaker][0]
        if day is not None:
            last[speaker] = (day, paragraph)
    _lead_days(days, speakers, places)
    return days


def _lead_days(
    days: list[Said | None],
    speakers: Sequence[str | None],
    places: Sequence[tuple[int, bool]],
) -> None:
    """Fill gaps from what comes right after: a lead may leave the day to it."""
    following: dict[str, tuple[Said, int]] = {}
    for i in range(len(days) - 1, -1, -1):
        speaker, (paragraph, told) = speakers[i], places[i]
        day = days[i]
        if speaker is None:
            continue
        if day is not None:
            following[speaker] = (day, paragraph)
        elif told and speaker in following and following[speaker][1] - paragraph <= _LEAD:
            days[i] = following[speaker][0]


def days_of_speeches(analysis: Analysis) -> list[tuple[int, Said]]:
    """Return days that are named as those of a person's words, with the word that names whom.

    "Ode's Wednesday speech" tells the day of what Ode is then said to have said.
    """
    texts = analysis.draft.words.texts
    found = []
    for time in analysis.times:
        run = analysis.run_between(time.span.start, time.span.end)
        if run is None or time.earliest is None or time.latest is None or not _tells_day(time):
            continue
        speech = any(w.lower() in _SPEECHES for w in texts[run[1] + 1 : run[1] + 6])
        if speech and run[0] >= 2 and texts[run[0] - 1] in ("'s", "’s"):
            said = Said(earliest=time.earliest, latest=time.latest, span=time.span)
            found.append((run[0] - 2, said))
    return found


def _around(analysis: Analysis, sentence: Run, contents: Sequence[Run]) -> str:
    """Return a sentence's text with the words of the contents blanked out."""
    whole = analysis.span(sentence)
    text = list(whole.text)
    for run in contents:
        span = analysis.span(run)
        for i in range(max(span.start, whole.start), min(span.end, whole.end)):
            text[i - whole.start] = " "
    return "".join(text)


def _addressee(
    analysis: Analysis, attribution: Attribution, reading: CueReading | None
) -> str | None:
    """Return the object of a cue that is told to someone ("told the council that …")."""
    if attribution.cue is None or reading is None or not reading.entry.addressee:
        return None
    trees = analysis.trees
    taken = {i for run in attribution.contents for i in range(run[0], run[1] + 1)}
    for word in range(attribution.cue[0], attribution.cue[1] + 1):
        for child in trees.children[word]:
            if child < word or trees.rel(child) not in _OBJECTS or child in taken:
                continue
            run = _object_run(analysis, child, word, taken)
            if run is not None and not _is_time(analysis, run):
                return _without_preposition(analysis, run)
    return None


def _object_run(analysis: Analysis, head: int, cue: int, taken: set[int]) -> Run | None:
    """Return the words of an object between its cue and the content."""
    below = [i for i in analysis.trees.subtree(head) if i > cue and i not in taken]
    first = last = head
    while first - 1 > cue and analysis.trees.upos[first - 1] in _NOMINAL:
        first -= 1
    while last + 1 in below and last + 1 not in taken:
        last += 1
    return (first, last) if first > cue else None


def _is_time(analysis: Analysis, run: Run) -> bool:
    span = analysis.span(run)
    time = analysis.time_before(span.start + 4)
    return time is not None and time.span.end >= span.end


def _without_preposition(analysis: Analysis, run: Run) -> str | None:
    first = run[0]
    if analysis.trees.upos[first] == "ADP":
        if analysis.draft.words.texts[first].lower() != "to":
            return None
        first += 1
    return analysis.said((first, run[1])) if first <= run[1] else None


def _said(analysis: Analysis, attribution: Attribution, sentence: Run) -> Said | None:
    """Return the days named beside the cue, none if a clause of its own stands between."""
    span = analysis.span(sentence)
    taken = [analysis.span(run) for run in attribution.contents]
    best: tuple[int, TimeExpression] | None = None
    anchor = attribution.cue or attribution.source or sentence
    for time in analysis.times_within(span.start, span.end):
        if any(c.start <= time.span.start < c.end for c in taken):
            continue
        if not _tells_day(time) or not _belongs(analysis, time, anchor):
            continue
        apart = abs(time.span.start - analysis.span(anchor).end)
        if best is None or apart < best[0]:
            best = apart, time
    if best is None or best[1].earliest is None or best[1].latest is None:
        return None
    return Said(earliest=best[1].earliest, latest=best[1].latest, span=best[1].span)


def _tells_day(time: TimeExpression) -> bool:
    if time.earliest is None or time.latest is None or time.kind is TimeKind.SET:
        return False
    return (time.latest - time.earliest).days <= _LONGEST


def _belongs(analysis: Analysis, time: TimeExpression, anchor: Run) -> bool:
    """Whether a time hangs on the cue, or on what the cue hangs on, with no verb between."""
    run = analysis.run_between(time.span.start, time.span.end)
    if run is None:
        return False
    trees = analysis.trees
    ups = {anchor[0]: 0}
    word = anchor[0]
    for _ in range(12):
        word = trees.heads[word]
        ups.setdefault(word, len(ups))
    word = trees.head_of(run)
    for _ in range(8):
        if word in ups or anchor[0] <= word <= anchor[1]:
            return True
        if trees.upos[word] == "VERB" or trees.heads[word] == word:
            return False
        word = trees.heads[word]
    return False
