"""Toponyms found are counted against those that were marked."""

from bench.places import TOPONYMS, Tally
from onrecord.reading.places import PlaceUse

TEXT = "Vessany and Orland"


def test_a_span_and_its_use_are_counted_apart() -> None:
    tally = Tally(TOPONYMS)
    mine = {(0, 7): PlaceUse.LITERAL, (8, 11): PlaceUse.LITERAL}
    tally.add(TEXT, mine, [[0, 7, "Metonymic", None], [12, 18, "Literal", None]])
    assert (tally.right, tally.false, tally.missed, tally.agreed) == (1, 1, 1, 0)
    assert tally.f1 == 0.5


def test_what_may_be_found_or_not_is_neither_right_nor_wrong() -> None:
    tally = Tally(TOPONYMS)
    tally.add(TEXT, {(0, 7): PlaceUse.METONYMIC}, [[0, 7, "Language", None]])
    assert (tally.right, tally.false, tally.missed) == (0, 0, 0)


def test_common_nouns_are_no_toponyms() -> None:
    assert not {"Literal_Expression", "Non_Lit_Expression"} & TOPONYMS
