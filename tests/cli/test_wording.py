"""Words on a command line: a query or a name needs no quotation marks for being of several."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli.main import cli
from onrecord.ledger.store import Ledger
from tests.ledger.reports import add_crisis


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("wording") / "crisis.db"
    with Ledger.open(path, create=True) as ledger:
        add_crisis(ledger)
    return str(path)


@pytest.mark.parametrize(
    "asked",
    [
        ("search", "blockade", "ship"),
        ("quote", "any", "ship"),
        ("first", "blockade", "any", "ship"),
        ("actors", "Ivo", "Tarn"),
        ("timeline", "Ivo", "Tarn"),
        ("redlines", "Ivo", "Tarn"),
        ("territories", "Kelm", "Strait"),
    ],
)
def test_several_words_are_one(place: str, asked: tuple[str, ...]) -> None:
    command, *words = asked
    loose = CliRunner().invoke(cli, [*asked, "--ledger", place])
    bound = CliRunner().invoke(cli, [command, " ".join(words), "--ledger", place])
    assert "Got unexpected extra argument" not in loose.output
    assert (loose.output, loose.exit_code) == (bound.output, bound.exit_code)


def test_a_command_that_needs_words_says_so(place: str) -> None:
    done = CliRunner().invoke(cli, ["search", "--ledger", place])
    assert done.exit_code == 2
    assert "Missing argument" in done.output
