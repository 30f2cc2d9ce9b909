"""The report: a page of plain text that one would print out."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from onrecord.model import Act, Manner, Span, Statement, StatementId
from onrecord.render.report import WIDTH, render_report
from tests.builders import crisis_record, record_of

REPORT = """\
Vessany Will Answer Any Blockade Of The Kelm Strait, Minister Warns
The Harbour Courier · Thu 13 March 2031 · Mara Lind
https://courier.example/kelm?a=1&b=2
════════════════════════════════════════════════════════════════════════════════

Ivo Tarn · Defence minister
────────────────────────────────────────────────────────────────────────────────

  1 told · mixed · Wed 12 March 2031 (“Wednesday”) · venue: parliament ·
    to: parliament
    that Vessany would treat a blockade of the Kelm Strait as “an act of war”

  2 said · direct
    “If a single grain ship is turned back, we will answer with every means we
    have,” […] “This is no figure of speech.”

Foreign ministry of Orland (office)
────────────────────────────────────────────────────────────────────────────────

  3 denied · NEGATED (denied, or not said) · indirect · via: Meridian
    that its navy had stopped any vessel

  8 says · indirect
    the strait lies in its own waters

Ada Quill · spokeswoman
────────────────────────────────────────────────────────────────────────────────

  4 posted · direct · 11 to 13 March 2031 · venue: Telegram
    “There is no blockade and none is planned,”

some analysts (group)
────────────────────────────────────────────────────────────────────────────────

    thinks (an attitude, not a saying):

  5 believe · indirect · low confidence (42%)
    the minister is speaking to voters at home

port authorities (body)
────────────────────────────────────────────────────────────────────────────────

    does or plans (an act, not a saying):

  7 plan · indirect
    to move 40 ships to the southern anchorage by Friday

No speaker found
────────────────────────────────────────────────────────────────────────────────

  6 suggested · indirect · source “the harbour master” · “may”
    Port authorities plan to move 40 ships to the southern anchorage by Friday

════════════════════════════════════════════════════════════════════════════════
8 statements by 5 speakers · 2 direct, 5 indirect, 1 mixed · 1 thought · 1 deed
· 1 negated · 1 of low confidence · 1 with no speaker found
"""
CODE = re.compile(r"\x1b\[[0-9;]*m")


def said(text: str) -> Statement:
    return Statement(
        id=StatementId("s1"),
        act=Act.SAY,
        manner=Manner.DIRECT,
        speaker=None,
        content=(Span(0, len(text), text),),
        confidence=0.9,
    )


def test_a_report_reads_like_this() -> None:
    assert render_report(crisis_record()) == REPORT


def test_colour_changes_no_word() -> None:
    coloured = render_report(crisis_record(), colour=True)
    assert CODE.search(coloured)
    bare = "\n".join(line.rstrip() for line in CODE.sub("", coloured).split("\n"))
    assert bare == REPORT


@pytest.mark.parametrize("width", [40, WIDTH, 120])
def test_no_line_is_wider_than_asked(width: int) -> None:
    lines = render_report(crisis_record(), width=width).split("\n")
    assert max(map(cell_len, lines)) <= width


@given(st.text(st.characters(codec=None, exclude_categories=()), min_size=1))
def test_no_text_can_reach_the_terminal_or_break_the_report(text: str) -> None:
    record = replace(record_of(text, said(text)), actors=())
    titled = replace(record, article=replace(record.article, title=text, outlet=text))
    report = render_report(titled, width=60)
    assert "\x1b" not in report
    assert not any(0xD800 <= ord(sign) <= 0xDFFF for sign in report)


def test_markup_of_the_page_is_shown_and_not_obeyed() -> None:
    text = "[bold red]Fire[/] :fire: [link=http://x.example]here[/link]"
    assert text in render_report(record_of(text, said(text)))


def test_a_long_word_is_broken_and_not_lost() -> None:
    text = "x" * 300
    assert render_report(record_of(text, said(text))).count("x") == 300


def test_an_article_without_title_date_or_statements_says_so() -> None:
    report = render_report(record_of("Nothing."))
    assert report.startswith("page\nno date given\n")
    assert report.endswith("═\nNo statements found.\n")


def test_an_incomplete_page_is_marked() -> None:
    record = record_of("Half of it.", incomplete=True)
    assert "Incomplete: much of the page's text could not be read." in render_report(record)
