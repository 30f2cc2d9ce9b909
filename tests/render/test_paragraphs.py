"""Paragraphs: the stretches of a text that stand on their own when shown."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import BlockKind
from onrecord.render.paragraphs import paragraphs
from tests.builders import article_of, blocks_of, crisis_record

PAGES = st.text(st.sampled_from("ab \n\r\t\u2028é"), max_size=60)


@given(PAGES)
def test_paragraphs_are_in_order_and_leave_only_blanks_out(text: str) -> None:
    at = 0
    for piece in paragraphs(article_of(text)):
        assert at <= piece.start < piece.end
        assert not text[at : piece.start].strip()
        at = piece.end
    assert not text[at:].strip()


def test_each_line_of_a_page_is_a_paragraph() -> None:
    text = f"{'One line of a page. ' * 10}\nAnother line.\n"
    assert len(list(paragraphs(article_of(text)))) == 2


def test_lines_wrapped_by_hand_are_joined_up_to_a_blank_line() -> None:
    text = "The minister said on Wednesday\nthat no ship would pass.\n \nHe then left.\n"
    found = [text[p.start : p.end] for p in paragraphs(article_of(text))]
    assert found == [
        "The minister said on Wednesday\nthat no ship would pass.",
        "He then left.",
    ]


def test_lines_of_a_list_are_never_joined() -> None:
    text = "• one\n• two"
    blocks = blocks_of(text + "\n", ("• one\n• two", BlockKind.LIST))
    assert len(list(paragraphs(article_of(text, blocks=blocks)))) == 2


def test_paragraphs_carry_the_kind_of_their_block_and_are_body_elsewhere() -> None:
    text = "Share this\nThe minister spoke.\n"
    article = article_of(text, blocks=blocks_of(text, ("Share this", BlockKind.FURNITURE)))
    assert [p.kind for p in paragraphs(article)] == [BlockKind.FURNITURE, BlockKind.BODY]
    kinds = {p.kind for p in paragraphs(crisis_record().article)}
    assert kinds == set(BlockKind)


def test_a_very_long_blank_line_takes_no_time() -> None:
    assert list(paragraphs(article_of(" " * 2_000_000))) == []
