"""Sequels: statements that lean on what was told just before for when they were made."""

import re
from enum import StrEnum

from onrecord.model import Said
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.hangings import clauses_told, hangs_on_saying
from onrecord.reading.saying_days import said_at, tells_day
from onrecord.reading.syntax import Run

__all__ = ["Leaning", "find_leaning", "find_told_day"]

_PART = r"(?:day|morning|afternoon|evening|night)"
_SAME_DAY = re.compile(
    r"\b(?:(?:hours?|minutes|moments) (?:later|afterwards?|earlier|before)|"
    r"(?:shortly|soon|immediately) (?:after|before)(?:wards?)?(?= ?,)|afterwards?|"
    rf"(?:earlier|later) (?:in the|that|the same) {_PART}|the same {_PART}|"
    rf"in the (?:morning|afternoon|evening)|within (?:hours|minutes|the hour|an hour)|"
    r"at \d{1,2}(?:[:.]\d\d)? ?(?:a\.m|p\.m|am|pm)\b|(?<=said )then)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\b(?:in|during|at|after|following) (?:the|that|the same|his|her|their) "
    r"(?:phone |telephone )?(?:call|conversation|meeting|talks|briefing|interview|speech|"
    r"address|letter)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:separate|another|previous|different|past|earlier)(?: \w+)? "
    r"(?:call|conversation|meeting|talks|briefing|interview|speech|address|letter|statement|"
    r"post|remarks|comments)\b",
    re.IGNORECASE,
)
_TODAY = re.compile(r"\b(?:earlier|later) in the day\b", re.IGNORECASE)
_HOURS_AFTER = re.compile(r"\b(?:hours|minutes) after\s*$", re.IGNORECASE)
_ANSWERING = re.compile(
    r"\b(?:responded|replied|reacted|answered|hit back|fired back|struck back)\b", re.IGNORECASE
)
_REPLIES = frozenset(
    "responded replied retorted reacted countered answered criticized criticised rejected "
    "dismissed".split()
)
_AGAIN = frozenset(("went on", "added", "continued", "concluded"))
_BACK = 2  # paragraphs back in which the day may be told
_FARTHEST = 300  # words, where a paragraph is as long as a book


class Leaning(StrEnum):
    """How a statement leans on what was told before it."""

    SAME_DAY = "same day"  # "hours later"
    TODAY = "today"  # "earlier in the day"
    THERE = "there"  # "in the call"
    APART = "apart"  # "in a separate interview": on a day of its own
    REPLY = "reply"
    AGAIN = "again"  # "the statement went on"


_PATTERNS = (
    (_TODAY, Leaning.TODAY),
    (_SAME_DAY, Leaning.SAME_DAY),
    (_THERE, Leaning.THERE),
    (_APART, Leaning.APART),
)


def find_leaning(analysis: Analysis, attribution: Attribution) -> Leaning | None:
    """Return how the words beside an attribution's cue lean on what was told before."""
    anchor = attribution.cue or attribution.source
    if anchor is None:
        return None
    for pattern, leaning in _PATTERNS:
        if _stands_beside(analysis, attribution, anchor, pattern):
            return leaning
    if _comes_hours_after(analysis, attribution) or _is_announced(analysis, anchor):
        return Leaning.SAME_DAY
    cue = [word.lower() for word in analysis.words(anchor)]
    if " ".join(cue) in _AGAIN:
        return Leaning.AGAIN
    return Leaning.REPLY if _REPLIES.intersection(cue) else None


def find_told_day(analysis: Analysis, word: int) -> Said | None:
    """Return the last day told before a word's sentence."""
    paragraphs = analysis.draft.paragraph
    first = analysis.sentence_run(word)[0]
    starts = analysis.draft.words.starts
    published = analysis.draft.article.published
    earliest = starts[max(0, first - _FARTHEST)]
    for time in reversed(analysis.times_within(earliest, starts[first])):
        run = analysis.run_between(time.span.start, time.span.end)
        if run is None or not tells_day(time) or analysis.quotation_at(run[0]) is not None:
            continue
        if paragraphs[word] - paragraphs[run[0]] > _BACK:
            return None
        said = said_at(time, latest=published)
        if said is not None and said.earliest == said.latest:
            return said
    return None


def _stands_beside(
    analysis: Analysis, attribution: Attribution, anchor: Run, pattern: re.Pattern[str]
) -> bool:
    """Whether words of a pattern stand beside the cue, outside of what is said."""
    sentence = analysis.span(analysis.sentence_run(anchor[0]))
    told = clauses_told(analysis, attribution.contents)
    for match in pattern.finditer(sentence.text):
        run = analysis.run_between(sentence.start + match.start(), sentence.start + match.end())
        if run is None or any(a <= run[0] <= b for a, b in told):
            continue
        if hangs_on_saying(analysis, run, anchor):
            return True
    return False


def _comes_hours_after(analysis: Analysis, attribution: Attribution) -> bool:
    """Whether the sentence told of something else hours after it ("hours after Ode asked")."""
    if attribution.source is None:
        return False
    start = analysis.span(attribution.source).start
    return _HOURS_AFTER.search(analysis.text[max(0, start - 20) : start]) is not None


def _is_announced(analysis: Analysis, anchor: Run) -> bool:
    """Whether the sentence before tells of an answer on the same day ("hit back in hours")."""
    first = analysis.sentence_run(anchor[0])[0]
    paragraph = analysis.draft.paragraph
    if not first or paragraph[first - 1] != paragraph[first]:
        return False
    before = analysis.span(analysis.sentence_run(first - 1)).text
    return _ANSWERING.search(before) is not None and _SAME_DAY.search(before) is not None
