"""The page: one self-contained HTML page that obeys nobody but its author."""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import (
    Act,
    ActorId,
    Commitment,
    CommitmentId,
    CommitmentKind,
    Event,
    EventId,
    Holder,
    Manner,
    Party,
    Phase,
    RivalReading,
    Span,
    Statement,
    StatementId,
    Status,
    StatusClaim,
    Territory,
    TerritoryId,
    Voice,
)
from onrecord.render.marks import Part
from onrecord.render.page import render_page
from onrecord.render.sections import SectionName
from tests.builders import crisis_record, record_of
from tests.whole import whole_record

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
    record = record_of(text, hostile(text), url=text, **named)
    return render_page(replace(record, **hostile_rest(text)))


def hostile_rest(text: str) -> dict[str, Any]:
    span = Span(0, len(text), text)
    voice = Voice(actor=ActorId(text), name=text)
    first, claim = (
        StatementId(text),
        StatusClaim(
            status=Status.DISPUTED, holder=text, according_to=text, share=text, evidence=(span,)
        ),
    )
    return {
        "commitments": (
            Commitment(
                id=CommitmentId(text),
                statement=first,
                speaker=voice,
                kind=CommitmentKind.THREAT,
                conditional=True,
                trigger=(span,),
                consequence=(span,),
                target=text,
                scope=(TerritoryId(text),),
                confidence=1.0,
            ),
        ),
        "territories": (
            Territory(id=TerritoryId(text), name=text, aliases=(text + "!",), claims=(claim,)),
        ),
        "events": (
            Event(
                id=EventId(text),
                kind=text,
                plover=text,
                mode=text,
                phase=Phase.DONE,
                actors=(Party(actor=None, name=text),),
                place=text,
                according_to=text,
                evidence=(span,),
                confidence=1.0,
            ),
        ),
        "readings": (
            RivalReading(
                question=text,
                position=text,
                holders=(Holder(according_to=text, name=text),),
                evidence=(span,),
            ),
        ),
    }


def test_every_word_of_the_article_stands_in_the_page() -> None:
    record = whole_record()
    shown = " ".join(Reading(render_page(record)).article.split())
    unlabelled = shown.replace("page furniture", "").replace("caption", "")
    assert "".join(unlabelled.split()) == "".join(record.article.text.split())


def test_every_item_is_linked_from_its_words_to_its_card_and_back() -> None:
    reading = Reading(render_page(whole_record()))
    ids, targets = reading.values("id"), reading.values("href")
    items = ["C1", "C4", "T1", "T3", "E1", "E4", "N1", "N3", "F1", "P1", "A1", "V1", "V2"]
    for key in (*map(str, range(1, 12)), *items):
        assert ids.count(f"t{key}") == ids.count(f"s{key}") == 1
        assert f"#s{key}" in targets
        assert targets.count(f"#t{key}") == 1


def test_a_reaction_leads_to_its_statement_and_to_what_it_answers() -> None:
    page = render_page(whole_record())
    card = page.split('<li id="sX1">')[1].split("</li>")[0]
    assert ('href="#s10"' in card, 'href="#s2"' in card, 'href="#tX1"' in card) == (
        True,
        True,
        False,
    )


@pytest.mark.parametrize("only", [*([name] for name in SectionName), list(SectionName)])
def test_no_link_within_the_page_leads_nowhere_and_no_identifier_is_twice_there(
    only: list[SectionName],
) -> None:
    reading = Reading(render_page(whole_record(), only=only))
    ids = reading.values("id")
    assert len(set(ids)) == len(ids)
    inside = {href[1:] for href in reading.values("href") if href.startswith("#")}
    assert inside <= set(ids)


def test_red_lines_stand_above_the_article_and_all_else_after_it() -> None:
    page = render_page(whole_record())
    order = ["commitments", "article", "record", *list(SectionName)[1:]]
    places = [page.index(f'id="{name}"') for name in order]
    assert places == sorted(places)


def test_sections_that_hold_nothing_or_are_not_asked_for_are_left_out() -> None:
    assert set(Reading(render_page(crisis_record())).values("id")).isdisjoint(
        set(SectionName) - {SectionName.STATEMENTS}
    )
    ids = Reading(render_page(whole_record(), only=[SectionName.EVENTS])).values("id")
    assert set(SectionName).intersection(ids) == {SectionName.EVENTS}
    assert "t1" not in ids


def test_only_layers_of_marks_that_the_article_has_can_be_hidden() -> None:
    shown = Reading(render_page(crisis_record())).values("id")
    assert [id for id in shown if id.startswith("show-")] == ["show-statements"]
    shown = Reading(render_page(whole_record())).values("id")
    layers = [id for id in shown if id.startswith("show-")]
    assert len(layers) == 6
    style = render_page(whole_record()).split("<style>")[1].split("</style>")[0]
    assert all(f"#{layer}:not(:checked)" in style for layer in layers)


def test_every_part_of_an_item_is_marked_in_a_way_of_its_own() -> None:
    style = render_page(whole_record()).split("<style>")[1].split("</style>")[0]
    for part in Part:
        assert re.search(rf"\.{part.name.lower()}\b[^}}]*{{", style)


def test_the_key_of_a_commitment_goes_to_its_own_words_and_not_to_its_resolve() -> None:
    record = whole_record()
    _, threat, late, _ = record.commitments
    stressed = replace(late, resolve=threat.resolve)
    page = render_page(replace(record, commitments=(threat, stressed)))
    assert page.index('id="tC2"') > page.index("This is no figure of speech.</span>")
    assert 'id="tC2" href="#sC2"' in page


def test_words_that_lead_to_no_mark_have_no_link_back() -> None:
    record = whole_record()
    blank = replace(record.quantities[0], span=Span(67, 68, "\n"))
    page = render_page(replace(record, quantities=(blank, *record.quantities[1:])))
    inside = {href[1:] for href in Reading(page).values("href") if href.startswith("#")}
    assert "tN1" not in inside
    assert inside <= set(Reading(page).values("id"))


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
    assert "Nothing found." in page


def test_an_incomplete_page_is_marked() -> None:
    assert 'class="warning"' in render_page(record_of("Half.", incomplete=True))
    assert 'class="warning"' not in render_page(record_of("Whole."))
