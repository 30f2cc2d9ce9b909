"""Paragraphs: lines joined where they were wrapped, and apart where they were not."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Block, BlockKind, Span
from onrecord.reading.paragraphs import find_paragraphs
from tests.builders import article_of

WRAPPED = """\
The envoy of Orland told the harbour council that no grain ship
would be turned back before the talks in Aldermoor had come to
an end, and that nobody should read more into it.
"""


def paragraphs(text: str, *blocks: Block) -> list[str]:
    article = article_of(text, blocks=blocks)
    return [text[p.start : p.end] for p in find_paragraphs(article)]


def test_blank_lines_part_paragraphs_and_are_none_themselves() -> None:
    assert paragraphs("One.\n\n \nTwo.\r\n\r\nThree.") == ["One.", "Two.", "Three."]


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    assert paragraphs(WRAPPED + "\nNext.") == [WRAPPED.rstrip("\n"), "Next."]


def test_lines_wrapped_with_carriage_returns_are_one_paragraph() -> None:
    text = WRAPPED.replace("\n", "\r\n")
    assert paragraphs(text) == [text.rstrip("\r\n")]


def test_lines_that_end_in_stops_are_paragraphs_of_their_own() -> None:
    lines = [f"The council of port number {n} met again and went home late." for n in range(4)]
    assert paragraphs("\n".join(lines)) == lines


def test_short_lines_are_paragraphs_of_their_own() -> None:
    assert paragraphs("No ships\nNo grain\nNo talks") == ["No ships", "No grain", "No talks"]


def test_a_quotation_open_at_the_end_of_a_line_takes_in_the_lines_up_to_its_close() -> None:
    text = "Tarn said: “We stay.\nNobody leaves.\nThat is all.”\nThen he left."
    assert paragraphs(text) == [
        "Tarn said: “We stay.\nNobody leaves.\nThat is all.”",
        "Then he left.",
    ]


def test_a_line_that_opens_a_quotation_anew_is_a_paragraph_of_its_own() -> None:
    assert paragraphs("“We stay.\n“Nobody leaves.”") == ["“We stay.", "“Nobody leaves.”"]


def test_a_quotation_that_is_never_closed_takes_in_only_a_few_lines() -> None:
    found = paragraphs("Tarn said: “We stay.\n" + "\n".join(f"Line {n}." for n in range(30)))
    assert found[0].count("\n") < 10
    assert found[-1] == "Line 29."


def test_a_line_has_the_kind_of_the_block_it_stands_in() -> None:
    text = "Title\nBody one.\nShare this\nBody two."
    blocks = (
        Block(span=Span.of(text, 0, 5), kind=BlockKind.TITLE),
        Block(span=Span.of(text, 16, 26), kind=BlockKind.FURNITURE),
    )
    kinds = [p.kind for p in find_paragraphs(article_of(text, blocks=blocks))]
    assert kinds == [BlockKind.TITLE, BlockKind.BODY, BlockKind.FURNITURE, BlockKind.BODY]


def test_lines_of_different_blocks_are_never_joined() -> None:
    lines = WRAPPED.splitlines()
    text = "\n".join(lines)
    block = Block(span=Span.of(text, 0, len(lines[0])), kind=BlockKind.CAPTION)
    assert paragraphs(text, block)[0] == lines[0]


def test_an_empty_article_has_no_paragraphs() -> None:
    assert paragraphs("") == []
    assert paragraphs(" \n\r\n\u2028") == []


@given(st.lists(st.sampled_from(["a", "“", "”", " ", "\n", "\r\n", "\r", "\u2028", "A b. "])))
def test_paragraphs_hold_every_word_once_and_in_order(parts: list[str]) -> None:
    text = "".join(parts)
    found = find_paragraphs(article_of(text))
    assert all(p.start < p.end for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    kept = "".join(text[p.start : p.end] for p in found)
    assert "".join(kept.split()) == "".join(text.split())


def test_items_of_a_list_are_not_lines_of_one_paragraph() -> None:
    text = (
        "• A warship that crosses the median line breaks the agreement of the two sides\n"
        "• Once it is broken, its promise of free passage falls with it for every ship\n"
        "• Thus one frigate would be enough\n"
    )
    assert len(find_paragraphs(article_of(text))) == 3
