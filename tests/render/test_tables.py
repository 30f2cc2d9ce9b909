"""Tables: rows that fit, whatever stands in them."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.render.tables import Column, cell, marked_text, render_table

COLUMNS = (
    Column(title="where", width=5),
    Column(title="n", width=4, right=True),
    Column(title="what"),
)


@given(st.lists(st.text(max_size=200), max_size=3), st.integers(40, 100))
def test_no_line_is_longer_than_the_width(texts: list[str], width: int) -> None:
    rows = [(cell("1.s1"), cell("7"), cell(text, (text, "bold"))) for text in texts]
    shown = render_table(COLUMNS, rows, width=width)
    assert all(len(line) <= width for line in shown.split("\n"))
    assert not {"\x1b", "\x00", "\x07"} & set(shown)


def test_empty_lines_of_a_cell_are_left_out() -> None:
    assert cell("", ("  ", "bold"), "a", "b").plain == "a\nb"


def test_found_words_are_marked_whole_and_alone() -> None:
    words = "Ships, ship; shipping “ship’s”"
    marked = marked_text(words, {"ship", "ships"}, colour=False).plain
    assert marked == "*Ships*, *ship*; shipping “*ship*’s”"


def test_found_words_are_marked_in_colour_where_there_is_colour() -> None:
    marked = marked_text("a ship", {"ship"}, colour=True)
    assert marked.plain == "a ship"
    assert [str(span.style) for span in marked.spans] == ["bold green"]
    assert "\x1b[" in render_table(COLUMNS, [(cell(""), cell(""), marked)], colour=True)
