import json

from hypothesis import given
from hypothesis import strategies as st

from onrecord.exports.wellformed import json_line, one_line, without_controls

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT)
def test_offsets_into_a_text_hold_for_its_well_formed_form(text: str) -> None:
    plain = without_controls(text)
    assert len(plain) == len(text)
    plain.encode("utf-8")


@given(ANY_TEXT)
def test_a_line_of_json_is_one_line_whatever_ends_lines_elsewhere(text: str) -> None:
    line = json_line([text]).decode("utf-8")
    assert len(line.splitlines()) == 1
    assert len(json.loads(line)[0]) == len(text)


@given(ANY_TEXT)
def test_one_line_holds_no_control_and_nothing_that_turns_the_direction(text: str) -> None:
    shown = one_line(text)
    assert not any(ord(sign) < 32 or "\u202a" <= sign <= "\u202e" for sign in shown)
