"""Saying days: when something was said, by the time that its sentence names beside the cue."""

from collections.abc import Iterable
from datetime import date, timedelta

from onrecord.model import Said
from onrecord.model.times import TimeExpression, TimeKind
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.dates.words import MONTHS, WEEKDAYS
from onrecord.reading.hangings import OCCASIONS, clauses_told, hangs_on_saying, way_up
from onrecord.reading.syntax import Run

__all__ = [
    "SPEECHES",
    "days_of_speeches",
    "find_saying_day",
    "is_bound",
    "said_at",
    "tells_day",
    "tells_of_long_ago",
]

_LONGEST = 370  # days; a longer stretch does not tell when something was said
_WEEK = timedelta(7)
_LONG_AGO = timedelta(10)  # what was said longer ago is of another occasion
SPEECHES = frozenset(
    "speech address statement statements remarks comments interview announcement briefing "
    "conference call letter post tweet message declaration".split()
)
_BOUNDS = frozenset("until till since before after following ahead pending prior".split())
_HOURS = frozenset(("before", "after"))
_OF_THINGS = frozenset(("nmod:poss", "compound", "nummod"))
_COUNTED = frozenset(("time", "times"))  # "for the fourth time this year" is not any day of it
_COMING = frozenset(("will", "'ll", "’ll", "shall"))
_CLOCK = ("a.m", "p.m", "am", "pm", "gmt", "utc")


def find_saying_day(
    analysis: Analysis,
    attribution: Attribution,
    sentence: Run,
    *,
    elsewhere: Iterable[Run] = (),
) -> Said | None:
    """Return the days named beside the cue, none if a clause of its own stands between.

    What is told *elsewhere*, in the contents of others, is not of this cue.
    """
    span = analysis.span(sentence)
    best: tuple[int, TimeExpression] | None = None
    anchor = attribution.cue or attribution.source or sentence
    others = (run for run in elsewhere if not run[0] <= anchor[0] <= run[1])
    told = clauses_told(analysis, (*attribution.contents, *others))
    taken = [analysis.span(run) for run in told]
    for time in analysis.times_within(span.start, span.end):
        if any(c.start <= time.span.start < c.end for c in taken):
            continue
        if not tells_day(time) or not _belongs(analysis, time, anchor):
            continue
        apart = abs(time.span.start - analysis.span(anchor).end)
        if best is None or apart < best[0]:
            best = apart, time
    if best is None:
        return None
    coming = any(w.lower() in _COMING for w in analysis.words(anchor))
    return said_at(best[1], latest=None if coming else analysis.draft.article.published)


def days_of_speeches(analysis: Analysis) -> list[tuple[int, Said]]:
    """Return days that are named as those of a person's words, with the word that names whom.

    "Ode's Wednesday speech" tells the day of what Ode is then said to have said.
    """
    texts, published = analysis.draft.words.texts, analysis.draft.article.published
    found = []
    for time in analysis.times:
        run = analysis.run_between(time.span.start, time.span.end)
        said = said_at(time, latest=published) if run is not None and tells_day(time) else None
        if run is None or said is None:
            continue
        speech = any(w.lower() in SPEECHES for w in texts[run[1] + 1 : run[1] + 6])
        if speech and run[0] >= 2 and texts[run[0] - 1] in ("'s", "’s"):
            found.append((run[0] - 2, said))
    return found


def said_at(time: TimeExpression, *, latest: date | None) -> Said | None:
    """Return the days of a time; what was said by a day cannot have been said after it.

    A weekday may be the last one or the next: the one that is past is meant.
    """
    if time.earliest is None or time.latest is None:
        return None
    if latest is None or time.earliest <= latest:
        return Said(earliest=time.earliest, latest=time.latest, span=time.span)
    if time.other is None or not timedelta(0) <= latest - time.other.latest <= _WEEK:
        return None
    return Said(earliest=time.other.earliest, latest=time.other.latest, span=time.span)


