"""The README's promise: two commands, which are the ones that CI runs."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli.main import cli


@pytest.fixture
def commands(root: Path) -> list[str]:
    blocks = re.findall(r"^```sh\n([^`]*)^```$", (root / "README.md").read_text(), re.MULTILINE)
    return [line for block in blocks for line in block.splitlines()]


def test_the_readme_gives_two_set_up_commands(commands: list[str]) -> None:
    assert len(commands) == 2


def test_ci_runs_the_commands_of_the_readme(root: Path, commands: list[str]) -> None:
    asked = [str(root / ".ci" / "run"), "--commands"]
    printed = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    assert printed.splitlines() == commands


def test_the_first_command_reads_an_article_that_ships_with_the_project(
    root: Path, commands: list[str]
) -> None:
    words = shlex.split(commands[0])
    assert (root / words[words.index("read") + 1]).is_file()


def test_the_report_it_shows_is_what_the_first_command_prints(
    root: Path, commands: list[str]
) -> None:
    words = shlex.split(commands[0])
    asked = [str(root / word) if word.startswith("examples/") else word for word in words]
    printed = CliRunner().invoke(cli, asked[words.index("read") :]).output
    shown = re.search(r"^```text\n(.*?)^```$", (root / "README.md").read_text(), re.M | re.S)
    assert shown is not None
    for part in shown[1].split("[…]"):
        assert part.strip("\n") in printed


def test_the_second_command_runs_the_tests(commands: list[str]) -> None:
    assert commands[1].endswith("pytest")


def test_the_sample_is_a_few_hundred_words_with_the_title_twice(root: Path) -> None:
    text = (root / "examples" / "sample.txt").read_text(encoding="utf-8")
    assert 400 <= len(text.split()) <= 600
    assert text.count(text.splitlines()[0]) == 2
