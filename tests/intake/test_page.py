from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UnreadableInputError
from onrecord.intake.page import article_from_page
from onrecord.model import BlockKind

PAGE = """<!DOCTYPE html><html lang="en"><head>
<title>Ships turned back at Ister | Ostra Courier</title>
<meta charset="utf-8"><meta property="og:site_name" content="Ostra Courier">
<meta property="article:published_time" content="2021-03-03T10:15:00+00:00">
<meta name="author" content="Dana Orlo">
<link rel="canonical" href="https://courier.example/ister/ships"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Ships turned back at Ister</h1>
<figure><img src="a.jpg" alt="">
<figcaption>A patrol boat in the sound, Monday.</figcaption></figure>
<p>The navy of Velmar turned back three ships on Monday, its minister said in Ostra.</p>
<p>“We do not want this,” Ilan Toreth told reporters.
“But the sound is ours, and it stays ours.”</p>
<blockquote>
<p>No ship will pass until the cable is mended and the guilty are named in public.</p>
</blockquote>
<h2>What the other side says</h2>
<p>Tamria called the claim baseless. Its foreign office gave these reasons on Tuesday:</p>
<ul><li>No ship of Tamria was near the cable on the day it was cut.</li>
<li>The sound is open water under the treaty of 1998.</li></ul>
<p>Analysts in the capital said that both governments were speaking to voters at home.</p>
<p>(Reporting by Mira Sand; Editing by Jon Ferro)</p>
</article><footer><p>© 2021 Ostra Courier</p></footer></body></html>"""

STORY = "<p>The minister said on Monday that ship number {} would not sail. It was late.</p>"


def kinds(page: str) -> dict[str, BlockKind]:
    article = article_from_page(page, id="a")
    return {block.span.text: block.kind for block in article.blocks}


def test_a_page_gives_its_title_outlet_author_day_address_and_language() -> None:
    article = article_from_page(PAGE.encode(), id="a", url="https://courier.example/?p=7")
    assert article.title == "Ships turned back at Ister"
    assert article.outlet == "Ostra Courier"
    assert article.byline == "Dana Orlo"
    assert article.published == date(2021, 3, 3)
    assert article.url == "https://courier.example/ister/ships"
    assert article.language == "en"
    assert not article.incomplete


def test_what_the_caller_knows_overrides_the_page() -> None:
    article = article_from_page(
        PAGE,
        id="a",
        published=date(2021, 3, 4),
        title="Ships",
        outlet="Wire",
        retrieved="2031-03-05T00:00:00Z",
    )
    assert (article.published, article.title) == (date(2021, 3, 4), "Ships")
    assert (article.outlet, article.retrieved) == ("Wire", "2031-03-05T00:00:00Z")


def test_the_title_heads_the_text_once_and_furniture_is_marked() -> None:
    found = kinds(PAGE)
    assert [text for text, kind in found.items() if kind is BlockKind.TITLE] == [
        "Ships turned back at Ister",
        "What the other side says",
    ]
    assert found["(Reporting by Mira Sand; Editing by Jon Ferro)"] is BlockKind.FURNITURE
    assert found["The sound is open water under the treaty of 1998."] is BlockKind.LIST
    quote = "No ship will pass until the cable is mended and the guilty are named in public."
    assert found[quote] is BlockKind.BODY
    assert not any("Home" in text or "©" in text for text in found)


def test_a_caption_that_is_extracted_is_marked() -> None:
    plain = "<p>A patrol boat in the sound, Monday.</p><p>The navy of Velmar"
    found = kinds(PAGE.replace("<p>The navy of Velmar", plain))
    assert found["A patrol boat in the sound, Monday."] is BlockKind.CAPTION


def test_a_charset_is_taken_from_the_answer_that_brought_the_page() -> None:
    page = PAGE.replace('<meta charset="utf-8">', "").encode("cp1252")
    article = article_from_page(page, id="a", charset="windows-1252")
    assert "“We do not want this,” Ilan Toreth" in article.text


@pytest.mark.parametrize(
    "page", ["", "<html>", "<html><body><a href='/'>Home</a> <a>Login</a></body></html>"]
)
def test_a_page_without_an_article_says_so(page: str) -> None:
    with pytest.raises(UnreadableInputError, match="no article text"):
        article_from_page(page, id="a", url="https://courier.example/")


@pytest.mark.parametrize("element", ["div", "blockquote", "b", "ul><li"])
def test_deep_nesting_is_read_to_the_bottom_or_marked_incomplete(element: str) -> None:
    story = "".join(STORY.format(n) for n in range(20))
    article = article_from_page(f"<html><body>{f'<{element}>' * 50_000}{story}", id="a")
    assert "ship number 19" in article.text or article.incomplete


def test_a_page_too_long_is_cut_and_marked_incomplete() -> None:
    page = "<html><body><p>" + "The minister spoke and spoke. " * 400_000 + "</p></body></html>"
    article = article_from_page(page, id="a")
    assert article.incomplete
    assert 0 < len(article.text) <= 250_000


def test_a_page_of_very_many_elements_is_read_from_its_visible_lines() -> None:
    page = "<html><body>" + "".join(STORY.format(n) for n in range(31_000))
    article = article_from_page(page, id="a")
    assert "ship number 3000 " in article.text
    assert article.incomplete


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<h2>", "<li>", "<q>", "\x00", "\r\n", "\u202eab\u0301"]
        )
        | st.just(STORY)
        | st.text(st.characters(codec=None), max_size=20),
        max_size=20,
    )
)
def test_blocks_of_any_page_slice_back_and_never_overlap(pieces: list[str]) -> None:
    article = article_from_page("<html><body>" + STORY * 3 + "".join(pieces), id="a")
    last = 0
    for block in article.blocks:
        assert block.span.text == article.text[block.span.start : block.span.end]
        assert last <= block.span.start < block.span.end
        last = block.span.end
