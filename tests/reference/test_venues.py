"""Venues are found in a sentence, with whom they were given to and where."""

import pytest

from onrecord.reference.venues import VenueKind, load_venues


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("She wrote on Telegram.", "Telegram", VenueKind.PLATFORM),
        ("He tweeted on Monday.", "Twitter", VenueKind.PLATFORM),
        ("She posted on X.", "X", VenueKind.PLATFORM),
        ("In a speech to the UN General Assembly.", "UN General Assembly", VenueKind.FORUM),
        ("He said at a news conference in Eastport.", "press conference", VenueKind.OCCASION),
        ("In a televised address, she said.", "televised address", VenueKind.OCCASION),
        ("The ministry said in a statement.", "statement", VenueKind.OCCASION),
        ("They agreed in a phone call.", "phone call", VenueKind.OCCASION),
        ("On the sidelines of the G20 summit he spoke.", "G20 summit", VenueKind.FORUM),
    ],
)  # fmt: skip
def test_a_sentence_has_its_most_telling_venue(
    sentence: str, name: str, kind: VenueKind
) -> None:
    best = load_venues().best(sentence)
    assert best is not None
    assert (best.venue.name, best.venue.kind) == (name, kind)


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("he said in an interview with Harbour Radio.", "Harbour Radio"),
        ("in an interview with the Eastport Times on Monday", "Eastport Times"),
        ("in comments given to Harbour Radio, she said", "Harbour Radio"),
        ("in an exclusive interview published by Harbour News", "Harbour News"),
        ("in an interview on Monday", None),
        ("in an interview with a newspaper published on Monday", None),
    ],
)
def test_an_interview_names_whom_it_was_given_to(sentence: str, outlet: str | None) -> None:
    (mention,) = load_venues().find(sentence)
    assert (mention.given_to.text if mention.given_to else None) == outlet


def test_a_place_after_the_venue_is_kept() -> None:
    (mention,) = load_venues().find("at a news conference in New Eastport, she said")
    assert mention.place is not None
    assert mention.place.text == "New Eastport"


def test_spans_slice_back() -> None:
    text = "🛳 İn an op-ed and on Facebook, he said"
    for mention in load_venues().find(text):
        assert text[mention.span.start : mention.span.end] == mention.span.text


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour was calm.",
        "He sent a telegram.",
        "The x axis is long.",
        "Blogging is hard.",
    ],
)
def test_a_sentence_without_a_venue_has_none(sentence: str) -> None:
    assert load_venues().best(sentence) is None
