"""The commands `onrecord rules check` and `onrecord rules show`."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli

GOOD = """\
sentence A shells B
rule answer stated in s1 by Velmark
  if A shells B
  then B shells A
"""
BAD = """\
rule answer
  if A shell B
  then B is part of Z
readings of it: one = alone
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["rules", *arguments])


@pytest.fixture
def good(tmp_path: Path) -> str:
    (tmp_path / "good.rules").write_text(GOOD, "utf-8")
    return str(tmp_path / "good.rules")


@pytest.fixture
def bad(tmp_path: Path) -> str:
    (tmp_path / "bad.rules").write_text(BAD, "utf-8")
    return str(tmp_path / "bad.rules")


def test_a_good_file_is_counted(good: str) -> None:
    done = run("check", good)
    assert (done.exit_code, done.output) == (0, "1 rule, no problems\n")


def test_every_problem_of_a_bad_file_has_its_line(good: str, bad: str) -> None:
    done = run("check", good, bad)
    assert done.exit_code == 2
    lines = done.stderr.splitlines()
    assert [line.partition(": ")[2].startswith(bad) for line in lines] == [True, True]
    assert f"{bad}:2: " in lines[0]
    assert 'did you mean "A shells B"?' in lines[0]
    assert f"{bad}:4: " in lines[1]


def test_a_file_may_use_the_sentences_that_every_case_has(tmp_path: Path) -> None:
    file = tmp_path / "own.rules"
    file.write_text("rule own\n  if T is part of C\n  then T joins C\n", "utf-8")
    assert run("check", str(file)).exit_code == 0


def test_a_file_may_use_the_sentences_that_doctrines_share(tmp_path: Path) -> None:
    file = tmp_path / "own.rules"
    file.write_text("rule own\n  if E struck T\n  then E is an armed attack on Orsk\n", "utf-8")
    assert run("check", str(file)).exit_code == 0


def test_a_file_that_is_not_utf8_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "old.rules"
    file.write_bytes(b"# caf\xe9\n")
    done = run("check", str(file))
    assert done.exit_code == 2
    assert "save the file as UTF-8" in done.stderr


def test_a_file_that_is_not_there_is_asked_wrongly() -> None:
    assert run("check", "nowhere.rules").exit_code == 2


def test_the_library_lists_its_files_with_their_sources() -> None:
    done = run("show")
    assert done.exit_code == 0
    assert "use-of-force.rules: 7 rules" in done.output
    assert '"Charter of the United Nations' in done.output
    assert all(len(line) <= 80 for line in done.output.splitlines() if "<http" not in line)


def test_a_rule_of_the_library_is_shown_with_its_source_and_day() -> None:
    done = run("show", "charter-self-defence")
    words = " ".join(done.output.split())
    assert "declared by the United Nations, 1945-06-26" in words
    assert "if on P's map, E is an armed attack on A\n  and F answers E" in done.output


def test_a_file_of_ones_own_is_shown_as_it_was_understood(good: str) -> None:
    done = run("show", good)
    assert done.output.splitlines()[1:] == [
        "sentence A shells B",
        "",
        "rule answer",
        "  by Velmark",
        "  stated in s1",
        "  if A shells B",
        "  then B shells A",
    ]


def test_rules_are_written_as_json(good: str) -> None:
    shown = json.loads(run("show", good, "--json").output)
    assert shown["book"]["rules"][0]["name"] == "answer"
    assert len(json.loads(run("show", "--json").output)) >= 3


def test_an_unknown_name_is_told_with_those_like_it() -> None:
    done = run("show", "charter-self-defense")
    assert done.exit_code == 2
    assert "charter-self-defence" in done.stderr


def test_the_guides_example_is_a_good_rule_file(tmp_path: Path) -> None:
    guide = Path(__file__).parents[2] / "docs" / "rules.md"
    example = re.search(r"```\n(.*?)```", guide.read_text("utf-8"), re.DOTALL)
    assert example is not None
    file = tmp_path / "guide.rules"
    file.write_text(example[1], "utf-8")
    done = run("check", str(file))
    assert (done.exit_code, done.output) == (0, "2 rules, no problems\n")
