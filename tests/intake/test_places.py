"""Places: files, folders, addresses and standard input."""

from pathlib import Path

import pytest

from onrecord.errors import UnreadableInputError
from onrecord.intake.places import is_address, is_lines, list_places, opened


def test_a_folder_stands_for_the_articles_it_holds_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.HTML", "c.jsonl", "d.pdf", ".e.txt", "README.md"):
        (tmp_path / name).touch()
    (tmp_path / "f.txt").mkdir()
    found = [Path(place).name for place in list_places([str(tmp_path)])]
    assert found == ["a.HTML", "b.txt", "c.jsonl"]


def test_everything_else_stays_as_it_is_named(tmp_path: Path) -> None:
    named = ["-", "https://courier.example/a", "missing.txt", str(tmp_path)]
    assert list_places(named) == tuple(named)


@pytest.mark.parametrize("place", ["http://a.example", "HTTPS://a.example", "ftp://a.example"])
def test_what_starts_with_a_scheme_is_an_address(place: str) -> None:
    assert is_address(place)


@pytest.mark.parametrize("place", ["-", "a.txt", "a/http://b", "C:\\a.txt", "mailto:a"])
def test_what_has_no_scheme_is_a_file(place: str) -> None:
    assert not is_address(place)


def test_lines_are_told_by_their_name() -> None:
    assert is_lines(Path("a.JSONL"))
    assert not is_lines(Path("a.json"))


def test_a_file_that_cannot_be_opened_is_told_with_its_fix(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="check the path"), opened(tmp_path / "no"):
        pass


def test_an_open_file_is_closed_at_the_end(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    with opened(tmp_path / "a") as stream:
        assert stream.read() == b"x"
    assert stream.closed
