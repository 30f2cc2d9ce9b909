"""The summary: what a record holds, counted."""

from dataclasses import replace

from onrecord.render.summary import summary_lines
from tests.builders import crisis_record, record_of
from tests.whole import whole_record


def test_the_summary_counts_what_sets_statements_apart() -> None:
    (line,) = summary_lines(crisis_record())
    assert line == (
        "8 statements by 5 speakers",
        "2 direct, 5 indirect, 1 mixed",
        "1 thought",
        "1 deed",
        "1 negated",
        "1 of low confidence",
        "1 with no speaker found",
    )


def test_a_second_line_counts_all_else_red_lines_first() -> None:
    _, line = summary_lines(whole_record())
    assert line == (
        "3 red lines",
        "1 other commitment",
        "3 territories",
        "3 status claims",
        "4 events",
        "3 numbers",
        "1 first-time claim",
        "1 precedent",
        "1 argument",
        "2 readings",
        "2 reactions",
    )


def test_commitments_without_a_red_line_are_not_called_other() -> None:
    record = whole_record()
    _, line = summary_lines(replace(record, commitments=record.commitments[3:]))
    assert line[0] == "1 commitment"


def test_a_record_without_statements_says_so() -> None:
    assert summary_lines(record_of("Nothing.")) == (("No statements found.",),)
