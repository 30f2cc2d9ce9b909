"""Territories are found by what is said of their status, each claim with who makes it."""

from collections.abc import Callable
from datetime import date

import pytest

from onrecord.model import Territory
from tests.reading.territories.conftest import Told

ToldOf = Callable[[str], dict[str, set[Told]]]
TerritoriesOf = Callable[[str], tuple[Territory, ...]]


@pytest.mark.parametrize(
    ("text", "name", "claim"),
    [
        (
            "Denmark annexed Hans Island last year, reports said.\n",
            "Hans Island",
            ("annexed", "Denmark"),
        ),
        (
            "Chile claims the Beagle islands as its own territory.\n",
            "Beagle islands",
            ("claimed", "Chile"),
        ),
        (
            "The disputed Kuril islands are held by Russia.\n",
            "Kuril islands",
            ("disputed", None),
        ),
        (
            "The disputed Kuril islands are held by Russia.\n",
            "Kuril islands",
            ("controlled", "Russia"),
        ),
        (
            "Turkish-occupied northern Cyprus held drills.\n",
            "northern Cyprus",
            ("occupied", "Türkiye"),
        ),
        (
            "Lawmakers in Tarsk voted to join Norway on Monday.\n",
            "Tarsk",
            ("referendum_held", None),
        ),
        (
            "A referendum on independence will be held in Tarsk on June 5.\n",
            "Tarsk",
            ("referendum_planned", None),
        ),
        (
            "Argentina renewed its claim to sovereignty over the Falkland Islands.\n",
            "Falkland Islands",
            ("claimed", "Argentina"),
        ),
        ("Beijing regards Taiwan as part of its territory.\n", "Taiwan", ("claimed", "China")),
        ("Kosovo declared independence in 2008.\n", "Kosovo", ("independent", None)),
        (
            "Hezbollah took control of the village of Marun.\n",
            "Marun",
            ("controlled", "Hezbollah"),
        ),
        (
            "Norwegian troops took control of the island of Kelm.\n",
            "Kelm",
            ("controlled", "Norway"),
        ),
        (
            "The rebels have gained control over the town of Tarsk.\n",
            "Tarsk",
            ("controlled", "rebels"),
        ),
        (
            "The waters are claimed by the Philippines and Vietnam.\n",
            "waters",
            ("claimed", "Philippines and Vietnam"),
        ),
    ],
)
def test_a_claim_has_its_status_and_its_holder(
    told: ToldOf, text: str, name: str, claim: tuple[str, str | None]
) -> None:
    assert claim in {(status, holder) for status, holder, _ in told(text)[name]}


@pytest.mark.parametrize(
    "text",
    [
        "If Norway seizes the Kelm Strait, Sweden would respond.\n",
        "Norway threatened to seize the Kelm Strait.\n",
        "Norway denied that its troops control the port of Osterby.\n",
        "Georgia lost control of the port of Osterby in the 1990s.\n",
        "The company controls 40% of the market in Spain.\n",
        "Police seized drugs in Rotterdam.\n",
        "She was held in Moscow for two weeks.\n",
        "Talks were held in Geneva.\n",
        "Finland joined NATO last year.\n",
        "France held a referendum on pensions.\n",
        "The storm hit the coastal province of Samar.\n",
        "The team captured the title in Paris.\n",
        "",
    ],
)
def test_what_is_no_status_is_no_claim(told: ToldOf, text: str) -> None:
    assert not any(claims for claims in told(text).values())


def test_a_share_goes_with_the_claim(territories: TerritoriesOf) -> None:
    (kharos,) = territories("Sweden controls about 60 percent of Kharos province.\n")
    (claim,) = kharos.claims
    assert (claim.status.value, claim.share) == ("partly_controlled", "about 60 percent")


