"""Quotes: every wording of a quotation, earliest first, none altered."""

from datetime import date

import pytest

from onrecord.errors import AskedWronglyError
from onrecord.ledger.quotes.finding import find_variants
from onrecord.ledger.store import Ledger
from onrecord.model import Record
from onrecord.model.variants import Change, Variant
from tests.ledger.said import add, chatter, said_record

FULL = "if a single grain ship is turned back, we will answer with every means we have"
SHORT = "we will answer with every means we have"
REWORDED = "should one ship loaded with grain be turned around we shall use every means"


def quoting(
    words: str,
    id: str,
    day: int | None,
    *,
    by: str = "Ivo Tarn",
    **parts: str,
) -> Record:
    published = date(2031, 3, day) if day else None
    around = parts.pop("around", "")
    parts.setdefault("language", "en")
    text = f"{chatter(seed_of(id))}\n\n“{words}”, Tarn said. {around}"
    return said_record(
        text, (by, words), id=id, published=published, outlet=f"The {id}", **parts
    )


def seed_of(id: str) -> int:
    return sum(map(ord, id))


def variants(ledger: Ledger, words: str, **asked: str | int) -> tuple[Variant, ...]:
    with ledger.reading() as connection:
        return find_variants(connection, words, **asked)  # type: ignore[arg-type]


def test_variants_come_earliest_first_and_undated_last(ledger: Ledger) -> None:
    add(
        ledger,
        quoting(SHORT, "Courier", 14),
        quoting(FULL, "Gazette", None),
        quoting(FULL, "Herald", 13),
    )
    found = variants(ledger, SHORT)
    assert [variant.carriers[0].outlet for variant in found] == [
        "The Herald",
        "The Courier",
        "The Gazette",
    ]


def test_it_is_told_who_shortened_a_quotation_and_by_which_words(ledger: Ledger) -> None:
    add(ledger, quoting(FULL, "Herald", 13), quoting(SHORT, "Courier", 14))
    add(ledger, quoting("answer with every means", "Gazette", 15))
    first, second, third = variants(ledger, SHORT)
    assert (first.closest, first.alignment) == (None, None)
    assert (second.closest, third.closest) == (first.handle, second.handle)
    assert second.alignment is not None
    assert second.alignment.change is Change.SHORTENED
    assert [part.text for part in second.alignment.parts] == [
        "if a single grain ship is turned back,",
        SHORT,
    ]
    assert [variant.text for variant in (first, second, third)] == [
        FULL,
        SHORT,
        "answer with every means",
    ]


def test_copies_are_carriers_and_no_variants(ledger: Ledger) -> None:
    story = quoting(FULL, "Herald", 13)
    copy = said_record(
        story.article.text, ("Ivo Tarn", FULL), id="Echo", outlet="The Echo", published=None
    )
    add(ledger, story, copy)
    (only,) = variants(ledger, FULL)
    assert [carrier.outlet for carrier in only.carriers] == ["The Herald", "The Echo"]


def test_a_rewording_belongs_if_its_speaker_and_its_days_do(ledger: Ledger) -> None:
    add(
        ledger,
        quoting(FULL, "Herald", 13),
        quoting(REWORDED, "Courier", 15),
        quoting(REWORDED, "Later", 29),
        quoting(REWORDED, "Other", 14, by="Ada Quill"),
    )
    found = variants(ledger, FULL)
    assert [variant.carriers[0].outlet for variant in found] == ["The Herald", "The Courier"]
    assert found[1].closest == found[0].handle
    assert found[1].alignment is not None
    assert found[1].alignment.change is Change.REWORDED


@pytest.mark.parametrize(
    ("around", "language", "change"),
    [
        ("", "en", Change.REWORDED),
        ("His words were translated by the Meridian agency.", "en", Change.TRANSLATED),
        ("", "sv", Change.TRANSLATED),
    ],
)
def test_a_rewording_is_a_translation_only_where_an_article_shows_it(
    ledger: Ledger, around: str, language: str, change: Change
) -> None:
    other = "if one grain ship is sent home, we shall answer with all the means we have"
    add(ledger, quoting(FULL, "Herald", 13))
    add(ledger, quoting(other, "Courier", 14, around=around, language=language))
    _, second = variants(ledger, FULL)
    assert second.alignment is not None
    assert second.alignment.change is change


def test_only_the_words_of_one_speaker_can_be_asked_for(ledger: Ledger) -> None:
    add(ledger, quoting(FULL, "Herald", 13), quoting(FULL, "Courier", 14, by="Ada Quill"))
    assert len(variants(ledger, FULL)) == 2
    (only,) = variants(ledger, FULL, speaker="quill")
    assert only.speaker_name == "Ada Quill"
    assert variants(ledger, FULL, speaker="Oda Renn") == ()


def test_a_limit_keeps_what_is_nearest_to_the_words(ledger: Ledger) -> None:
    add(ledger, quoting(f"perhaps {SHORT} one day", "Courier", 12))
    add(ledger, quoting(REWORDED, "Gazette", 12), quoting(FULL, "Herald", 13))
    (only,) = variants(ledger, FULL, limit=1)
    assert only.text == FULL


def test_words_that_are_not_on_record_find_nothing(ledger: Ledger) -> None:
    add(ledger, quoting(FULL, "Herald", 13))
    assert variants(ledger, "the lighthouse keeper resigned") == ()


@pytest.mark.parametrize(
    "words", ['we "will" OR (answer', "NEAR(means, *", "every—means: have’s"]
)
def test_signs_of_the_search_language_are_only_signs(ledger: Ledger, words: str) -> None:
    add(ledger, quoting(SHORT, "Herald", 13))
    assert variants(ledger, words) is not None


def test_a_quotation_without_words_is_asked_wrongly(ledger: Ledger) -> None:
    with pytest.raises(AskedWronglyError, match="no words"):
        variants(ledger, " “…” ")


def test_accents_and_common_words_do_not_hide_a_quotation(ledger: Ledger) -> None:
    add(ledger, quoting("we will go to Ódessa", "Herald", 13))
    assert len(variants(ledger, "We will go to Odessa")) == 1
    assert len(variants(ledger, "we will go")) == 1
