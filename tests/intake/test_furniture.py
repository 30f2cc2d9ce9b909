from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.furniture import mark_blocks
from onrecord.model import BlockKind

PAGE = """\
Velmar Threatens to Close Sound of Ister After Cable Is Cut

By Dana Orlo
March 3, 2031

Velmar\u2019s president said on Monday that \u201cevery ship will be searched\u201d.

Velmar Threatens to Close Sound of Ister After Cable Is Cut
President Ilan Toreth, file photo

"We do not want this," he told reporters. The speech lasted an hour.

WHAT THE OTHER SIDE SAYS

Tamria called the claim baseless. Its reasons are these:

  • No ship of ours was near the cable.
  • The sound is open water under the treaty of 1998.

(Reporting by Mira Sand; Editing by Jon Ferro)

Post a Comment

Previous Post Next Post
Follow us on Telegram, Facebook and VK for more!
If you are able, PayPal donate to keep us going
Free mail

\u0646\u0645\u0648\u0630\u062c
"""


def kind_of(line: str, *, text: str = PAGE) -> BlockKind:
    start = text.index(line)
    return next(b.kind for b in mark_blocks(text) if b.span.start <= start < b.span.end)


def test_the_first_line_is_the_title_and_its_repetition_is_furniture() -> None:
    blocks = mark_blocks(PAGE)
    assert blocks[0].kind is BlockKind.TITLE
    again = [b for b in blocks[1:] if b.span.text.startswith("Velmar Threatens")]
    assert [b.kind for b in again] == [BlockKind.FURNITURE]


def test_author_and_date_above_the_story_are_furniture() -> None:
    assert kind_of("By Dana Orlo") is BlockKind.FURNITURE
    assert kind_of("March 3, 2031") is BlockKind.FURNITURE


def test_a_picture_line_is_a_caption() -> None:
    assert kind_of("President Ilan Toreth, file photo") is BlockKind.CAPTION


def test_paragraphs_and_quotations_are_body() -> None:
    assert kind_of("Velmar\u2019s president said") is BlockKind.BODY
    assert kind_of('"We do not want this,"') is BlockKind.BODY


def test_a_heading_between_paragraphs_is_a_title() -> None:
    assert kind_of("WHAT THE OTHER SIDE SAYS") is BlockKind.TITLE


def test_bullets_are_a_list() -> None:
    assert kind_of("• No ship of ours") is BlockKind.LIST


def test_what_follows_the_story_is_furniture() -> None:
    for line in ("(Reporting by", "Post a Comment", "Previous Post Next", "Follow us on"):
        assert kind_of(line) is BlockKind.FURNITURE
    for line in ("If you are able", "Free mail", "\u0646\u0645\u0648"):
        assert kind_of(line) is BlockKind.FURNITURE


def test_a_given_title_is_found_wherever_it_stands() -> None:
    text = "Menu\n\nShips turned back\n\nThe ships turned back on Monday. Nobody was hurt.\n"
    kinds = [b.kind for b in mark_blocks(text, title="Ships Turned Back")]
    assert kinds == [BlockKind.FURNITURE, BlockKind.TITLE, BlockKind.BODY]


def test_a_standfirst_that_the_story_repeats_is_furniture() -> None:
    lede = "Velmar's navy said on Monday it had turned back three ships near the cable"
    text = (
        f"Ships turned back\n{lede}...\nOSTRA (WNA) - {lede}, officials added.\nNobody spoke.\n"
    )
    assert [b.kind.value for b in mark_blocks(text)] == ["title", "furniture", "body"]


def test_front_matter_is_furniture_and_holds_the_title() -> None:
    text = "---\nlayout: post\ntitle: Ships turned back\ntags: []\n---\n\nNobody was hurt.\n"
    kinds = [b.kind.value for b in mark_blocks(text)]
    assert kinds == ["furniture", "title", "furniture", "body"]


def test_lines_under_related_stories_are_furniture_up_to_the_next_paragraph() -> None:
    text = (
        "Ships turned back\n\nThe ships turned back on Monday. Nobody was hurt.\n\n"
        "Read also:\nOld cable, new quarrel\nA sound divided\n\n"
        "The talks go on. They will last a week, said the minister.\n"
    )
    assert [b.kind.value for b in mark_blocks(text)] == ["title", "body", "furniture", "body"]


def test_a_line_handed_over_by_an_unfinished_paragraph_stays_body() -> None:
    text = (
        "Ships turned back\n\n"
        "On Tuesday evening the former president went on to post these words, stating\n\n"
        "No Velmar Ship Will Ever Pass The Sound Again\n\n"
        "The office gave no comment. It was closed.\n"
    )
    assert kind_of("No Velmar Ship", text=text) is BlockKind.BODY


def test_a_foreign_sentence_that_is_quoted_stays_body() -> None:
    text = PAGE + "\n«Мы не уйдём», he said. It means no.\n"
    assert kind_of("«Мы", text=text) is BlockKind.BODY


def test_a_hard_wrapped_paragraph_is_judged_as_a_whole() -> None:
    story = (
        "The ministry of Velmar said on Monday that its ships would share\n"
        "the sound with Tamria only if the inspectors of both sides could\n"
        "follow us on every voyage, a demand that the other government has\n"
        "subscribe to nothing of the kind in any earlier round of talks it\n"
        "has held, and that the two capitals would need to read more of a\n"
        "treaty text which runs to four hundred pages before they agreed.\n"
        "Nothing was signed, and the delegations left before the evening.\n"
    )
    assert [b.kind for b in mark_blocks(story)] == [BlockKind.BODY]


def test_a_sentence_broken_over_two_lines_stays_body() -> None:
    text = "Share of the vote in the two islands was\nthen counted again. It had fallen.\n"
    assert [b.kind for b in mark_blocks(text)] == [BlockKind.BODY]


def test_a_text_too_long_for_an_article_is_one_body_block() -> None:
    (block,) = mark_blocks("x" * 2_000_000)
    assert block.kind is BlockKind.BODY
    assert mark_blocks(" " * 2_000_000) == ()


LINES = st.sampled_from(
    [
        "Post a Comment",
        "By Ann Lo",
        "• one",
        "---",
        "# Head",
        "© 2031",
        "He left.",
        "\ufeff",
        "\x00",
        "\u0645\u0631\u062d\u0628\u0627",
        "\U0001f449 donate",
        "\ud800",
        "A B C D",
        "(Reuters/Ann Lo)",
        "\x85",
        "\u2028x",
    ]
) | st.text(max_size=40)


@given(st.lists(LINES, max_size=12), st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\n \n"]))
def test_blocks_slice_back_in_order_and_never_overlap(lines: list[str], end: str) -> None:
    text = end.join(lines)
    last = 0
    for block in mark_blocks(text):
        assert block.span.text == text[block.span.start : block.span.end]
        assert last <= block.span.start < block.span.end
        assert text[last : block.span.start].strip() == ""
        last = block.span.end
    assert text[last:].strip() == ""


@given(st.text(st.characters(codec=None), max_size=300))
def test_no_letter_of_any_text_is_left_out_of_the_blocks(text: str) -> None:
    kept = "".join(b.span.text for b in mark_blocks(text))
    assert [c for c in kept if not c.isspace()] == [c for c in text if not c.isspace()]


def test_a_line_that_ends_in_its_credit_is_a_caption() -> None:
    text = "Talks Fail\n\nA cutter off Lindhavn. Photo: Harbour Dispatch archive\n\nHe left.\n"
    kinds = [block.kind for block in mark_blocks(text)]
    assert BlockKind.CAPTION in kinds
