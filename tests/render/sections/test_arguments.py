"""Arguments: premises in order, then the conclusion."""

from onrecord.render.marks import Part
from onrecord.render.sections.arguments import argument_section
from onrecord.render.sections.keys import keys_of
from tests.whole import whole_record


def test_premises_are_numbered_and_the_conclusion_comes_last() -> None:
    record = whole_record()
    (item,) = argument_section(record, keys_of(record)).items()
    assert [line.label for line in item.lines] == ["1.", "2.", "therefore"]
    assert [part for part, _ in item.marked()] == [Part.PREMISE, Part.PREMISE, Part.CONCLUSION]
    assert item.lead == "according to the article"
