"""Wording: dates, counts and particulars in plain words."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.model import Act, Manner, Said, Span, Statement, StatementId
from onrecord.render.wording import (
    content_words,
    cue_words,
    doubt_of,
    doubt_words,
    is_doubtful,
    particulars,
    period_words,
)
from tests.builders import crisis_record, words

TEXT = 'He said: "We wait." Then he left. “We go,” he said, “now.”\n“And soon.”'


def statement(*content: Span, manner: Manner = Manner.DIRECT) -> Statement:
    return Statement(
        id=StatementId("s1"), act=Act.SAY, manner=manner, speaker=None, content=content
    )


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        (date(2031, 3, 12), date(2031, 3, 12), "Wed 12 March 2031"),
        (date(2031, 3, 1), date(2031, 3, 31), "1 to 31 March 2031"),
        (date(2031, 2, 27), date(2031, 3, 2), "27 February to 2 March 2031"),
        (date(2030, 12, 31), date(2031, 1, 1), "31 December 2030 to 1 January 2031"),
    ],
)
def test_a_period_names_no_part_of_a_date_twice(
    earliest: date, latest: date, said: str
) -> None:
    assert period_words(Said(earliest=earliest, latest=latest)) == said


def test_the_words_that_tell_the_day_are_shown_with_it() -> None:
    day = date(2031, 3, 12)
    said = Said(earliest=day, latest=day, span=Span(0, 9, "Wednesday"))
    assert period_words(said) == "Wed 12 March 2031 (“Wednesday”)"


def test_direct_words_get_quotation_marks_only_where_they_have_none() -> None:
    bare = statement(words(TEXT, "We wait."))
    marked = statement(words(TEXT, '"We wait."'))
    assert content_words(bare, text=TEXT) == "“We wait.”"
    assert content_words(marked, text=TEXT) == '"We wait."'


def test_indirect_words_get_no_quotation_marks() -> None:
    said = statement(words(TEXT, "We wait."), manner=Manner.INDIRECT)
    assert content_words(said, text=TEXT) == "We wait."


def test_a_statement_without_a_cue_says_so() -> None:
    assert cue_words(statement()) == "(no cue)"


def test_particulars_come_in_a_fixed_order_and_name_who_passes_it_on() -> None:
    record = crisis_record()
    names = {actor.id: actor.name for actor in record.actors}
    first, denied = record.statements[0], record.statements[2]
    assert particulars(first, names=names, with_role=True) == (
        "mixed",
        "as “Defence minister”",
        "Wed 12 March 2031 (“Wednesday”)",
        "venue: parliament",
        "to: parliament",
    )
    assert particulars(denied, names=names, with_role=False) == ("indirect", "via: Meridian")


def test_a_statement_without_a_speaker_shows_its_source_and_its_modal_verb() -> None:
    nobody = crisis_record().statements[5]
    assert particulars(nobody, names={}, with_role=False) == (
        "indirect",
        "source “the harbour master”",
        "“may”",
    )


def test_an_item_is_doubtful_below_one_half() -> None:
    said = statement()
    assert doubt_of(replace(said, confidence=0.5)) is None
    assert doubt_of(replace(said, confidence=0.49)) == "low confidence (49%)"
    assert is_doubtful(replace(said, confidence=0.42))
    assert not is_doubtful(replace(said, confidence=0.5))
    assert doubt_words(replace(said, confidence=0.42)) == "low confidence (42%)"
