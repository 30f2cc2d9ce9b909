"""The report: a page of plain text that one would print out."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from onrecord.model import Act, Manner, Span, Statement, StatementId
from onrecord.render.report import WIDTH, render_report
from onrecord.render.sections import SectionName
from tests.builders import crisis_record, record_of
from tests.whole import whole_record

REPORT = """\
Vessany Will Answer Any Blockade Of The Kelm Strait, Minister Warns
The Harbour Courier · Thu 13 March 2031 · Mara Lind
https://courier.example/kelm?a=1&b=2
════════════════════════════════════════════════════════════════════════════════

STATEMENTS ═════════════════════════════════════════════════════════════════════

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
8 statements by 5 speakers · 2 direct, 5 indirect, 1 mixed · 1 thought ·
1 deed · 1 negated · 1 of low confidence · 1 with no speaker found
"""
WHOLE_REPORT = """\
RED LINES AND COMMITMENTS ══════════════════════════════════════════════════════
What speakers bind themselves to, in their words; not what they will do.

Red lines
────────────────────────────────────────────────────────────────────────────────

  C1 Ivo Tarn · warning · modality: would · means: not specified ·
     explicitness 2 of 4 (conditional, means unnamed)
     IF     “a blockade of the Kelm Strait”
     THEN   “treat” […] “as “an act of war””
     target Orland
     scope  Kelm Strait
     said   Wed 12 March 2031 (“Wednesday”) · venue: parliament · statement 1

  C2 Ivo Tarn · threat · modality: will · means: military ·
     explicitness 3 of 4 (means named)
     IF        “a single grain ship is turned back”
     THEN      “we will answer with every means we have”
     resolve   “This is no figure of speech.”
     no return “every means we have”
     target    Orland
     scope     Kelm Strait · Sarn shoals
     widens    C1
     said      statement 2

  C3 Oda Renn · threat · modality: will · means: economic ·
     explicitness 4 of 4 (ultimatum, deadline)
     UNLESS “Orland withdraws its patrol boats”
     THEN   “sanctions will follow by May”
     target Orland
     said   Thu 13 March 2031 (“Thursday”) · statement 9

Assurances
────────────────────────────────────────────────────────────────────────────────

  C4 Ada Quill · assurance · means: not specified ·
     explicitness 0 of 4 (allusion or doctrine) · low confidence (44%)
     “none is planned”
     said 11 to 13 March 2031 · venue: Telegram · statement 4

TERRITORIES ════════════════════════════════════════════════════════════════════
What each actor says that a place is; not what it is.

Kelm Strait · also the strait · 3 mentions
────────────────────────────────────────────────────────────────────────────────

  T1 according to Foreign ministry of Orland · part of Orland
     “the strait lies in its own waters”

Sarn shoals · 1 mention
────────────────────────────────────────────────────────────────────────────────

  T2 according to the article · partly controlled by Orland ·
     share: “about two thirds”
     “Orland holds about two thirds of the Sarn shoals”

  T3 according to the article · referendum planned, holder: Orland ·
     when: Fri 4 April 2031
     “A vote on joining Orland is set for 4 April”

Named, no status claimed · Vessany (2)
────────────────────────────────────────────────────────────────────────────────

EVENTS ═════════════════════════════════════════════════════════════════════════
By how far each is said to have got; nothing is done unless it is said to be.

Scheduled
────────────────────────────────────────────────────────────────────────────────

  E4 referendum · place: Sarn shoals · Fri 4 April 2031 ·
     according to the article · PLOVER CONSULT
     “A vote on joining Orland is set for 4 April”

Announced
────────────────────────────────────────────────────────────────────────────────

  E1 relocation · by: port authorities · N1 “40 ships” ·
     according to port authorities
     “to move 40 ships to the southern anchorage by Friday”

Under way
────────────────────────────────────────────────────────────────────────────────

  E3 drills · Mon 10 March 2031 · N3 “up to 3,000 sailors” ·
     according to the article · PLOVER MOBILIZE · low confidence (45%)
     “drills of up to 3,000 sailors began on Monday”

