import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.visible import visible_lines


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>One <a href='>'>two</a></p>three", ["One '>two", "three"]),
        ("a<script>if (a<b) '</p>'</script>b", ["a", "b"]),
        ("a<!-- <p>no</p> -->b<br>c", ["a", "b", "c"]),
        ("3 < 4 &amp; 5\n  > 2", ["3 < 4 & 5 > 2"]),
        ("<SCRIPT>x</ScRiPt >y<style>z", ["y"]),
        ("a<!-- never closed", ["a"]),
        ("a<div class='never closed", ["a"]),
        ("", []),
    ],
)
def test_only_what_a_reader_sees_is_yielded(html: str, lines: list[str]) -> None:
    assert list(visible_lines(html)) == lines


@given(st.text(st.sampled_from("<>!-/ pscript&amp;\n'\"")))
def test_any_soup_of_tags_gives_lines_without_tags_left_open(html: str) -> None:
    assert all(line == line.strip(" \t\r\n\f") and line for line in visible_lines(html))
