"""Firsts and precedents: what is said to be new, and to have been before."""

from dataclasses import replace

from onrecord.render.sections.firsts import first_section
from onrecord.render.sections.items import Link
from onrecord.render.sections.keys import keys_of
from tests.whole import whole_record


def test_firsts_and_precedents_are_kept_apart_each_with_who_says_so() -> None:
    record = whole_record()
    section = first_section(record, keys_of(record))
    assert [(g.heading, [i.lead for i in g.items]) for g in section.groups] == [
        ("First-time claims", ["according to the article"]),
        ("Precedents", ["according to Ada Quill"]),
    ]


def test_a_precedent_leads_to_the_red_line_whose_trigger_it_is_said_to_meet() -> None:
    record = whole_record()
    *_, precedent = first_section(record, keys_of(record)).items()
    assert precedent.lines[-1].words == (Link("the trigger of C1", "sC1"),)


def test_a_precedent_of_no_red_line_says_nothing_of_one() -> None:
    record = whole_record()
    bare = replace(record.precedents[0], commitment=None, place=None)
    alone = replace(record, firsts=(), precedents=(bare,))
    (item,) = first_section(alone, keys_of(alone)).items()
    assert (len(item.lines), item.facts) == (1, ())
