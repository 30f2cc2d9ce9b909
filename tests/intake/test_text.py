from datetime import date
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.text import article_from_text


@given(st.text(st.characters(codec=None)))
def test_the_text_of_an_article_is_never_altered(text: str) -> None:
    article = article_from_text(text, id="a")
    assert article.text == text
    assert article.sha256 == sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    assert all(b.span.text == text[b.span.start : b.span.end] for b in article.blocks)


def test_byte_order_mark_carriage_returns_and_odd_spaces_stay() -> None:
    text = "\ufeffShips turned back\r\n\r\nHe said \u201cno\u201d.\u00a0\r\nShe left.\r\n"
    article = article_from_text(text, id="a")
    assert article.text == text
    assert article.title == "Ships turned back"


def test_what_is_known_of_a_page_is_kept() -> None:
    article = article_from_text(
        "He left.", id="a", published=date(2031, 3, 3), title="Left", outlet="Courier", url="u"
    )
    assert (article.title, article.outlet, article.url) == ("Left", "Courier", "u")
    assert article.published == date(2031, 3, 3)


def test_a_title_is_read_from_front_matter_and_markdown() -> None:
    front = '---\ntitle: "Ships turned back"\n---\nHe left.\n'
    assert article_from_text(front, id="a").title == "Ships turned back"
    assert (
        article_from_text("# Ships turned back\n\nHe left.\n", id="a").title
        == "Ships turned back"
    )


def test_a_text_without_a_headline_has_no_title() -> None:
    assert article_from_text("He left at noon.\nShe stayed.\n", id="a").title is None
    assert article_from_text("", id="a").title is None
