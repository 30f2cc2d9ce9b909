"""Territories: every status is said by somebody."""

from dataclasses import replace

import pytest

from onrecord.model import NARRATOR, Status, StatusClaim
from onrecord.render.sections.keys import keys_of
from onrecord.render.sections.territories import status_words, territory_section
from tests.whole import whole_record


def test_every_claim_opens_with_who_makes_it() -> None:
    record = whole_record()
    leads = [item.lead for item in territory_section(record, keys_of(record)).items()]
    assert leads == [
        "according to Foreign ministry of Orland",
        "according to the article",
        "according to the article",
    ]


def test_territories_of_which_nothing_is_claimed_are_named_together_at_the_end() -> None:
    record = whole_record()
    last = territory_section(record, keys_of(record)).groups[-1]
    assert (last.heading, last.aside) == ("Named, no status claimed", "Vessany (2)")


def test_names_share_and_day_are_told() -> None:
    record = whole_record()
    strait, shoals, _ = territory_section(record, keys_of(record)).groups
    assert strait.aside == "also the strait · 3 mentions"
    facts = [[fact.words for fact in item.facts] for item in shoals.items]
    assert facts == [
        ["partly controlled by Orland", "share: “about two thirds”"],
        ["referendum planned, holder: Orland", "when: Fri 4 April 2031"],
    ]


@pytest.mark.parametrize("status", Status)
def test_every_status_can_be_said_with_a_holder_and_without(status: Status) -> None:
    claim = StatusClaim(status=status, holder="Orland", according_to=NARRATOR)
    assert "Orland" in status_words(claim)
    assert "Orland" not in status_words(replace(claim, holder=None))
    assert "_" not in status_words(claim)


def test_a_part_of_nobody_named_is_part_of_another() -> None:
    claim = StatusClaim(status=Status.PART_OF, holder=None, according_to=NARRATOR)
    assert status_words(claim) == "part of another"
