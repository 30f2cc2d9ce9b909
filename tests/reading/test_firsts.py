from collections.abc import Callable

import pytest

from onrecord.model import NARRATOR, First
from onrecord.reading.firsts import find_firsts
from onrecord.reading.interpretation import Interpretation

Read = Callable[..., Interpretation]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        (
            "The order marks the first time any Vessan minister has named the strait.",
            "any Vessan minister has named the strait",
        ),
        (
            "Orland closed its airspace on Monday for the first time since 1998.",
            "since 1998",
        ),
        (
            "It was the first strike on the island in more than two decades.",
            "in more than two decades",
        ),
        ("No government in the region has ever claimed the reef.", None),
        ("The bloc has never before put a whole pipeline under sanctions.", None),
        ("The cyber attack on the grid was unprecedented.", None),
    ],
)
def test_a_claim_of_novelty_is_found_with_its_scope(
    interpreted: Read, text: str, scope: str | None
) -> None:
    found = one(interpreted, text)
    assert found.claim.text == text
    assert found.according_to == NARRATOR
    if scope is not None:
        assert found.scope == scope


def test_a_speaker_may_claim_novelty(interpreted: Read) -> None:
    text = "“Never before has a neighbour fired on our ferries,” President Ada Quill said."
    read = interpreted(text)
    (found,) = find_firsts(read)
    speaker = read.statements[0].speaker
    assert speaker is not None
    assert found.according_to == speaker.actor
    assert found.claim.text.startswith("Never before has")


@pytest.mark.parametrize(
    "text",
    [
        "It is not the first time the two navies have met there.",
        "The first time he saw the port, it was burning.",
        "First-time voters queued in the northern regions.",
        "The minister said first that he would go, and then stayed.",
        "Exports fell in the first half of the year, the worst since 2009.",
        "The move is not unprecedented.",
        "She has never recognised the annexation.",
    ],
)
def test_other_firsts_claim_nothing(interpreted: Read, text: str) -> None:
    assert find_firsts(interpreted(text)) == ()


def one(interpreted: Read, text: str) -> First:
    found = find_firsts(interpreted(text))
    assert len(found) == 1
    return found[0]
