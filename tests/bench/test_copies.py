from dataclasses import replace
from pathlib import Path

from bench.copies import Told, measure_copies, shuffled_edits, take_in
from bench.reader import Bench
from bench.stories import made_stories


def test_ten_edits_of_made_up_stories_lead_to_their_origins(
    bench: Bench, tmp_path: Path
) -> None:
    found = {
        one.name: one.value
        for one in measure_copies(replace(bench, fast=True, shared=tmp_path, room=tmp_path))
    }
    assert found["copies_recall"] >= 0.95
    assert found["copies_precision"] >= 0.99


def test_the_origins_stand_before_their_edits() -> None:
    told = shuffled_edits(
        list(made_stories(3, seed=1)), others=list(made_stories(3, seed=2)), seed=3
    )
    assert [one.edit for one in told[:3]] == [None] * 3
    assert len(told) == 33


def test_stories_without_a_word_in_common_are_not_linked(tmp_path: Path) -> None:
    told = [Told(text, at) for at, text in enumerate(made_stories(5, seed=4))]
    assert take_in(told, place=tmp_path / "copies.db") == {}
