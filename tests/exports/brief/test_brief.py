import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from io import BytesIO

import pytest
from markdown_it import MarkdownIt

from onrecord.exports.brief.gathering import brief_of
from onrecord.exports.brief.html import write_brief_html
from onrecord.exports.brief.markdown import write_brief_markdown
from onrecord.exports.holding import Holding
from onrecord.exports.wellformed import one_line
from onrecord.model import Handle, Move, MoveKind, RedLine, WordChange
from tests.exports.holdings import hostile, whole

LINE = RedLine(
    id=Handle("1.c1"),
    actor=Handle("1.a1"),
    name="Ivo Tarn",
    trigger="a blockade of the Kelm Strait",
    consequence="treat […] as “an act of war”",
    scope=("Kelm Strait",),
    moves=(
        Move(
            kind=MoveKind.DRAWN,
            day=date(2031, 3, 12),
            fact=Handle("1.c1"),
            article=1,
            according_to="Ivo Tarn",
            evidence=("a blockade of the Kelm Strait",),
        ),
        Move(
            kind=MoveKind.WIDENED,
            day=None,
            fact=Handle("1.c2"),
            article=1,
            according_to="Ivo Tarn",
            evidence=("a single grain ship is turned back",),
            changes=(WordChange(before="a blockade", after=""),),
        ),
    ),
)


def _holding() -> Holding:
    return Holding(articles=iter((whole(), hostile())), red_lines=(LINE,))


@pytest.fixture
def markdown() -> str:
    stream = BytesIO()
    write_brief_markdown(_holding(), stream)
    return stream.getvalue().decode("utf-8")


@pytest.fixture
def page() -> str:
    stream = BytesIO()
    write_brief_html(_holding(), stream)
    return stream.getvalue().decode("utf-8")


class _Tags(HTMLParser):
    """Collects the elements, links and anchors of a page, and what is never closed."""

    VOID = frozenset({"meta"})

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_red_lines_come_first_and_no_section_is_empty() -> None:
    sections = brief_of(_holding()).sections
    assert [section.title for section in sections] == [
        "Red lines",
        "Territories, by who says so",
        "Disputed numbers",
        "Rival readings",
    ]
    assert all(section.lines for section in sections)


def test_every_quotation_is_found_in_its_article() -> None:
    texts = {kept.no: kept.record.article.text for kept in (whole(), hostile())}
    for section in brief_of(_holding()).sections:
        for line in section.lines:
            for note in line.notes:
                pieces = note.quotation.split(" […] ")
                assert all(piece in texts[note.source.article] for piece in pieces)


def test_every_point_has_a_footnote() -> None:
    lines = [line for section in brief_of(_holding()).sections for line in section.lines]
    assert all(line.notes for line in lines if line.under)


def test_a_number_that_only_one_report_gives_is_not_disputed() -> None:
    sections = brief_of(Holding(articles=iter((whole(),)))).sections
    assert "Disputed numbers" not in {section.title for section in sections}


def test_a_perspective_shows_only_its_own_claims() -> None:
    asked = Holding(articles=iter((whole(),)), perspective="Foreign ministry of Orland")
    (section,) = [s for s in brief_of(asked).sections if s.title.startswith("Territories")]
    assert [line.words for line in section.lines] == [
        "Kelm Strait",
        "Foreign ministry of Orland: part of (Orland)",
    ]


def test_every_footnote_is_used_and_given_once(markdown: str) -> None:
    used = re.findall(r"(?<!\n)\[\^(\d+)\]", markdown)
    given = re.findall(r"^\[\^(\d+)\]: ", markdown, re.MULTILINE)
    assert used == given == [str(n) for n in range(1, len(given) + 1)]


def test_a_footnote_names_outlet_day_title_quotation_and_address(markdown: str) -> None:
    (note,) = re.findall(r"^\[\^1\]: (.*)$", markdown, re.MULTILINE)
    assert note == (
        "The Harbour Courier, 2031-03-13, *Vessany Will Answer Any Blockade Of The Kelm "
        "Strait, Minister Warns*: “a blockade of the Kelm Strait” "
        "<https://courier.example/kelm?a=1&b=2>"
    )


def test_words_of_a_page_are_no_markup_in_markdown(markdown: str) -> None:
    bare = re.sub(r"\\.", "", markdown)
    assert "<b" not in bare
    assert "<script" not in bare
    assert "](" not in bare
    assert "`" not in bare
    assert "|" not in bare
    assert re.findall(r"<(?!https://courier\.example/)", bare) == []


def test_no_control_and_no_turn_of_direction_is_left(markdown: str, page: str) -> None:
    for text in (markdown, page):
        assert not re.search("[\x00-\x09\x0b-\x1f\u2028\u202a-\u202e\ud800-\udfff]", text)


def test_the_page_has_only_our_elements_each_closed(page: str) -> None:
    tags = _Tags()
    tags.feed(page)
    tags.close()
    assert tags.open == []
    assert tags.tags <= set(
        "html head meta title style body h1 h2 h3 p section ol li sup a bdi cite q "
        "footer".split()
    )


def test_every_link_of_the_page_leads_to_a_note_or_to_the_web(page: str) -> None:
    tags = _Tags()
    tags.feed(page)
    assert len(set(tags.ids)) == len(tags.ids)
    for link in tags.links:
        assert link.startswith("https://") or link.removeprefix("#") in tags.ids


def test_both_forms_hold_the_same_lines(markdown: str, page: str) -> None:
    plain = re.sub(r"\\(.)", r"\1", markdown)
    for section in brief_of(_holding()).sections:
        for line in section.lines:
            assert one_line(line.words) in plain
    assert page.count('<p class="under">') == markdown.count("\n    - ")


def test_a_reader_of_commonmark_finds_no_html_no_image_and_no_link_but_addresses(
    markdown: str,
) -> None:
    tokens = MarkdownIt("commonmark").parse(markdown)
    inline = [child for token in tokens for child in token.children or ()]
    kinds = {token.type for token in (*tokens, *inline)}
    assert not kinds & {
        "html_block",
        "html_inline",
        "image",
        "code_inline",
        "fence",
        "code_block",
    }
    links = [str(token.attrs["href"]) for token in inline if token.type == "link_open"]
    assert links
    assert all(link.startswith("https://courier.example/") for link in links)


@pytest.mark.parametrize(
    "outlet", ["1. Post", "- Post", "# Post", "+ Post", "2) Post", "= Post"]
)
def test_what_would_open_a_block_opens_none(outlet: str) -> None:
    kept = whole()
    article = replace(kept.record.article, outlet=outlet)
    stream = BytesIO()
    other = replace(kept, record=replace(kept.record, article=article))
    write_brief_markdown(Holding(articles=iter((other,))), stream)
    notes = [line for line in stream.getvalue().decode().splitlines() if line[:2] == "[^"]
    for note in notes:
        opened = MarkdownIt("commonmark").parse(note.partition(": ")[2])
        assert opened[0].type == "paragraph_open"
        shown = "".join(child.content for child in opened[1].children or ())
        assert shown.startswith(outlet)
