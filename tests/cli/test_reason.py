"""The command `onrecord reason`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli

TEXT = """\
Torran Warns Over The Ambrel Districts

“If our borders are breached, we will strike back with every missile we have,” Torran's \
premier Dalo Vint said on Monday.

The paper sets out the steps:

  • The Ambrel districts are about to vote to join Torran.
  • When the districts have joined Torran, then they are “inside Torran”.
  • Thus Vint's warning covers the Ambrel districts.
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("reason") / "ambrel.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["reason", *arguments, "--published", "2031-03-06"])


def test_an_article_is_read_and_its_argument_replayed(page: str) -> None:
    shown = run(page)
    assert shown.exit_code == 0
    assert shown.output.startswith("WHAT FOLLOWS from Torran Warns Over The Ambrel Districts")
    assert "The article holds" in shown.output
    assert "[arg1.1] the article" in shown.output
    assert max(map(len, shown.output.splitlines())) <= 80


def test_leaving_out_a_step_takes_the_conclusion_away(page: str) -> None:
    whole = json.loads(run(page, "--json").output)
    without = json.loads(run(page, "--json", "--without", "arg1.1").output)
    held = [
        c["text"] for c in whole["conclusions"] if c["text"].startswith("the article holds")
    ]
    assert len(held) == 1
    assert held[0] not in {c["text"] for c in without["conclusions"]}


def test_the_difference_a_change_makes_is_shown_alone(page: str) -> None:
    shown = run(page, "--without", "arg1.1", "--diff")
    assert shown.exit_code == 0
    assert "Falls away" in shown.output


def test_a_difference_needs_something_to_compare(page: str) -> None:
    refused = run(page, "--diff")
    assert refused.exit_code == 2
    assert "--assume or --without" in refused.output


def test_conclusions_are_drawn_as_graphs(page: str) -> None:
    assert run(page, "--graph", "mermaid").output.startswith("flowchart")
    assert run(page, "--graph", "dot").output.startswith("digraph")


def test_an_unknown_statement_to_leave_out_is_refused_with_what_to_do(page: str) -> None:
    refused = run(page, "--without", "s99")
    assert refused.exit_code == 2
    assert "'s99' names no statement" in refused.output


def test_a_sentence_that_no_rule_knows_is_refused_with_the_nearest(page: str) -> None:
    refused = run(page, "--why-not", "the districts are part off Torran")
    assert refused.exit_code == 2


def test_no_article_at_all_is_asked_wrongly() -> None:
    refused = run()
    assert refused.exit_code == 2
    assert "--ledger" in refused.output


def test_doctrines_of_the_library_are_named_one_by_one(page: str) -> None:
    shown = run(page, "--doctrine", "use-of-force", "--doctrine", "collective-defence")
    assert shown.exit_code == 0
    refused = run(page, "--doctrine", "use-of-farce")
    assert refused.exit_code == 2
    assert "use-of-force" in refused.stderr


def test_a_fact_in_the_place_of_an_article_is_refused_with_its_article() -> None:
    refused = run("7.s3", "--ledger", "crisis.db")
    assert refused.exit_code == 2
    assert "onrecord reason 7" in refused.stderr


def test_a_side_that_nothing_speaks_of_is_asked_wrongly(page: str) -> None:
    for asked in (("--perspective", "Narnia"), ("--without", "arg1.1", "--diff", "Narnia")):
        refused = run(page, *asked)
        assert refused.exit_code == 2
        assert "Narnia: nothing on record here speaks of this side" in refused.stderr
        assert "Torran" in refused.stderr
