"""The commands `onrecord correct`, `corrections`, `same` and `different`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli
from onrecord.ledger.records import load
from onrecord.ledger.store import Ledger
from onrecord.model import Kept
from tests.ledger.casts import add_all

_SIGNED = ("--author", "Mara Lind", "--reason", "heard the recording")


@pytest.fixture
def place(ledger_place: Path) -> str:
    return str(ledger_place)


@pytest.fixture
def ledger_place(tmp_path: Path) -> Path:
    """A ledger of three articles."""
    path = tmp_path / "crisis.db"
    with Ledger.open(path, create=True) as ledger:
        add_all(ledger, ("Ivo Tarn", "Ada Quill"), ("Bo Reik",), ("Ivo Tarn",))
    return path


def run(place: str, *arguments: str) -> Result:
    return CliRunner().invoke(cli, [*arguments, "--ledger", place])


def _kept(place: str, no: int) -> Kept:
    with Ledger.open(place) as ledger, ledger.reading() as connection:
        return load(connection, no)


def test_a_speaker_is_put_right_logged_and_taken_back(place: str) -> None:
    shown = run(place, "correct", "1.s1", "--speaker", "Bo Reik", *_SIGNED)
    assert (shown.exit_code, shown.output) == (0, "Correction 1: 1.s1, speaker: Bo Reik\n")
    speaker = _kept(place, 1).record.statements[0].speaker
    assert speaker is not None
    assert speaker.name == "Bo Reik"
    log = run(place, "correct", "--log", "--json").output
    assert json.loads(log)["author"] == "Mara Lind"
    undone = run(place, "correct", "--undo", "1", "--author", "Ada Quill")
    assert undone.output == "Correction 1 is taken back.\n"
    speaker = _kept(place, 1).record.statements[0].speaker
    assert speaker is not None
    assert speaker.name == "Ivo Tarn"
    assert "undone by Ada Quill" in run(place, "corrections").output


def test_several_things_are_put_right_at_once_or_none(place: str) -> None:
    both = ("--venue", "parliament", "--said", "2031-03-05")
    assert run(place, "correct", "1.s1", *both, *_SIGNED).exit_code == 0
    said = _kept(place, 1).record.statements[0]
    assert said.venue == "parliament"
    assert said.said is not None
    assert said.said.earliest.isoformat() == "2031-03-05"
    bad = run(place, "correct", "1.s2", "--venue", "Kelm", "--said", "soon", *_SIGNED)
    assert bad.exit_code == 2
    assert "write it like 2031-03-13" in bad.output
    assert _kept(place, 1).record.statements[1].venue is None


def test_an_article_gets_its_day_and_outlet(place: str) -> None:
    asked = ("--published", "2031-03-05", "--outlet", "The Sarn Gazette")
    assert run(place, "correct", "1", *asked, *_SIGNED).exit_code == 0
    article = _kept(place, 1).record.article
    assert (str(article.published), article.outlet) == ("2031-03-05", "The Sarn Gazette")


@pytest.mark.parametrize(
    "asked",
    [
        ("1.s1",),
        ("1.s1", "--venue", "Kelm"),
        ("1.s1", "--venue", "Kelm", "--author", "Mara Lind"),
        ("1.s1", "--undo", "1", *_SIGNED),
        (),
        ("1", "--venue", "Kelm", *_SIGNED),
        ("1.s9", "--venue", "Kelm", *_SIGNED),
        ("--undo", "9", "--author", "Mara Lind"),
    ],
)
def test_what_is_asked_wrongly_ends_with_2_and_changes_nothing(
    asked: tuple[str, ...], place: str
) -> None:
    before = _kept(place, 1)
    assert run(place, "correct", *asked).exit_code == 2
    assert _kept(place, 1) == before
    assert run(place, "corrections").output == "Nothing was corrected or judged.\n"


def test_two_actors_are_judged_and_a_later_word_overrules(place: str) -> None:
    shown = run(place, "same", "1.a1", "2.a1", *_SIGNED)
    assert shown.output == "Judgement 1: 1.a1 and 2.a1 are the same.\n"
    assert {one[1] for one in _kept(place, 2).identities} == {"1.a1"}
    shown = run(place, "different", "1.a1", "2.a1", *_SIGNED)
    assert "it overrules judgement 1" in shown.output
    assert {one[1] for one in _kept(place, 2).identities} == {"2.a1"}
    shown = run(place, "same", "--undo", "2", "--author", "Mara Lind")
    assert shown.output == "Judgement 2 is taken back.\n"
    assert {one[1] for one in _kept(place, 2).identities} == {"1.a1"}
    assert "judgement 2: 1.a1 and 2.a1 are different" in run(place, "corrections").output


def test_a_judgement_needs_two_actors_and_a_reason(place: str) -> None:
    assert run(place, "same", "1.a1", *_SIGNED).exit_code == 2
    assert run(place, "same", "1.a1", "2.a1", "--author", "Mara Lind").exit_code == 2
    assert run(place, "same", "1.a1", "--undo", "1", *_SIGNED).exit_code == 2
    assert run(place, "same", "1.a1", "2.a9", *_SIGNED).exit_code == 2


def test_each_entry_of_the_log_says_its_kind_and_its_place(place: str) -> None:
    run(place, "correct", "1.s1", "--venue", "Kelm", *_SIGNED)
    run(place, "same", "1.a1", "2.a1", *_SIGNED)
    lines = run(place, "corrections", "--json").output.splitlines()
    corrected, judged = map(json.loads, lines)
    assert (corrected["kind"], corrected["handle"]) == ("correction", "1.s1")
    assert (corrected["value"], corrected["before"]) == ("Kelm", "")
    assert (judged["kind"], judged["left"]) == ("judgement", "1.a1")
    assert "correction 1: 1.s1\n" in run(place, "corrections").output
