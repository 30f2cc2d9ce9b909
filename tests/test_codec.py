"""The codec: what goes out as JSON comes back the same."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.codec import decode, encode, record_schema
from onrecord.errors import UnreadableInputError
from onrecord.model import Record
from tests.builders import crisis_record, record_of
from tests.whole import whole_record

PUBLISHED = Path(__file__).parents[1] / "docs" / "record.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(
    record_schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


@pytest.mark.parametrize("record", [crisis_record(), whole_record()])
def test_a_record_comes_back_the_same(record: Record) -> None:
    assert decode(encode(record)) == record


def test_a_record_is_one_line_that_opens_with_its_schema() -> None:
    line = encode(crisis_record())
    assert line.startswith(b'{"schema":"onrecord.record/1","article":{"id":"kelm-strait"')
    assert b"\n" not in line


def test_dates_are_written_as_days() -> None:
    plain = json.loads(encode(crisis_record()))
    assert date.fromisoformat(plain["article"]["published"]) == date(2031, 3, 13)
    assert plain["statements"][0]["said"]["earliest"] == "2031-03-12"


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=40))
def test_any_text_comes_back_or_is_refused_in_words(text: str) -> None:
    record = record_of(text)
    try:
        line = encode(record)
    except UnreadableInputError:
        line = None
    assert (line is None) == (text != json.loads(json.dumps(text)))
    if line is not None:
        assert decode(line) == record
        assert json.loads(line)["article"]["text"] == text


def test_a_lone_surrogate_is_kept() -> None:
    record = record_of("before \ud800 after")
    assert decode(encode(record)) == record


def test_a_character_held_as_two_surrogates_is_refused() -> None:
    with pytest.raises(UnreadableInputError, match="two surrogates"):
        encode(record_of("\ud83d\ude00"))


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b'{"article": 1}', b"[" * 99_999])
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match="not a record"):
        decode(data)


def test_a_record_of_another_schema_is_refused() -> None:
    other = replace(crisis_record(), schema="onrecord.record/9")
    with pytest.raises(UnreadableInputError, match=r"onrecord\.record/9"):
        decode(encode(other))


def test_fields_of_a_later_version_are_passed_over() -> None:
    plain = json.loads(encode(crisis_record()))
    plain["omens"] = []
    assert decode(json.dumps(plain)) == crisis_record()


def test_records_keep_to_the_schema() -> None:
    VALIDATOR.validate(json.loads(encode(whole_record())))
    VALIDATOR.validate(json.loads(encode(record_of(""))))


def test_the_schema_refuses_a_manner_it_does_not_know() -> None:
    plain = json.loads(encode(crisis_record()))
    plain["statements"][0]["manner"] = "shouted"
    assert not VALIDATOR.is_valid(plain)


def test_the_schema_is_itself_sound() -> None:
    jsonschema.Draft202012Validator.check_schema(record_schema())


def test_the_published_schema_is_up_to_date() -> None:
    published = json.loads(PUBLISHED.read_text("utf-8"))
    assert published == record_schema(), "run: onrecord schema > docs/record.schema.json"
