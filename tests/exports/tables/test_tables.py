from dataclasses import fields
from pathlib import Path

from onrecord.exports.tables import TABLES
from onrecord.exports.tables.codebook import render_codebook
from onrecord.exports.tables.evidence import EVIDENCE
from onrecord.exports.tables.table import rows_of
from onrecord.model import Record, every_span
from tests.exports.holdings import hostile, whole

ROOT = Path(__file__).resolve().parents[3]


def test_the_published_codebook_is_that_of_the_tables() -> None:
    published = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")
    assert published == render_codebook(TABLES)


def test_every_list_of_a_record_has_a_table() -> None:
    lists = {field.name for field in fields(Record)} - {"schema", "article"}
    assert lists <= {table.name for table in TABLES}


def test_every_table_has_rows_for_a_record_that_has_everything() -> None:
    assert [table.name for table in TABLES if not list(rows_of(table, whole()))] == []


def test_no_two_columns_of_a_table_share_a_name() -> None:
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)


def test_every_span_of_a_record_but_its_blocks_is_a_row_of_evidence() -> None:
    for kept in (whole(), hostile()):
        record = kept.record
        lists = [getattr(record, f.name) for f in fields(Record) if f.name != "article"]
        held = {(s.start, s.end) for found in lists for s in every_span(found)}
        rows = list(rows_of(EVIDENCE, kept))
        assert {(row[5], row[6]) for row in rows} == held
        assert all(record.article.text[row[5] : row[6]] == row[7] for row in rows)


def test_facts_are_named_as_the_ledger_names_them() -> None:
    named = {table.name: [row[0] for row in rows_of(table, whole())] for table in TABLES}
    assert named["statements"][2] == "1.s3"
    assert named["status_claims"] == ["1.t1.1", "1.t2.1", "1.t2.2"]
    assert named["reactions"] == ["1.x1", "1.x2"]


def test_a_speaker_goes_by_its_name_across_the_ledger() -> None:
    statements = next(table for table in TABLES if table.name == "statements")
    names = [column.name for column in statements.columns]
    first = dict(zip(names, next(rows_of(statements, whole())), strict=True))
    assert first["speaker"] == "Ivo Tarn of Vessany"
    assert first["distinct"] == "1.s1"
