"""The worked example: its required commitments, speakers, means and the widening link."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from onrecord.model import Commitment, Linkage
from onrecord.reading.commitments import find_commitments
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.pipeline import Kit

SEED = Path(__file__).resolve().parents[4] / "shared" / "seed"


@pytest.fixture(scope="module")
def gold() -> list[dict[str, Any]]:
    if not SEED.exists():
        pytest.skip("the seed is not here")
    threats = json.loads((SEED / "gold.json").read_text("utf-8"))["threats"]
    return [t for t in threats if not t["optional"]]


@pytest.fixture(scope="module")
def commitments(
    interpreted: Callable[..., Interpretation],
    kit: Kit,
    gold: list[dict[str, Any]],
) -> tuple[Commitment, ...]:
    text = (SEED / "article.txt").read_bytes().decode("utf-8")
    found = interpreted(text, date(2022, 9, 22))
    return find_commitments(found, lexicons=kit.layers.commitments)


def of(gold: dict[str, Any], commitments: tuple[Commitment, ...]) -> Commitment:
    start, end = gold["consequence"][0]
    fits = (
        c for c in commitments if any(s.start < end and start < s.end for s in c.consequence)
    )
    return next(fits)


def test_all_required_commitments_are_found_with_speaker_and_means(
    gold: list[dict[str, Any]], commitments: tuple[Commitment, ...]
) -> None:
    for threat in gold:
        found = of(threat, commitments)
        assert found.speaker is not None
        assert found.speaker.name == threat["speaker_name"]
        assert found.means.value == threat["means"]
        assert found.conditional == threat["conditional"]


def test_the_last_speaker_widens_what_the_first_one_said(
    gold: list[dict[str, Any]], commitments: tuple[Commitment, ...]
) -> None:
    first, last = of(gold[0], commitments), of(gold[-1], commitments)
    by_id = {c.id: c for c in commitments}
    (link,) = last.links
    assert link.how is Linkage.WIDENS
    assert by_id[link.to].speaker == first.speaker
