"""Wording: dates, counts and the particulars of a statement in plain words."""

from collections.abc import Iterable, Mapping
from datetime import date

from onrecord.model import Act, ActorId, Commitment, Days, Event, Manner, Said, Statement
from onrecord.render.quotes import joined_words
from onrecord.render.visible import one_line

__all__ = [
    "ACT_HEADINGS",
    "LOW_CONFIDENCE",
    "NEGATED",
    "content_words",
    "count_words",
    "cue_words",
    "day_words",
    "days_words",
    "doubt_of",
    "doubt_words",
    "is_doubtful",
    "particulars",
    "period_words",
]

# Confidence is calibrated: below this a statement is more likely misread than read.
LOW_CONFIDENCE = 0.5

ACT_HEADINGS: Mapping[Act, str] = {
    Act.SAY: "says",
    Act.THINK: "thinks (an attitude, not a saying)",
    Act.DO: "does or plans (an act, not a saying)",
}

NEGATED = "NEGATED (denied, or not said)"

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def day_words(day: date) -> str:
    """Return a day in words.

    >>> day_words(date(2031, 3, 12))
    'Wed 12 March 2031'
    """
    return f"{_DAYS[day.weekday()]} {_day_and_month(day)} {day.year}"


def days_words(days: Days | Said) -> str:
    """Return a run of days in words, without naming a part of a date twice."""
    earliest, latest = days.earliest, days.latest
    if earliest == latest:
        return day_words(earliest)
    if earliest.year != latest.year:
        first = f"{_day_and_month(earliest)} {earliest.year}"
    elif earliest.month != latest.month:
        first = _day_and_month(earliest)
    else:
        first = str(earliest.day)
    return f"{first} to {_day_and_month(latest)} {latest.year}"


def period_words(said: Said) -> str:
    """Return when it was said, and the words of the page that tell it.

    >>> period_words(Said(earliest=date(2031, 2, 27), latest=date(2031, 3, 2)))
    '27 February to 2 March 2031'
    """
    told = f" (“{one_line(said.span.text)}”)" if said.span else ""
    return days_words(said) + told


def count_words(count: int, singular: str, plural: str | None = None) -> str:
    """Return a count with its noun.

    >>> count_words(1, "statement"), count_words(0, "statement")
    ('1 statement', '0 statements')
    """
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


def cue_words(statement: Statement) -> str:
    """Return the words that hand over to the speaker, or what stands in for them."""
    cue = " … ".join(one_line(span.text) for span in statement.cue)
    return cue or "(no cue)"


def content_words(statement: Statement, *, text: str) -> str:
    """Return what is said, out of the article's *text*: in quotation marks if it is direct."""
    direct = statement.manner is Manner.DIRECT
    return joined_words(statement.content, text=text, in_marks=direct)


def is_doubtful(item: Statement | Commitment | Event) -> bool:
    """Return whether an item is more likely misread than read."""
    return item.confidence < LOW_CONFIDENCE


def doubt_words(item: Statement | Commitment | Event) -> str:
    """Return how sure the reading of a doubtful item is."""
    return f"low confidence ({item.confidence:.0%})"


def doubt_of(item: Statement | Commitment | Event) -> str | None:
    """Return how sure the reading of an item is if it is a doubtful one."""
    return doubt_words(item) if is_doubtful(item) else None


def particulars(
    statement: Statement, *, names: Mapping[ActorId, str], with_role: bool
) -> tuple[str, ...]:
    """Return what else is known of a statement, each particular in a few words."""
    return tuple(_particulars(statement, names=names, with_role=with_role))


def _particulars(
    statement: Statement, *, names: Mapping[ActorId, str], with_role: bool
) -> Iterable[str]:
    yield statement.manner.value
    if statement.speaker is None and statement.source:
        source = " … ".join(one_line(span.text) for span in statement.source)
        yield f"source “{source}”"
    if with_role and statement.role_as_given:
        yield f"as “{one_line(statement.role_as_given)}”"
    if statement.said:
        yield period_words(statement.said)
    if statement.venue:
        yield f"venue: {one_line(statement.venue)}"
    if statement.addressee:
        yield f"to: {one_line(statement.addressee)}"
    if statement.via:
        passed_on = ", ".join(one_line(names.get(actor, actor)) for actor in statement.via)
        yield f"via: {passed_on}"
    if statement.modality:
        yield f"“{one_line(statement.modality)}”"


def _day_and_month(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"
