"""Reactions: who answers whom, with the words of both."""

from dataclasses import replace

import pytest

from onrecord.model import EventId, Reaction, Record, Stance, StatementId
from onrecord.render.sections.items import Item
from onrecord.render.sections.keys import keys_of
from onrecord.render.sections.reactions import reaction_section
from tests.whole import whole_record


def items(record: Record) -> tuple[Item, ...]:
    return tuple(reaction_section(record, keys_of(record)).items())


def test_a_reaction_shows_both_sides() -> None:
    to_statement, to_event = items(whole_record())
    assert (to_statement.lead, to_statement.facts[0].words) == ("Oda Renn", "condemns")
    assert [link.words for link in to_statement.lines[1].words] == ["Ivo Tarn", "statement 2"]
    assert [link.words for link in to_event.lines[1].words] == ["E3"]
    assert to_event.lines[1].quote == "“drills of up to 3,000 sailors began on Monday”"


@pytest.mark.parametrize("stance", Stance)
def test_every_stance_has_its_words(stance: Stance) -> None:
    record = whole_record()
    changed = replace(record, reactions=(replace(record.reactions[0], stance=stance),))
    assert "_" not in items(changed)[0].facts[0].words


def test_a_reaction_to_what_is_not_there_is_still_shown() -> None:
    lost = Reaction(statement=StatementId("s99"), to=EventId("e99"), stance=Stance.DOUBTS)
    (item,) = items(replace(whole_record(), reactions=(lost,)))
    assert item.lead == "an unnamed speaker"
    assert item.lines[1].words[0].to is None
