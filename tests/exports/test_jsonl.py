from dataclasses import replace
from io import BytesIO

import pytest

from onrecord.errors import UnreadableInputError
from onrecord.exports.jsonl import write_jsonl
from onrecord.exports.jsonl_lines import read_jsonl
from onrecord.exports.saved import Logged, SavedArticle, SavedLine
from onrecord.model import ArticleNo, Span
from tests.exports.holdings import hostile, whole

LINES: tuple[SavedLine, ...] = (
    SavedArticle(no=ArticleNo(1), reader="reader-1", record=whole().record),
    SavedArticle(no=ArticleNo(2), reader='"record": \ud800', record=hostile().record),
    Logged(table="corrections", values={"no": 1, "reason": "\ud800\x00", "undone": None}),
)


def _written(*lines: SavedLine) -> bytes:
    stream = BytesIO()
    write_jsonl(lines, stream)
    return stream.getvalue()


def _read(data: bytes) -> list[SavedLine]:
    return list(read_jsonl(BytesIO(data), where="crisis.jsonl"))


def _complaint(data: bytes) -> str:
    with pytest.raises(UnreadableInputError) as caught:
        _read(data)
    return str(caught.value)


def test_what_is_written_comes_back_as_it_was() -> None:
    assert tuple(_read(_written(*LINES))) == LINES


def test_a_ledger_of_nothing_comes_back_too() -> None:
    assert _read(_written()) == []


def test_a_bit_that_is_flipped_in_any_line_is_found_and_its_line_named() -> None:
    data = _written(*LINES)
    lines = data.splitlines(keepends=True)
    begin = 0
    for number, line in enumerate(lines, start=1):
        for at in range(1, len(line) - 2, max(1, len(line) // 50)):
            flipped = bytearray(data)
            flipped[begin + at] ^= 0x04
            said = _complaint(bytes(flipped))
            # What the line alone does not show is seen at the last one.
            assert f"line {number}" in said or f"line {len(lines)}" in said
        begin += len(line)


def test_a_file_cut_off_anywhere_is_refused() -> None:
    data = _written(*LINES)
    for at in range(0, len(data) - 1, len(data) // 100):
        assert "line" in _complaint(data[:at])


def test_a_line_that_is_left_out_or_doubled_is_missed() -> None:
    lines = _written(*LINES).splitlines(keepends=True)
    for number in range(1, 4):
        assert "line 4" in _complaint(b"".join(lines[:number] + lines[number + 1 :]))
        doubled = [*lines[:number], lines[number], *lines[number:]]
        assert "line 6" in _complaint(b"".join(doubled))


@pytest.mark.parametrize(
    "foreign",
    [
        b"",
        b"not JSON\n",
        b"[1]\n",
        b'{"id": 1}\n',
        b'{"kind": "header", "format": "other", "version": 1}\n',
        b'{"kind": "header", "format": "onrecord.ledger", "version": 99}\n',
        b'{"kind": "header", "format": "onrecord.ledger", "version": 1}\n{"kind": "odd"}\n',
        b"\xff\xfe\x00\n",
        b"[" * 100_000 + b"\n",
    ],
)
def test_a_foreign_file_is_refused(foreign: bytes) -> None:
    assert _complaint(foreign).startswith("crisis.jsonl, line ")


def test_a_span_that_is_not_the_words_of_its_article_is_refused() -> None:
    record = whole().record
    speech = replace(record.statements[0], content=(Span(0, 4, "Nope"),))
    wrong = replace(record, statements=(speech, *record.statements[1:]))
    saved = SavedArticle(no=ArticleNo(1), reader="reader-1", record=wrong)
    assert "the words at [0, 4)" in _complaint(_written(saved))
