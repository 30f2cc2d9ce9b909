"""The seed's own rival readings make a first matrix, and so do its twin's."""

from datetime import date
from pathlib import Path

import pytest

import onrecord
from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.adding import add_entries
from onrecord.ledger.writing.rows import prepare
from onrecord.model.hypotheses import ItemKind, Matrix
from onrecord.usecases.weigh import By, start_matrix
from tests.seed.test_twin import OTHERS, SEED, renamed
from tests.usecases.weigh.conftest import NOW


@pytest.fixture(scope="module", params=["seed", "twin"])
def begun(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Matrix, str]:
    """Return the matrix, and the name of the one who threatens."""
    if not SEED.exists():
        pytest.skip("the seed article is not beside this checkout")
    text, name = SEED.read_bytes().decode("utf-8"), "Vladimir Putin"
    if request.param == "twin":
        text, name = renamed(text), OTHERS["Vladimir Putin"]
    record = onrecord.read(text, published=date(2022, 9, 22))
    place: Path = tmp_path_factory.mktemp("weigh") / "seed.db"
    by = By(author="Mara Lind", reason="as read", now=NOW)
    with Ledger.open(place, create=True) as ledger:
        with ledger.writing() as connection:
            add_entries(connection, [prepare(record, reader="1")])
        return start_matrix(ledger, "earnest", article=1, by=by).matrix, name


def test_rival_positions_are_the_hypotheses(begun: tuple[Matrix, str]) -> None:
    texts = [text for _, text in begun[0].offered()]
    assert {"posturing", "no change", "taken seriously"} <= set(texts)
    assert texts[-1] == "none of these"


def test_experts_judge_and_threats_and_orders_are_evidence(begun: tuple[Matrix, str]) -> None:
    matrix, threatening = begun
    judgements = [i.words for i in matrix.items if i.kind is ItemKind.JUDGEMENT]
    evidence = [i for i in matrix.items if i.kind is ItemKind.EVIDENCE]
    assert any("posturing" in words for words in judgements)
    assert any("than he was yesterday" in words for words in judgements)
    assert any("all the means" in i.words and i.speaker == threatening for i in evidence)
    assert any("call-up" in i.words for i in evidence)
    assert matrix.ratings == ()
