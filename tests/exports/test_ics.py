from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

from icalendar import Calendar

from onrecord.exports.holding import Tally
from onrecord.exports.ics import write_ics
from onrecord.model import Days, Kept
from tests.exports.holdings import holding, hostile, kept, whole


def _calendar(*articles: Kept) -> tuple[Calendar, Tally]:
    stream = BytesIO()
    tally = write_ics(holding(*articles), stream)
    calendar = Calendar.from_ical(stream.getvalue())
    assert isinstance(calendar, Calendar)
    return calendar, tally


def _with_days(days: Days | None) -> Kept:
    record = whole().record
    vote = replace(record.events[3], when=days)
    return kept(replace(record, events=(vote,)))


def test_what_is_scheduled_is_a_tentative_all_day_entry() -> None:
    calendar, _ = _calendar(whole())
    (entry,) = calendar.events
    assert entry.decoded("dtstart") == date(2031, 4, 4)
    assert entry.decoded("dtend") == date(2031, 4, 5)
    assert entry["status"] == "TENTATIVE"
    assert "scheduled, according to narrator" in entry["description"]
    assert "“A vote on joining Orland is set for 4 April”" in entry["description"]


def test_the_stamp_is_the_day_of_the_report_and_not_the_clock() -> None:
    calendar, _ = _calendar(whole())
    assert calendar.events[0].decoded("dtstamp") == datetime(2031, 3, 13, tzinfo=UTC)


def test_a_report_that_is_carried_twice_makes_one_entry() -> None:
    copy = replace(whole(), no=2, lineage=1)  # type: ignore[arg-type]
    calendar, tally = _calendar(whole(), copy)
    assert len(calendar.events) == 1
    assert tally.left_out["a copied report of an entry that is there"] == 1


def test_an_entry_keeps_its_identifier() -> None:
    first, again = _calendar(whole())[0], _calendar(hostile(), whole())[0]
    assert first.events[0]["uid"] in {entry["uid"] for entry in again.events}


def test_what_has_no_day_or_a_whole_year_is_left_out_and_counted() -> None:
    assert _calendar(_with_days(None))[1].left_out == {"no day is given": 1}
    year = Days(date(2031, 1, 1), date(2031, 12, 31))
    assert _calendar(_with_days(year))[1].written == 0
    endless = Days(date.max, date.max)
    assert _calendar(_with_days(endless))[1].written == 0


def test_words_of_a_page_add_no_component_and_no_property() -> None:
    calendar, _ = _calendar(hostile())
    (entry,) = calendar.events
    assert entry.subcomponents == []
    assert "url" not in entry
    assert entry["location"] == "=place␀"


def test_lines_are_folded_as_rfc_5545_asks() -> None:
    stream = BytesIO()
    write_ics(holding(), stream)
    lines = stream.getvalue().split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
