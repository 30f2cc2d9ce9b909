"""Export and import: what goes out of a ledger, and a ledger made again from it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from onrecord.errors import AskedWronglyError, OnRecordError
from onrecord.exports.formats import EXPORTERS
from onrecord.intake.text import article_from_text
from onrecord.ledger.identity import correct
from onrecord.ledger.logs import Restored
from onrecord.ledger.records import load
from onrecord.ledger.store import Ledger
from onrecord.ledger.verifying import verify
from onrecord.model import Field, every_span
from onrecord.usecases.export import PERSPECTIVES, Chosen, export
from onrecord.usecases.import_ import Imported, check_import, import_ledger
from onrecord.usecases.reader import shipped_reader
from tests.exports.conftest import Shelf
from tests.exports.holdings import hostile
from tests.ledger.entries import add_records, dump, named
from tests.whole import whole_record

SIGNED = {"author": "M. Lind", "reason": "heard it herself", "made": "2031-03-14T09:00:00Z"}
REPORT = """\
Torran Says It Will Close The Ambrel Strait

President Sela Orvin of Torran said on Monday that her navy would close the Ambrel Strait on \
4 April if Velmark did not withdraw its patrol boats. “If a single boat fires, we will answer \
with force,” she said.

Velmark's foreign ministry called the threat “reckless”. Some 3,000 sailors began drills off \
the strait on Sunday, according to the ministry. Torran has occupied the Sarn shoals since 2029.
"""


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "crisis.db", create=True) as made:
        whole = whole_record()
        add_records(
            made,
            named("a"),
            named("b", outlet="Meridian", published=date(2031, 3, 20)),
            hostile().record,
            named("c", replace(whole, events=(), reactions=()), published=None),
        )
        with made.writing() as connection:
            correct(connection, "1.s3", field=Field.DROPPED, value="", **SIGNED)
            correct(connection, "2", field=Field.PUBLISHED, value="2031-04-01", **SIGNED)
        yield made


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "other.db", create=True) as made:
        yield made


def _exported(ledger: Ledger, *, to: str = "jsonl", chosen: Chosen | None = None) -> Shelf:
    shelf = Shelf()
    export(ledger, to=to, chosen=chosen or Chosen(), open_file=shelf.open)
    return shelf


def _saved(ledger: Ledger, chosen: Chosen | None = None) -> bytes:
    return _exported(ledger, chosen=chosen).files["onrecord.jsonl"]


def _handed_on(ledger: Ledger, chosen: Chosen) -> list[dict[str, str]]:
    lines = _saved(ledger, chosen).splitlines()
    return [line for line in map(json.loads, lines) if line["kind"] == "article"]


def test_import_makes_the_same_ledger_again(ledger: Ledger, other: Ledger) -> None:
    data = _saved(ledger)
    assert check_import(BytesIO(data), where="crisis.jsonl") == 4
    done = import_ledger(BytesIO(data), ledger=other, where="crisis.jsonl")
    assert done == Imported(added=4, there=0, logged=Restored(added=2))
    assert dump(other) == dump(ledger)
    with other.reading() as connection:
        assert list(verify(connection)) == []
    assert _saved(other) == data


def test_an_import_that_was_cut_off_goes_on_where_it_was(ledger: Ledger, other: Ledger) -> None:
    data = _saved(ledger)
    lines = data.splitlines(keepends=True)
    with pytest.raises(OnRecordError, match="line 3"):
        import_ledger(BytesIO(b"".join(lines[:3])), ledger=other, where="crisis.jsonl")
    done = import_ledger(BytesIO(data), ledger=other, where="crisis.jsonl")
    assert done.added + done.there == 4
    assert dump(other) == dump(ledger)


def test_a_damaged_file_is_refused_with_its_line_before_anything_is_written(
    ledger: Ledger,
) -> None:
    data = bytearray(_saved(ledger))
    data[data.index(b"war") + 1] ^= 0x04
    with pytest.raises(OnRecordError, match=r"crisis\.jsonl, line 2"):
        check_import(BytesIO(bytes(data)), where="crisis.jsonl")


def test_days_are_those_that_people_put_right(ledger: Ledger) -> None:
    assert [line["no"] for line in _handed_on(ledger, Chosen(since=date(2031, 3, 21)))] == [2]
    early = Chosen(until=date(2031, 3, 13))
    assert [line["no"] for line in _handed_on(ledger, early)] == [1, 3]


def test_an_outlet_is_found_whatever_its_case(ledger: Ledger) -> None:
    assert [line["no"] for line in _handed_on(ledger, Chosen(outlet="meridian"))] == [2]


def test_a_part_of_a_ledger_can_be_imported_alone(ledger: Ledger, other: Ledger) -> None:
    data = _saved(ledger, Chosen(outlet="Meridian"))
    done = import_ledger(BytesIO(data), ledger=other, where="part.jsonl")
    assert done == Imported(added=1, there=0, logged=Restored(added=1))
    with other.reading() as connection:
        assert load(connection, 1).record.article.published == date(2031, 4, 1)


@pytest.mark.parametrize("to", EXPORTERS)
def test_every_format_shows_corrections_and_only_what_was_chosen(
    ledger: Ledger, to: str
) -> None:
    shelf = _exported(ledger, to=to, chosen=Chosen(since=date(2040, 1, 1)))
    assert all("Tarn" not in str(data) for data in shelf.files.values())
    assert _exported(ledger, to=to).files.keys() == shelf.files.keys()


def test_what_was_dropped_is_in_no_table(ledger: Ledger) -> None:
    rows = _exported(ledger, to="csv").files["statements.csv"].decode().splitlines()
    assert not any(row.startswith("1.s3,") for row in rows)
    assert any(row.startswith("2.s3,") for row in rows)


def test_a_speaker_narrows_every_table(ledger: Ledger) -> None:
    shelf = _exported(ledger, to="csv", chosen=Chosen(speaker="Oda Renn"))
    statements = shelf.files["statements.csv"].decode().splitlines()[1:]
    assert len(statements) == 6
    assert all("Oda Renn" in row for row in statements)


@pytest.mark.parametrize(
    ("to", "chosen", "complaint"),
    [
        ("odt", Chosen(), "there is no such format"),
        ("jsonl", Chosen(speaker="Oda Renn"), "whole articles"),
        ("csv", Chosen(perspective="Orland"), "every perspective"),
    ],
)
def test_what_cannot_be_done_is_said(
    ledger: Ledger, to: str, chosen: Chosen, complaint: str
) -> None:
    with pytest.raises(AskedWronglyError, match=complaint):
        _exported(ledger, to=to, chosen=chosen)


def test_a_brief_opens_with_the_red_lines_of_what_was_chosen(ledger: Ledger) -> None:
    whole = _exported(ledger, to="brief").files["onrecord.md"].decode()
    assert whole.index("## Red lines") < whole.index("## Territories")
    assert "**Ivo Tarn: if “a single grain ship is turned back”" in whole
    chosen = Chosen(speaker="renn", outlet="The Harbour Courier")
    part = _exported(ledger, to="brief", chosen=chosen).files["onrecord.md"].decode()
    assert "**Oda Renn: if “Orland withdraws its patrol boats”" in part
    assert "Ivo Tarn" not in part


def test_the_formats_with_a_perspective_are_formats() -> None:
    assert set(EXPORTERS) > PERSPECTIVES


def test_articles_that_were_read_can_be_handed_on_and_their_words_found(
    ledger: Ledger, other: Ledger
) -> None:
    texts = [REPORT, REPORT.replace("Torran", "Kestia").replace("Orvin", "Amsel")]
    articles = [
        article_from_text(text, id=f"page-{n}", published=date(2031, 3, 12))
        for n, text in enumerate(texts)
    ]
    records = list(shipped_reader()(articles))
    add_records(other, *records)
    found = json.loads(_exported(other, to="annotations").files["onrecord.jsonld"])
    assert found["total"] >= 8
    for item in found["first"]["items"]:
        for target in item["target"]:
            quote, position = target["selector"]
            words = {text[position["start"] : position["end"]] for text in texts}
            assert quote["exact"] in words
    for to in EXPORTERS:
        assert all(_exported(other, to=to).files.values())
    assert all(any(every_span(record.statements)) for record in records)
    again = _saved(other)
    import_ledger(BytesIO(again), ledger=ledger, where="page.jsonl")
