"""Series: distinct statements by day, parted by what they are."""

from dataclasses import replace
from datetime import date

from onrecord.ledger.search.filters import Filters
from onrecord.ledger.store import Ledger
from onrecord.ledger.views.series import count_by_day, count_unpublished, coverage_by_day
from onrecord.model import (
    CommitmentKind,
    DayCoverage,
    DaySeries,
    Division,
    Means,
)
from tests.ledger.entries import add_records
from tests.ledger.reports import Saying, add_crisis, report


def series(
    ledger: Ledger, by: Division, filters: Filters | None = None
) -> tuple[DaySeries, ...]:
    with ledger.reading() as connection:
        return count_by_day(connection, filters or Filters(), by=by)


def test_copies_of_a_threat_count_once_on_its_first_day(ledger: Ledger) -> None:
    add_crisis(ledger)
    assert series(ledger, Division.KIND) == (
        DaySeries(name="threat", counts=((date(2031, 3, 13), 1),)),
    )


def test_statements_are_parted_by_role_act_and_manner(ledger: Ledger) -> None:
    add_crisis(ledger)
    (role,) = series(ledger, Division.ROLE)
    assert (role.name, len(role.counts)) == ("defence minister", 1)
    assert [one.name for one in series(ledger, Division.ACT)] == ["say", "think"]
    manners = {one.name: dict(one.counts) for one in series(ledger, Division.MANNER)}
    assert manners["direct"] == {date(2031, 3, 13): 1}
    assert sum(manners["indirect"].values()) == 4


def test_a_day_that_is_told_comes_before_that_of_publication(ledger: Ledger) -> None:
    add_crisis(ledger)
    (said, _) = series(ledger, Division.ACT, Filters(since=date(2031, 3, 14)))
    assert dict(said.counts) == {date(2031, 3, 15): 1, date(2031, 3, 16): 1}


def test_a_statement_with_two_threats_is_one(ledger: Ledger) -> None:
    record = report(
        "kelm-9",
        Saying(who="Ivo Tarn", words="we will sink them", commits=CommitmentKind.THREAT),
        published=date(2031, 3, 2),
    )
    (threat,) = record.commitments
    again = replace(threat, id="c2", means=Means.MILITARY, explicitness=3)
    warning = replace(threat, id="c3", kind=CommitmentKind.WARNING, means=Means.CYBER)
    add_records(ledger, replace(record, commitments=(threat, again, warning)))
    kinds = {one.name: sum(n for _, n in one.counts) for one in series(ledger, Division.KIND)}
    assert kinds == {"threat": 1, "warning": 1}
    levels = series(ledger, Division.EXPLICITNESS)
    assert {one.name for one in levels} == {"0", "3"}
    threats = series(ledger, Division.MEANS, Filters(kind=CommitmentKind.THREAT))
    assert {one.name for one in threats} == {"military", "unspecified"}


def test_what_has_no_day_is_counted_apart(ledger: Ledger) -> None:
    add_records(ledger, report("kelm-5", Saying(who="Ada Quill", words="we wait and see")))
    (said,) = series(ledger, Division.ACT)
    assert said == DaySeries(name="say", counts=(), undated=1)
    with ledger.reading() as connection:
        assert count_unpublished(connection) == 1


def test_what_is_published_within_a_week_is_told_with_both_days(ledger: Ledger) -> None:
    first = date(2031, 3, 20)
    days = (date(2031, 3, 12), date(2031, 3, 13), date(2031, 3, 19), first)
    says = [
        Saying(who="Ivo Tarn", words=f"we will wait until {n}", day=day)
        for n, day in enumerate(days)
    ]
    add_records(ledger, report("kelm-7", *says, published=first))
    (said,) = series(ledger, Division.ACT)
    assert said.counts == tuple((day, 1) for day in days)
    assert said.printed == ((days[1], first, 1), (days[2], first, 1))
    with ledger.reading() as connection:
        assert coverage_by_day(connection) == (
            DayCoverage(day=days[0], articles=0, statements=1),
            DayCoverage(day=first, articles=1, statements=3),
        )


def test_coverage_counts_a_story_once_a_day_and_statements_once(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        coverage = coverage_by_day(connection)
        late = coverage_by_day(connection, since=date(2031, 3, 16), until=date(2031, 3, 19))
    assert coverage == (
        DayCoverage(day=date(2031, 3, 13), articles=1, statements=2),
        DayCoverage(day=date(2031, 3, 14), articles=1, statements=0),
        DayCoverage(day=date(2031, 3, 15), articles=0, statements=1),
        DayCoverage(day=date(2031, 3, 16), articles=1, statements=1),
        DayCoverage(day=date(2031, 3, 20), articles=1, statements=1),
    )
    assert late == coverage[3:4]


def test_two_copies_on_one_day_are_one_article_of_coverage(ledger: Ledger) -> None:
    add_crisis(ledger)
    add_crisis(ledger)
    with ledger.reading() as connection:
        assert sum(one.articles for one in coverage_by_day(connection)) == 4