def test_a_negated_whole_is_a_part(territories: TerritoriesOf) -> None:
    text = "Norwegian forces do not yet control all of the two disputed provinces.\n"
    claims = [c for t in territories(text) for c in t.claims if c.holder == "Norway"]
    assert [(c.status.value, c.share) for c in claims] == [("partly_controlled", "not all")]


def test_a_time_goes_with_the_claim(territories: TerritoriesOf) -> None:
    (island,) = territories("Denmark has occupied Hans Island since 2019.\n")
    (claim,) = island.claims
    assert claim.when is not None
    assert claim.when.earliest == date(2019, 1, 1)


def test_what_a_speaker_says_is_his_claim(told: ToldOf) -> None:
    text = "“The Falklands belong to Argentina,” said Ana Ruiz, a senator, on Monday.\n"
    assert told(text)["Falklands"] == {("part_of", "Argentina", "Ana Ruiz")}


def test_how_the_reporter_describes_a_land_is_the_reporters_claim(told: ToldOf) -> None:
    text = (
        "Speaking on Monday, Ana Ruiz warned that Norwegian-occupied Gotland "
        "“will never be forgotten”.\n"
    )
    assert told(text)["Gotland"] == {("occupied", "Norway", "narrator")}


def test_a_denied_claim_is_not_made(told: ToldOf) -> None:
    text = "Ana Ruiz denied that Gotland is part of Norway.\n"
    assert not told(text).get("Gotland")


def test_described_lands_are_one_by_the_states_involved(territories: TerritoriesOf) -> None:
    text = (
        "Norwegian-seized territory will be fortified, the army said on Monday.\n\n"
        "Israeli-occupied lands were quiet.\n\n"
        "These lands have been tense since spring. The newly acquired Norwegian territories "
        "have no airport.\n"
    )
    found = {t.name: {m.text for m in t.mentions} for t in territories(text)}
    assert found["Norwegian-seized territory"] >= {
        "Norwegian-seized territory",
        "newly acquired Norwegian territories",
    }
    assert "Israeli-occupied lands" not in found["Norwegian-seized territory"]


def test_a_bracket_and_initials_join_names(territories: TerritoriesOf) -> None:
    text = (
        "A referendum on joining Norway will be held in several areas, including the OPR, LPR "
        "and Dalarna regions.\n\n"
        "“The Velmar [Ostin and Lerrik] republics will be accepted into Norway,” Jan Ode "
        "said.\n"
    )
    velmar = next(t for t in territories(text) if t.name == "Velmar")
    assert {"OPR", "LPR", "Ostin", "Lerrik"} <= set(velmar.aliases)
    assert any(c.status.value == "annexation_announced" for c in velmar.claims)


def test_the_island_is_the_one_named_before(territories: TerritoriesOf) -> None:
    text = (
        "Soldiers landed on the tiny Greek island of Psara on Sunday.\n\n"
        "The island is under a demilitarised status, Ankara said.\n"
    )
    psara = next(t for t in territories(text) if t.name == "Psara")
    assert {"part_of", "demilitarised"} <= {c.status.value for c in psara.claims}


def test_land_called_anothers_and_a_broken_line_meet_in_a_place(told: ToldOf) -> None:
    text = (
        "“If he says that any attack on land that he calls Norway is a tripwire, Sweden has "
        "already crossed that in Gotland,” said Ana Ruiz.\n"
    )
    assert told(text)["Gotland"] == {("claimed", "Norway", "Ana Ruiz")}


@pytest.mark.parametrize(
    "text",
    [
        "Norway seized the disputed islands. " * 40,
        "The 🇳🇴-held Kelm islands\u00a0(“Kelm”) are disputed.\r\n\r\nThey are Norwegian.\n",
        "of of [ ] territories Norway -held regions [Oslo and] islands\n",
    ],
)
def test_every_span_slices_back(territories: TerritoriesOf, text: str) -> None:
    for territory in territories(text):
        spans = [*territory.mentions, *(s for c in territory.claims for s in c.evidence)]
        assert all(text[s.start : s.end] == s.text for s in spans)
