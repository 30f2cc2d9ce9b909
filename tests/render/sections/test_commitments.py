"""Red lines and commitments: tied to a trigger first, the others by kind."""

from dataclasses import replace

from onrecord.model import Record
from onrecord.render.sections.commitments import commitment_section
from onrecord.render.sections.items import Section
from onrecord.render.sections.keys import keys_of
from tests.whole import whole_record


def section(record: Record) -> Section:
    return commitment_section(record, keys_of(record))


def test_red_lines_come_first_and_keep_the_numbers_of_the_record() -> None:
    record = whole_record()
    turned = replace(record, commitments=record.commitments[::-1])
    groups = section(turned).groups
    assert [(g.heading, [i.key for i in g.items]) for g in groups] == [
        ("Red lines", ["C2", "C3", "C4"]),
        ("Assurances", ["C1"]),
    ]


def test_a_threat_without_a_trigger_is_other_only_beside_a_red_line() -> None:
    record = whole_record()
    bare = replace(record.commitments[1], trigger=(), conditional=False, links=())
    beside = replace(record, commitments=(record.commitments[0], bare))
    assert [g.heading for g in section(beside).groups] == ["Red lines", "Other threats"]
    alone = replace(record, commitments=(bare,))
    assert [g.heading for g in section(alone).groups] == ["Threats"]


def test_a_trigger_without_a_consequence_says_that_none_is_said() -> None:
    record = whole_record()
    bare = replace(record.commitments[0], consequence=())
    ((item,),) = (g.items for g in section(replace(record, commitments=(bare,))).groups)
    then = next(line for line in item.lines if line.label == "THEN")
    assert [link.words for link in then.words] == ["(not said)"]


def test_a_commitment_without_spans_shows_the_words_of_its_statement() -> None:
    record = whole_record()
    bare = replace(record.commitments[3], consequence=())
    ((item,),) = (g.items for g in section(replace(record, commitments=(bare,))).groups)
    assert item.lines[0].quote == "“There is no blockade and none is planned,”"
    assert list(item.marked()) == []


def test_links_scope_and_occasion_lead_to_where_they_are_shown() -> None:
    item = section(whole_record()).groups[0].items[1]
    lines = {line.label: [(w.words, w.to) for w in line.words] for line in item.lines}
    assert lines["widens"] == [("C1", "sC1")]
    assert lines["scope"] == [("Kelm Strait", "g2"), ("Sarn shoals", "g3")]
    assert lines["said"] == [("statement 2", "s2")]


def test_a_commitment_within_a_negated_statement_is_alarmed() -> None:
    record = whole_record()
    first = replace(record.statements[0], negated=True)
    denied = replace(record, statements=(first, *record.statements[1:]))
    assert section(denied).groups[0].items[0].alarms == ("NEGATED (denied, or not said)",)


def test_a_commitment_of_nobody_of_an_unknown_statement_is_still_shown() -> None:
    record = whole_record()
    lost = replace(
        record,
        statements=(),
        actors=(),
        territories=(),
        commitments=(replace(record.commitments[1], speaker=None),),
    )
    item = section(lost).groups[0].items[0]
    assert item.lead == "No speaker found"
    assert item.lines[-1].words[-1].words == "statement s2"
