"""The record of the seed keeps its shape when every name, day and number in it is another."""

import re
from datetime import date

import pytest

import onrecord
from bench.corpora import default_shared
from onrecord.model import Manner, Means, Phase, Record

SEED = default_shared() / "seed" / "article.txt"
OTHERS = {
    "Dmitry Medvedev": "Anders Bergstrom",
    "Medvedev": "Bergstrom",
    "Vladimir Putin": "Henrik Lindqvist",
    "Putin": "Lindqvist",
    "Phillips O’Brien": "Conrad O’Malley",
    "O’Brien": "O’Malley",
    "Biden": "Caldwell",
    "the Russian Federation": "the Swedish Kingdom",
    "Russian": "Swedish",
    "Russia": "Sweden",
    "Moscow": "Stockholm",
    "Kremlin": "Rosenbad",
    "Ukrainian": "Finnish",
    "Ukraine": "Finland",
    "Donbas": "Karelia",
    "Donetsk": "Kainuu",
    "Luhansk": "Savonia",
    "LPR": "SPR",
    "DPR": "KPR",
    "Kherson": "Satakunta",
    "Zaporozhye": "Uusimaa",
    "Crimea": "Lapland",
    "St. Andrews": "Aberdeen",
    "Scotland": "Wales",
    "NBC": "CBS",
    "Telegram": "Facebook",
    "Washington": "Ottawa",
    "White House": "Hill",
    "New York": "Geneva",
    "Wednesday": "Tuesday",
    "Thursday": "Wednesday",
    "300,000": "180,000",
    "48 hours": "72 hours",
}
OTHER_STATES = {"United States": "Canada", "Dmitry Medvedev": "Anders Bergstrom"}
ANY = re.compile("|".join(sorted(map(re.escape, OTHERS), key=len, reverse=True)))


def renamed(text: str) -> str:
    """Return the text with every name, day and number replaced by its other."""
    return ANY.sub(lambda found: OTHERS[found.group()], text)


@pytest.fixture(scope="module")
def pair() -> tuple[Record, Record]:
    """Return the seed's record and its twin's."""
    if not SEED.exists():
        pytest.skip("the seed article is not beside this checkout")
    text = SEED.read_bytes().decode("utf-8")
    own = onrecord.read(text, published=date(2022, 9, 22))
    return own, onrecord.read(renamed(text), published=date(2031, 3, 5))


def quoted(record: Record) -> list[tuple[str, str]]:
    """Return speaker and words of what is quoted whole."""
    return [
        (s.speaker.name if s.speaker else "", s.content[0].text)
        for s in record.statements
        if s.manner is Manner.DIRECT
    ]


def test_the_same_words_are_quoted_of_the_others(pair: tuple[Record, Record]) -> None:
    own, twin = pair
    assert quoted(twin) == [(renamed(who), renamed(words)) for who, words in quoted(own)]


def test_the_days_follow_the_other_week(pair: tuple[Record, Record]) -> None:
    own, twin = pair
    days = {s.said.earliest for s in own.statements if s.said is not None}
    others = {s.said.earliest for s in twin.statements if s.said is not None}
    assert (days, others) == (
        {date(2022, 9, 21), date(2022, 9, 22)},
        {date(2031, 3, 4), date(2031, 3, 5)},
    )


def test_both_officials_threaten_with_the_same_means(pair: tuple[Record, Record]) -> None:
    threats = [
        {
            (renamed(c.speaker.name), c.means, c.modality)
            for c in record.commitments
            if c.conditional and c.speaker is not None
        }
        for record in pair
    ]
    assert threats[0] == threats[1]
    assert {means for _, means, _ in threats[1]} == {Means.NUCLEAR}
    assert any(c.links for c in pair[1].commitments)


def test_the_same_territories_are_claimed(pair: tuple[Record, Record]) -> None:
    own, twin = pair
    assert {t.name for t in twin.territories} == {renamed(t.name) for t in own.territories}


def test_the_main_events_stand_at_the_same_phase(pair: tuple[Record, Record]) -> None:
    for record in pair:
        phases = {(e.kind, e.phase) for e in record.events}
        assert ("call-up", Phase.UNDER_WAY) in phases
        assert ("referendum", Phase.SCHEDULED) in phases
        assert ("mobilisation", Phase.ANNOUNCED) in phases


def test_the_numbers_are_the_others(pair: tuple[Record, Record]) -> None:
    assert {180_000.0, 72.0, 100.0} <= {q.value for q in pair[1].quantities}


def test_the_reasoning_is_the_same(pair: tuple[Record, Record]) -> None:
    own, twin = pair
    for mine, other in zip(own.arguments, twin.arguments, strict=True):
        assert renamed(mine.conclusion.text) == other.conclusion.text
        assert len(mine.premises) == len(other.premises)
    assert len(twin.firsts) == len(own.firsts) == 1
    assert [p.place for p in twin.precedents] == ["Lapland"]
    held = {(r.position, renamed(h.name)) for r in own.readings for h in r.holders}
    others = {(r.position, h.name) for r in twin.readings for h in r.holders}
    assert {(p, OTHER_STATES.get(h, h)) for p, h in held} <= others
