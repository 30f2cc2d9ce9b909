"""The command `onrecord`: help without a wait, errors with a fix."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from onrecord.cli.main import COMMANDS, cli
from onrecord.codec import record_schema
from onrecord.errors import WeightsError

HEAVY = ("numpy", "onnxruntime", "tokenizers", "trafilatura", "msgspec", "rich")


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys; from onrecord.cli.main import cli\n"
        "cli(['--help'], standalone_mode=False)\n"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_opens_with_the_help_it_is_listed_with(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert command.name == name
    listed = COMMANDS[name].help
    assert listed in CliRunner().invoke(cli, ["--help"]).output
    opening = (command.help or "").split("\n\n")[0]
    assert opening.split()[0] == listed.split()[0]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_fits_a_terminal(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    inner = [*command.commands] if isinstance(command, click.Group) else []
    for words in ([name], *([name, one] for one in inner)):
        shown = CliRunner().invoke(cli, [*words, "--help"]).output
        assert max(map(len, shown.splitlines())) <= 80, words


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_has_examples(name: str) -> None:
    shown = CliRunner().invoke(cli, [name, "--help"]).output
    assert f"    onrecord {name} " in shown.partition("  Examples:\n")[2]


def test_an_unknown_command_is_asked_wrongly() -> None:
    done = CliRunner().invoke(cli, ["reed"])
    assert done.exit_code == 2
    assert "No such command 'reed'" in done.output


def test_an_error_is_one_line_with_where_what_and_fix(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def failing() -> None:
        raise WeightsError(what="not\nthere", where="\x1bmodel", fix="install again")

    monkeypatch.setattr(type(cli), "get_command", lambda *_: failing)
    done = CliRunner().invoke(cli, ["read"])
    assert done.exit_code == 2
    assert done.stderr == "onrecord: ␛model: not there; install again\n"
    assert done.stdout == ""


def test_the_schema_is_printed_as_it_is_published() -> None:
    done = CliRunner().invoke(cli, ["schema"])
    assert done.exit_code == 0
    assert json.loads(done.stdout) == record_schema()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is full is needed")
@pytest.mark.parametrize("asked", [["schema"], ["rules", "show", "record"]])
def test_output_that_cannot_be_written_is_told_on_one_line(asked: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "onrecord.cli.main", *asked],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == (
        "onrecord: the output: it cannot be written (No space left on device); "
        "make room, or write to another place\n"
    )
