from dataclasses import replace
from hashlib import sha256
from importlib.resources import files

import pytest

from training.account import Account, load_account
from training.card import CARD, SCORES, render_card
from training.measure import FIGURES
from training.sources import load_sources


def test_the_card_lists_every_corpus_with_its_licence(account: Account) -> None:
    card = render_card(account, load_sources())
    for source in load_sources():
        assert f"| {source.name} | {source.origin} | {source.licence} |" in card


def test_the_card_says_which_sources_state_no_licence(account: Account) -> None:
    card = render_card(account, load_sources())
    (line,) = [one for one in card.splitlines() if one.startswith("**No licence is stated")]
    assert "PolNeAR" in line
    assert "TBAQ" in line
    assert "GUM" not in line


def test_the_card_gives_every_figure_for_int8_against_fp32(account: Account) -> None:
    card = render_card(account, load_sources())
    for name, figure in FIGURES.items():
        row = f"| {figure.head} | {figure.measure} | {figure.corpus} |"
        assert row in card, name
    assert "| 70.0 | 70.5 | -0.5 |" in card


def test_a_difference_agrees_with_the_figures_beside_it(account: Account) -> None:
    scores = dict(account.int8.scores)
    tight = replace(account, int8=replace(account.int8, scores={**scores, "ewt_las": 83.24}))
    tight = replace(
        tight, fp32=replace(tight.fp32, scores={**tight.fp32.scores, "ewt_las": 83.46})
    )
    assert "| 83.2 | 83.5 | -0.3 |" in render_card(tight, load_sources())


def test_the_card_tells_how_the_weights_were_trained(account: Account) -> None:
    card = render_card(account, load_sources())
    assert "seed 7 on 2 threads in 151 minutes" in card
    assert "| stage1 |" in card
    assert "Python 3.11.4, torch 2.99" in card
    assert "24.7 MB" in card


def test_weights_that_were_handed_over_are_not_said_to_be_trained(account: Account) -> None:
    card = render_card(replace(account, training=None), load_sources())
    assert "seed" not in card
    assert "not on record here" in card


def test_the_card_in_the_project_is_of_the_weights_that_ship() -> None:
    if not SCORES.exists():
        pytest.skip("the weights were not measured yet: python -m training")
    account = load_account(SCORES)
    graph = files("onrecord.reference") / "data" / "reader" / "reader.onnx"
    assert sha256(graph.read_bytes()).hexdigest() == account.int8.graph_sha256
    assert CARD.read_text(encoding="utf-8") == render_card(account, load_sources())