def tells_day(time: TimeExpression) -> bool:
    """Whether a time tells on which days something was, not how often or at what hour."""
    if time.earliest is None or time.latest is None or time.kind is TimeKind.SET:
        return False
    if time.kind is TimeKind.TIME and _is_hour(time.span.text):
        return False
    return (time.latest - time.earliest).days <= _LONGEST


def _is_hour(written: str) -> bool:
    """Whether words give the hour alone ("10:39 a.m. local time"), not the day with it."""
    words = written.lower().replace(",", " ").split()
    if any(w.rstrip(".") in WEEKDAYS or w.rstrip(".") in MONTHS for w in words):
        return False
    return written[:1].isdigit() and any(w.strip("().").endswith(_CLOCK) for w in words)


def _belongs(analysis: Analysis, time: TimeExpression, anchor: Run) -> bool:
    """Whether a time tells when the cue's saying was, not up to when or after what."""
    run = analysis.run_between(time.span.start, time.span.end)
    if run is None or not hangs_on_saying(analysis, run, anchor):
        return False
    trees, texts = analysis.trees, analysis.draft.words.texts
    head = trees.head_of(run)
    owner = trees.heads[head]
    of_thing = trees.rels[head] in _OF_THINGS and not anchor[0] <= owner <= anchor[1]
    if of_thing and trees.upos[owner] == "NOUN" and texts[owner].lower() not in OCCASIONS:
        return False  # "Monday's attack" is not when it was spoken of
    for word in way_up(analysis, run):
        if texts[word].lower() in _COUNTED:
            return False
        if anchor[0] <= word <= anchor[1] or trees.upos[word] == "VERB":
            return True
        after_talks = time.earliest == time.latest and _follows_occasion(analysis, word, head)
        if is_bound(analysis, word, clock=time.kind is TimeKind.TIME) and not after_talks:
            return False
    return True


def _follows_occasion(analysis: Analysis, word: int, day: int) -> bool:
    """Whether a day is that of talks after which something was said, and so its day too."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    marks = {texts[c].lower() for c in trees.children[word] if trees.rel(c) == "case"}
    on = any(texts[c].lower() == "on" for c in trees.children[day])
    return (
        on
        and trees.heads[day] == word
        and texts[word].lower() in OCCASIONS
        and "after" in marks
    )


def is_bound(analysis: Analysis, word: int, *, clock: bool = False) -> bool:
    """Whether a noun is what something lasted until or came after, not when it was.

    With *clock*, "just before midnight on Monday" is Monday.
    """
    trees, texts = analysis.trees, analysis.draft.words.texts
    marks = (c for c in trees.children[word] if trees.rel(c) in ("case", "mark"))
    bounds = {texts[c].lower() for c in marks} & _BOUNDS
    return bool(bounds) and not (clock and bounds <= _HOURS)


def tells_of_long_ago(analysis: Analysis, attribution: Attribution) -> bool:
    """Whether the sentence of a cue tells of a time long before the day of publication.

    "When the talks began in June, Ode warned …" is not of the day of her other words.
    """
    published = analysis.draft.article.published
    anchor = attribution.cue or attribution.source
    if anchor is None or published is None:
        return False
    span = analysis.span(analysis.sentence_run(anchor[0]))
    for time in analysis.times_within(span.start, span.end):
        run = analysis.run_between(time.span.start, time.span.end)
        if run is None or any(a <= run[0] <= b for a, b in attribution.contents):
            continue
        past = time.latest is not None and published - time.latest > _LONG_AGO
        if past and tells_day(time) and _is_of_clause(analysis, run, anchor):
            return True
    return False


def _is_of_clause(analysis: Analysis, run: Run, anchor: Run) -> bool:
    """Whether a time is that of the cue's clause, or of one that tells when it was."""
    trees = analysis.trees
    for word in way_up(analysis, run):
        if anchor[0] <= word <= anchor[1]:
            return True
        bound = trees.upos[word] != "VERB" and is_bound(analysis, word)
        if bound or trees.rel(word) in ("nmod", "acl", "ccomp"):
            return False
    return False
