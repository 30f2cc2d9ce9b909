"""Variants as text: every wording as it is, the words that changed in marks."""

from datetime import date

from onrecord.ledger.quotes.variants import align
from onrecord.model import ArticleNo, Carrier, Handle, Manner
from onrecord.model.variants import Variant
from onrecord.render.variants import marked_words, render_variants

FULL = "If one ship is turned back, we will answer with every means."
SHORT = "we will answer with all means"


def carrier(no: int, outlet: str | None = "The Herald") -> Carrier:
    return Carrier(
        article=ArticleNo(no),
        outlet=outlet,
        published=date(2031, 3, 13),
        title="Ship Turned Back",
        url=None,
    )


def variant(no: int, text: str, *carriers: Carrier, of: str | None = None) -> Variant:
    return Variant(
        handle=Handle(f"{no}.s1"),
        text=text,
        manner=Manner.DIRECT,
        speaker=Handle("1.a1"),
        speaker_name="Ivo Tarn",
        day=date(2031, 3, 12),
        published=date(2031, 3, 13),
        carriers=carriers,
        score=1.0,
        closest=Handle("1.s1") if of else None,
        alignment=align(of, text) if of else None,
    )


def test_words_left_out_and_put_in_stand_in_marks() -> None:
    marked = marked_words(align(FULL, SHORT))
    assert marked == (
        "[-If one ship is turned back,-] we will answer with [-every-] {+all+} means"
    )


def test_each_wording_is_shown_with_its_day_outlet_speaker_and_carriers() -> None:
    many = [carrier(no, f"Outlet {no}") for no in range(1, 10)]
    text = render_variants([variant(1, FULL, *many), variant(9, SHORT, carrier(9), of=FULL)])
    assert "Wed 12 March 2031 · Outlet 1 · Ivo Tarn · direct · 1.s1" in text
    assert "carried too by Outlet 2 (2031-03-13)" in text
    assert "and 3 more" in text
    assert "reworded from 1.s1: [-If one ship" in text
    assert text.endswith("was.")
    assert max(map(len, text.splitlines())) <= 80


def test_what_a_page_holds_is_not_obeyed() -> None:
    text = render_variants([variant(1, "we \x1b[31mwill [bold]go", carrier(1, "\x07"))])
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "[bold]go" in text


def test_colour_only_marks_what_the_signs_mark_too() -> None:
    shown = [variant(9, SHORT, carrier(9), of=FULL)]
    assert "\x1b[" in render_variants(shown, colour=True)
    assert "\x1b[" not in render_variants(shown)
