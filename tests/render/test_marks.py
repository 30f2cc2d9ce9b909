"""Marks: which stretches of a text are source, cue or content."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.render.marks import Mark, Part, marks_of, segments
from tests.builders import crisis_record

LENGTH = 30
OFFSETS = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, LENGTH)).filter(
    lambda pair: pair[0] < pair[1]
)
MARKS = st.builds(
    lambda offsets, part, key: Mark(offsets[0], offsets[1], part, key),
    OFFSETS,
    st.sampled_from(Part),
    st.sampled_from(["1", "2", "10", "C1", "E2"]),
)
STRETCHES = st.sets(st.integers(0, LENGTH), max_size=8).map(
    lambda cuts: list(zip(sorted(cuts)[::2], sorted(cuts)[1::2], strict=False))
)


@given(STRETCHES, st.lists(MARKS, max_size=8, unique=True))
def test_every_character_has_exactly_the_marks_that_lie_over_it(
    stretches: list[tuple[int, int]], marks: list[Mark]
) -> None:
    cut = list(segments(stretches, marks))
    assert len(cut) == len(stretches)
    for (start, end), parts in zip(stretches, cut, strict=True):
        assert [at for part in parts for at in range(part.start, part.end)] == list(
            range(start, end)
        )
        for part in parts:
            for at in range(part.start, part.end):
                over = {mark for mark in marks if mark.start <= at < mark.end}
                assert set(part.marks) == over


def test_the_widest_part_comes_first() -> None:
    marks = [
        Mark(0, 5, Part.CUE, "1"),
        Mark(0, 5, Part.TRIGGER, "C1"),
        Mark(0, 5, Part.CONTENT, "10"),
        Mark(0, 5, Part.CONTENT, "2"),
    ]
    ((only,),) = segments([(0, 5)], marks)
    assert [(mark.part, mark.key) for mark in only.marks] == [
        (Part.CONTENT, "2"),
        (Part.CONTENT, "10"),
        (Part.TRIGGER, "C1"),
        (Part.CUE, "1"),
    ]


def test_every_span_of_a_statement_becomes_a_mark() -> None:
    statements = crisis_record().statements
    spans = sum(len(s.source) + len(s.cue) + len(s.content) for s in statements)
    assert len(marks_of(statements)) == spans
