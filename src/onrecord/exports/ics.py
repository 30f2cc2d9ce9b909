"""iCalendar: what is announced or scheduled for a day, as tentative all-day entries."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from typing import IO

from icalendar import Calendar
from icalendar import Event as Entry

from onrecord.exports.addresses import web_address
from onrecord.exports.cast import Cast, cast_of
from onrecord.exports.holding import Holding, Tally
from onrecord.exports.stable_ids import stable_uuid
from onrecord.exports.wellformed import one_line, without_controls
from onrecord.model import Article, Event, Kept, Phase

__all__ = ["write_ics"]

_TO_COME = frozenset({Phase.ANNOUNCED, Phase.SCHEDULED})
# A longer run of days tells no day to look at: "this year" would fill a calendar.
_LONGEST = timedelta(days=31)
_NO_DAY = "no day is given"
_TOO_LONG = "the days it may be on are more than a month apart"
_TWICE = "a copied report of an entry that is there"


def write_ics(holding: Holding, stream: IO[bytes]) -> Tally:
    """Write one calendar; an entry with several days is one that will be on one of them."""
    written: set[str] = set()
    left_out: Counter[str] = Counter()
    calendar = Calendar()
    calendar.add("prodid", "-//onrecord//onrecord//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Announced and scheduled, according to the record")
    head, _, tail = calendar.to_ical().partition(b"END:VCALENDAR")
    stream.write(head)
    for kept in holding.articles:
        cast = cast_of(kept)
        for event in kept.record.events:
            if event.phase not in _TO_COME:
                continue
            uid = _uid(event)
            reason = _TWICE if uid in written else _reason_to_leave(event)
            if reason:
                left_out[reason] += 1
                continue
            stream.write(_entry(kept, event, uid=uid, cast=cast).to_ical())
            written.add(uid)
    stream.write(b"END:VCALENDAR" + tail)
    return Tally(written=len(written), left_out=left_out)


def _reason_to_leave(event: Event) -> str | None:
    if event.when is None or event.when.latest == date.max:
        return _NO_DAY
    return _TOO_LONG if event.when.latest - event.when.earliest >= _LONGEST else None


def _uid(event: Event) -> str:
    """Return the same identifier for the same words on the same day, whoever carries them."""
    words = (one_line(span.text) for span in sorted(event.evidence))
    day = event.when.earliest.isoformat() if event.when else None
    parties = sorted(party.name for party in (*event.actors, *event.targets))
    named = stable_uuid("entry", event.kind, day, event.place, *parties, *words)
    return f"{named}@onrecord"


def _entry(kept: Kept, event: Event, *, uid: str, cast: Cast) -> Entry:
    assert event.when is not None, "an event without a day is left out"
    article = kept.record.article
    entry = Entry()
    entry.add("uid", uid)
    entry.add("dtstamp", _stamp(article, event))
    entry.add("dtstart", event.when.earliest)
    entry.add("dtend", event.when.latest + timedelta(days=1))
    entry.add("summary", _summary(event))
    entry.add("description", _description(article, event, cast=cast))
    entry.add("status", "TENTATIVE")
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [event.phase.value])
    if event.place:
        entry.add("location", one_line(event.place))
    if address := web_address(article.url):
        entry.add("url", address)
    return entry


def _stamp(article: Article, event: Event) -> datetime:
    """Return when the entry became known: the day of the report, not that of the export."""
    known: date | None = article.published or (event.when.earliest if event.when else None)
    assert known is not None, "an event without a day is left out"
    return datetime.combine(known, time(), tzinfo=UTC)


def _summary(event: Event) -> str:
    parties = ", ".join(one_line(party.name) for party in event.actors)
    return f"{one_line(event.kind)}: {parties}" if parties else one_line(event.kind)


def _description(article: Article, event: Event, *, cast: Cast) -> str:
    assert event.when is not None, "an event without a day is left out"
    lines = [f"{event.phase.value}, according to {one_line(cast.name(event.according_to))}."]
    if event.when.earliest != event.when.latest:
        lines.append("On one of these days; the report does not say which.")
    lines += [f"“{without_controls(span.text)}”" for span in sorted(event.evidence)]
    published = article.published.isoformat() if article.published else None
    known = (article.outlet, published, article.title or article.id)
    lines.append(", ".join(one_line(part) for part in known if part))
    return "\n".join(lines)
