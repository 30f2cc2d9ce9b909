"""The page: one self-contained HTML page that obeys nobody but its author."""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import ActorId, Manner, Span, Statement, StatementId, Voice
from onrecord.model.statements import Act
from onrecord.render.page import render_page
from tests.builders import crisis_record, record_of

VOID = {"meta", "link", "br", "hr", "img", "input"}
HOSTILE = (
    "</style></title><script>alert(1)</script>"
    '<img src=x onerror=alert(2)>"\' onmouseover="alert(3)\x00 $title &amp;'
)


class Reading(HTMLParser):
    """A page as a browser would take it: tags, attributes, identifiers and words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.article = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self.open and "a" not in self.open:
            self.article += data

    def values(self, name: str) -> list[str]:
        return [value or "" for key, value in self.attributes if key == name]


def hostile(text: str) -> Statement:
    return Statement(
        id=StatementId(text),
        act=Act.SAY,
        manner=Manner.MIXED,
        speaker=Voice(actor=ActorId(text), name=text),
        source=(Span(0, len(text), text),),
        cue=(Span(0, len(text), text),),
        content=(Span(0, len(text), text),),
        role_as_given=text,
        venue=text,
        addressee=text,
        via=(ActorId(text),),
        modality=text,
    )


def hostile_page(text: str) -> str:
    named = {"id": text, "title": text, "outlet": text, "byline": text, "language": text}
    return render_page(record_of(text, hostile(text), url=text, **named))


def test_every_word_of_the_article_stands_in_the_page() -> None:
    record = crisis_record()
    shown = " ".join(Reading(render_page(record)).article.split())
    unlabelled = shown.replace("page furniture", "").replace("caption", "")
    assert "".join(unlabelled.split()) == "".join(record.article.text.split())


def test_every_statement_is_linked_from_its_words_to_its_card_and_back() -> None:
    reading = Reading(render_page(crisis_record()))
    ids, targets = reading.values("id"), reading.values("href")
    for number in range(1, 9):
        assert ids.count(f"t{number}") == ids.count(f"s{number}") == 1
        assert targets.count(f"#s{number}") == targets.count(f"#t{number}") == 1


def test_no_link_within_the_page_leads_nowhere_and_no_identifier_is_twice_there() -> None:
    reading = Reading(render_page(crisis_record()))
    ids = reading.values("id")
    assert len(set(ids)) == len(ids)
    inside = {href[1:] for href in reading.values("href") if href.startswith("#")}
    assert inside <= set(ids)


def test_a_number_stands_before_the_quotation_mark_that_opens_its_words() -> None:
    page = render_page(crisis_record())
    assert re.search(r'>2</a>“<span class="content p2"', page)


def test_words_in_two_statements_are_marked_for_both() -> None:
    page = render_page(crisis_record())
    assert '<span class="content deep p6 p7"' in page


def test_furniture_and_captions_are_told_apart_in_words() -> None:
    page = render_page(crisis_record())
    assert page.count(">page furniture</span>") == 2
    assert page.count(">caption</span>") == 1


def test_the_policy_allows_this_style_sheet_and_nothing_else() -> None:
    page = render_page(crisis_record())
    style = page.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in page
    assert "<script" not in page
    assert "style=" not in page


def test_nothing_is_fetched_from_anywhere() -> None:
    reading = Reading(render_page(crisis_record()))
    assert not reading.values("src")
    assert "url(" not in render_page(crisis_record())
    assert not set(reading.tags) & {"img", "script", "link", "iframe", "object", "form"}


@given(st.one_of(st.just(HOSTILE), st.text(st.sampled_from("<>&\"'/ap=\n$\x00\ud800éא"))))
def test_no_text_can_add_a_tag_or_an_attribute(text: str) -> None:
    tame = Reading(hostile_page("x"))
    wild = Reading(hostile_page(text + "x"))
    lasting = ("p", "span")  # a text of several lines has several paragraphs
    for name in {*tame.tags, *wild.tags} - set(lasting):
        assert wild.tags[name] == tame.tags[name]
    assert {key for key, _ in wild.attributes} == {key for key, _ in tame.attributes}
    assert not wild.open


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", " javascript:x"])
def test_only_web_addresses_become_links(url: str) -> None:
    page = render_page(record_of("x", url=url))
    assert all(href.startswith("#") for href in Reading(page).values("href"))
    assert url.strip() in unescape(page)


def test_every_paragraph_finds_its_own_direction() -> None:
    page = render_page(record_of("قال الوزير لا.\nHe said no.\n" + "x " * 60, language="ar"))
    assert page.count('<p class="body" dir="auto">') == 3
    assert '<article dir="auto" lang="ar">' in page


def test_a_page_can_be_stored_as_utf8_whatever_the_text_holds() -> None:
    render_page(record_of("lone \ud800 surrogate", title="\udfff")).encode("utf-8")


def test_a_statement_without_words_gets_a_card_and_no_number_that_leads_nowhere() -> None:
    record = crisis_record()
    first = replace(record.statements[0], source=(), cue=(), content=())
    page = render_page(replace(record, statements=(first,)))
    inside = {href[1:] for href in Reading(page).values("href") if href.startswith("#")}
    assert inside <= set(Reading(page).values("id"))


def test_a_record_without_statements_says_so() -> None:
    page = render_page(record_of("Nothing."))
    assert "No statements found." in page
    assert "Nobody speaks." in page


def test_an_incomplete_page_is_marked() -> None:
    assert 'class="warning"' in render_page(record_of("Half.", incomplete=True))
    assert 'class="warning"' not in render_page(record_of("Whole."))
