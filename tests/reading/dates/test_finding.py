"""Expressions of time are found where they stand and resolved against the publication day."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.times import Days, TimeExpression, TimeKind
from onrecord.reading.dates import find_times

THURSDAY = date(2031, 5, 15)


def only(text: str, published: date | None = THURSDAY) -> TimeExpression:
    found = find_times(text, published=published)
    assert len(found) == 1, [t.span.text for t in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("The envoy spoke on Wednesday.", "Wednesday", "2031-05-14"),
        ("The envoy spoke Thursday.", "Thursday", "2031-05-15"),
        ("Polls open this weekend.", "this weekend", "2031-05-17/2031-05-18"),
        ("It began 48 hours ago.", "48 hours ago", "2031-05-13"),
        ("In the past 48 hours it grew.", "the past 48 hours", "2031-05-13/2031-05-15"),
        ("He resigned last month.", "last month", "2031-04-01/2031-04-30"),
        ("She left yesterday.", "yesterday", "2031-05-14"),
        ("Talks resume tomorrow.", "tomorrow", "2031-05-16"),
        ("It was signed on Sept. 11.", "Sept. 11", "2030-09-11"),
        ("It began in March 2014.", "March 2014", "2014-03-01/2014-03-31"),
        ("It began in 2003.", "2003", "2003-01-01/2003-12-31"),
        ("Expect it early next week.", "early next week", "2031-05-19/2031-05-25"),
        ("They met last Friday.", "last Friday", "2031-05-09"),
        ("They meet next Monday.", "next Monday", "2031-05-19"),
        ("On 21 September 2022 he spoke.", "21 September 2022", "2022-09-21"),
        ("On Wednesday, Sept. 21, 2022, too.", "Wednesday, Sept. 21, 2022", "2022-09-21"),
        ("The 1990s were calmer.", "The 1990s", "1990-01-01/1999-12-31"),
        ("It happened three weeks ago.", "three weeks ago", "2031-04-21/2031-04-27"),
        ("It happened two to three weeks ago.", "two to three weeks ago",
         "2031-04-21/2031-05-04"),
        ("Output fell in the third quarter of 2030.", "the third quarter of 2030",
         "2030-07-01/2030-09-30"),
        ("Logged 2022-09-21 at sea.", "2022-09-21", "2022-09-21"),
        ("Logged 21.09.2022 at sea.", "21.09.2022", "2022-09-21"),
        ("Logged 9/21/2022 at sea.", "9/21/2022", "2022-09-21"),
        ("The drill ran Sept. 21-23, 2022.", "Sept. 21-23, 2022", "2022-09-21/2022-09-23"),
        ("Levies for 2014-15 rose.", "2014-15", "2014-01-01/2015-12-31"),
        ("Shelling began last night.", "last night", "2031-05-14"),
        ("They met over Christmas.", "Christmas", "2030-12-25"),
        ("In the week of May 5 it rained.", "the week of May 5", "2031-05-05/2031-05-11"),
        ("In the winter of 2021 it froze.", "the winter of 2021", "2021-12-01/2022-02-28"),
        ("By the end of the year it will open.", "the end of the year",
         "2031-01-01/2031-12-31"),
        ("The 19th century was long.", "The 19th century", "1800-01-01/1899-12-31"),
    ],
)  # fmt: skip
def test_words_are_resolved_to_days(text: str, words: str, days: str) -> None:
    found = only(text)
    first, _, last = days.partition("/")
    assert found.span.text == words
    assert (str(found.earliest), str(found.latest)) == (first, last or first)


def test_earlier_and_later_this_week_end_and_start_at_the_day_of_publication() -> None:
    assert only("They met earlier this week.").latest == THURSDAY
    assert only("They meet later this week.").earliest == THURSDAY


def test_a_weekday_may_name_its_week() -> None:
    assert only("It shut on Tuesday last week.").earliest == date(2031, 5, 6)
    assert only("It opens on Tuesday of next week.").earliest == date(2031, 5, 20)


def test_the_last_week_of_something_is_not_last_week() -> None:
    assert find_times("In the last week of the campaign.", published=THURSDAY) == ()


def test_what_began_since_a_month_began_in_the_past() -> None:
    assert only("They will have been there since August.").earliest == date(2030, 8, 1)


def test_a_bare_weekday_is_the_last_one_unless_the_words_look_ahead() -> None:
    assert only("The ferry stopped on Monday.").earliest == date(2031, 5, 12)
    assert only("The ferry will stop on Monday.").earliest == date(2031, 5, 19)
    assert only("The answer is due on Monday.").earliest == date(2031, 5, 19)


def test_a_weekday_without_any_tense_keeps_its_rival() -> None:
    found = only("Monday: no news.")
    assert found.earliest == date(2031, 5, 12)
    assert found.other == Days(date(2031, 5, 19), date(2031, 5, 19))
    assert found.ambiguous


def test_a_reported_weekday_has_no_rival() -> None:
    assert not only("The ministry said Tuesday that it had no plans.").ambiguous


def test_a_part_of_a_day_makes_a_time() -> None:
    found = only("They left Wednesday morning.")
    assert (found.kind, found.value) == (TimeKind.TIME, "2031-05-14TMO")


def test_a_clock_time_belongs_to_the_day_named_beside_it() -> None:
    assert only("It fell at 9:30 p.m. on Tuesday.").value == "2031-05-13T21:30"
    assert only("It fell at 14:05 GMT.").value == "2031-05-15T14:05"
    assert only("The truce began at noon Wednesday.").value == "2031-05-14T12:00"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It lasted three days.", "P3D"),
        ("It lasted a year and a half.", "P1Y6M"),
        ("It lasted several months.", "PXM"),
        ("A two-hour call followed.", "PT2H"),
        ("It took half an hour.", "PT30M"),
        ("It took two decades.", "P20Y"),
    ],
)
def test_a_length_of_time_is_a_duration_without_bounds(text: str, value: str) -> None:
    found = only(text)
    assert (found.kind, found.value, found.earliest) == (TimeKind.DURATION, value, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [("They meet every week.", "P1W"), ("They meet daily.", "P1D"),
     ("They met on Fridays.", "XXXX-WXX-5"), ("They meet each July.", "XXXX-07")],
)  # fmt: skip
def test_a_repeated_time_is_a_set(text: str, value: str) -> None:
    found = only(text)
    assert (found.kind, found.value) == (TimeKind.SET, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("He recently left.", "PAST_REF"), ("He now agrees.", "PRESENT_REF"),
     ("In the near future, perhaps.", "FUTURE_REF")],
)  # fmt: skip
def test_a_vague_time_has_a_value_but_no_days(text: str, value: str) -> None:
    found = only(text)
    assert (found.value, found.earliest, found.latest) == (value, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "The army may march on the port.",
        "She wrote in the Sunday Times.",
        "About 2000 troops crossed.",
        "He paid $1999 and 1,998 more.",
        "A 10-year-old boy ran.",
        "The fall of the capital shook them.",
        "Section 3.1990 applies.",
        "Give it a second thought.",
    ],
)
def test_words_that_only_look_like_times_are_left_alone(text: str) -> None:
    assert find_times(text, published=THURSDAY) == ()


def test_a_date_that_may_be_read_two_ways_gets_no_days() -> None:
    assert only("Logged 05/06/2022 at sea.").earliest is None


def test_two_days_later_is_not_counted_from_the_day_of_publication() -> None:
    assert only("Two days later the port fell.").earliest is None
    found = find_times(
        "The siege began on 1 May 2030. Two days later it fell.", published=THURSDAY
    )
    assert found[1].earliest == date(2030, 5, 3)


def test_the_next_day_follows_the_day_told_before() -> None:
    found = find_times("They met on 1 May 2030 and left the next day.", published=THURSDAY)
    assert found[1].earliest == date(2030, 5, 2)


def test_a_year_earlier_keeps_to_the_quarter_spoken_of() -> None:
    text = "Exports in the first quarter of 2030 fell from a year earlier."
    assert [t.value for t in find_times(text, published=THURSDAY)] == ["2030-Q1", "2029-Q1"]


def test_without_a_publication_day_only_full_dates_have_days() -> None:
    text = "On Wednesday, and on 3 March 2020, and last week, and yesterday, and on March 5."
    found = find_times(text, published=None)
    assert [t.earliest for t in found] == [None, date(2020, 3, 3), None, None, None]
    assert [t.anchored for t in found] == [True, False, True, True, True]


def test_a_folded_letter_that_grows_does_not_move_the_spans() -> None:
    assert only("İİİ said on Wednesday.").span.text == "Wednesday"


@pytest.mark.parametrize("published", [date.min, date.max])
def test_a_day_past_the_ends_of_the_calendar_is_no_day(published: date) -> None:
    text = (
        "Last year, next year, on Friday, on Sept. 5, tomorrow, yesterday, at Easter, "
        "in March, 50 years ago, the past 90 days, the weekend, last spring, the third quarter."
    )
    for found in find_times(text, published=published):
        assert text[found.span.start : found.span.end] == found.span.text


WORDS = st.sampled_from(
    ["the", "past", "three", "weeks", "ago", "Friday", "said", "will", "May", "5", "2031", "-",
     "early", "last", "a", "year", "quarter", "Sept.", ",", "9999", "00:99", "31", "99", "İ",
     "\n", "next", "century", "Easter", "31.02.2031", "p.m.", "every", "’90s", "\x00", "\ud800"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=30).map(" ".join), st.none() | st.dates())
def test_every_span_slices_back_and_none_overlap(text: str, published: date | None) -> None:
    end = 0
    for found in find_times(text, published=published):
        assert text[found.span.start : found.span.end] == found.span.text
        assert found.span.start >= end
        end = found.span.end
        if found.earliest and found.latest:
            assert found.earliest <= found.latest


@pytest.mark.parametrize("unit", [" ", "a ", "the past ", "may 1 ", "1-", "Friday said ", "1"])
def test_time_grows_with_the_length_of_a_hostile_text(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    started = time.process_time()
    find_times(text, published=THURSDAY)
    assert time.process_time() - started < 5
