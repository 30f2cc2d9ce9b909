"""Sections: in a fixed order, and only those that hold something."""

from onrecord.render.sections import SectionName, sections_of
from tests.builders import crisis_record, record_of
from tests.whole import WHOLE_TEXT, whole_record


def test_a_whole_record_has_every_section_in_order() -> None:
    assert [section.name for section in sections_of(whole_record())] == list(SectionName)


def test_a_section_that_holds_nothing_is_left_out() -> None:
    held = [section.name for section in sections_of(crisis_record())]
    assert held == [SectionName.STATEMENTS]
    assert list(sections_of(record_of("Nothing."))) == []


def test_only_the_sections_asked_for_come_in_the_same_order() -> None:
    only = [SectionName.EVENTS, SectionName.COMMITMENTS]
    assert [s.name for s in sections_of(whole_record(), only=only)] == only[::-1]


def test_no_key_is_given_twice() -> None:
    keys = [item.key for section in sections_of(whole_record()) for item in section.items()]
    assert len(set(keys)) == len(keys)


def test_marked_words_are_words_of_the_article() -> None:
    for section in sections_of(whole_record()):
        for item in section.items():
            for _, span in item.marked():
                assert WHOLE_TEXT[span.start : span.end] == span.text