Hypothetical (conditional, denied or feared)
────────────────────────────────────────────────────────────────────────────────

  E2 blockade · by: Orland · target: Vessany · place: Kelm Strait ·
     according to Ivo Tarn · PLOVER COERCE (blockade)
     “a blockade of the Kelm Strait” […] “There is no blockade”

NUMBERS ════════════════════════════════════════════════════════════════════════

  N1 “40 ships” · according to port authorities
  N2 “about two thirds” · about 0.6667 · according to the article
  N3 “up to 3,000 sailors” · at most 3,000 sailors · according to the article

FIRST-TIME CLAIMS AND PRECEDENTS ═══════════════════════════════════════════════

First-time claims
────────────────────────────────────────────────────────────────────────────────

  F1 according to the article · scope: “a minister of Vessany”
     “It is the first time that a minister of Vessany has named the strait in
     such words.”

Precedents
────────────────────────────────────────────────────────────────────────────────

  P1 according to Ada Quill · place: Sarn
     “Vessany had turned back two tugs off Sarn in 2029”
     said to meet the trigger of C1

ARGUMENTS ══════════════════════════════════════════════════════════════════════
Steps as they are made; whether they hold is for the reader to weigh.

  A1 according to the article
     1.        “Grain ships must pass the strait to reach the sea.”
     2.        “Orland says the strait lies in its own waters.”
     therefore “Thus every inspection is, on Orland's map, a police matter.”

RIVAL READINGS ═════════════════════════════════════════════════════════════════
How events and threats are read, and by whom; none is preferred here.

How is the minister's warning to be taken?
────────────────────────────────────────────────────────────────────────────────

  V1 posturing · held by: some analysts
     “the minister is speaking to voters at home”

  V2 meant in earnest · held by: Ivo Tarn
     “This is no figure of speech.”

REACTIONS ══════════════════════════════════════════════════════════════════════

  X1 Oda Renn · condemns · statement 10
     “the minister's words “reckless””
     to Ivo Tarn · statement 2: “If a single grain ship is turned back, we will
        answer with every means we have,” […] “This is no figure of speech.”

  X2 Foreign ministry of Orland · rejects · statement 3
     “that its navy had stopped any vessel”
     to E3: “drills of up to 3,000 sailors began on Monday”

════════════════════════════════════════════════════════════════════════════════
11 statements by 6 speakers · 3 direct, 6 indirect, 2 mixed · 1 thought ·
1 deed · 1 negated · 1 of low confidence · 1 with no speaker found
3 red lines · 1 other commitment · 3 territories · 3 status claims · 4 events ·
3 numbers · 1 first-time claim · 1 precedent · 1 argument · 2 readings ·
2 reactions
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


def test_a_whole_record_reads_like_this() -> None:
    only = [name for name in SectionName if name is not SectionName.STATEMENTS]
    report = render_report(whole_record(), only=only)
    assert report.split("\n\n", 1)[1] == WHOLE_REPORT


def test_red_lines_come_before_statements_and_all_else_after() -> None:
    report = render_report(whole_record())
    titles = [line.split(" ═")[0] for line in report.splitlines() if " ══" in line]
    assert titles[:3] == ["RED LINES AND COMMITMENTS", "STATEMENTS", "TERRITORIES"]
    assert len(titles) == len(SectionName)


def test_only_the_sections_asked_for_are_shown() -> None:
    report = render_report(whole_record(), only=[SectionName.EVENTS])
    assert "EVENTS ═" in report
    assert "STATEMENTS ═" not in report
    assert "Red lines" not in report


def test_colour_changes_no_word() -> None:
    coloured = render_report(whole_record(), colour=True)
    assert CODE.search(coloured)
    bare = "\n".join(line.rstrip() for line in CODE.sub("", coloured).split("\n"))
    assert bare == render_report(whole_record())


@pytest.mark.parametrize("width", [40, WIDTH, 120])
def test_no_line_is_wider_than_asked(width: int) -> None:
    lines = render_report(whole_record(), width=width).split("\n")
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
