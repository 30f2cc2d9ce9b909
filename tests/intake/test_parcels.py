import pickle
from datetime import date

import pytest

from onrecord.errors import NotAnArticleError, UnreadableInputError
from onrecord.intake import parcels
from onrecord.intake.parcels import Parcel, article_from_parcel
from onrecord.intake.source import Form, Source

SAID = "The minister said on Monday that no ship will pass the strait, not one, this winter."
PROSE = f"<p>{SAID} {SAID}</p>" * 10
PAGE = f"<html><head><title>Closed</title></head><body><article>{PROSE}</article></body></html>"


def page(**known: object) -> Parcel:
    source = Source(data=PAGE.encode(), where="a.html", form=Form.HTML)
    return Parcel(id="a", where="a.html", source=source, **known)  # type: ignore[arg-type]


def test_what_is_known_overrides_what_the_page_says() -> None:
    known = {
        "published": date(2031, 3, 4),
        "title": "Strait closed",
        "outlet": "The Courier",
        "byline": "Mira Oske",
        "url": "https://courier.example/kelm",
        "retrieved": "2031-03-05T00:00:00+00:00",
    }
    article = article_from_parcel(page(**known))
    assert {name: getattr(article, name) for name in known} == known


def test_a_parcel_survives_the_way_to_another_process() -> None:
    parcel = page(published=date(2031, 3, 4), triage=True)
    assert pickle.loads(pickle.dumps(parcel)) == parcel


def test_triage_refuses_what_is_no_article() -> None:
    with pytest.raises(NotAnArticleError, match=r"^a\.html: it shows no date"):
        article_from_parcel(page(triage=True))


def test_triage_of_a_text_goes_by_its_words() -> None:
    source = Source(data=b"World\nSport\n", where="a.wet", form=Form.TEXT)
    with pytest.raises(NotAnArticleError, match="too little running text"):
        article_from_parcel(Parcel(id="a", where="a.wet", source=source, triage=True))


def test_what_a_library_stumbles_over_costs_only_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(parcels, "article_from_page", stumble)
    with pytest.raises(UnreadableInputError, match=r"RecursionError: too deep"):
        article_from_parcel(page())


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_a_parcel_without_a_word_is_refused(text: str) -> None:
    with pytest.raises(UnreadableInputError, match="there is no text in it"):
        article_from_parcel(Parcel(id="a", where="a.txt", text=text))
