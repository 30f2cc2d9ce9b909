"""Places: files, folders, addresses and standard input."""

from pathlib import Path

import pytest

from onrecord.intake.places import is_address, is_lines, list_places, size_of, sources_in


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


def test_a_folder_gives_all_sources_within_it_by_their_names(tmp_path: Path) -> None:
    for name in ("b.html", "a/2.txt.gz", "a/1.csv", "c.png", ".d.txt", ".e/f.txt", "g.warc.gz"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"xyz")
    (tmp_path / "a" / "ring").symlink_to(tmp_path)
    found = [path.relative_to(tmp_path).as_posix() for path in sources_in(tmp_path)]
    assert found == ["a/1.csv", "a/2.txt.gz", "b.html", "g.warc.gz"]
    assert size_of([str(tmp_path), str(tmp_path / "c.png")]) == 15


def test_the_size_of_what_is_elsewhere_is_not_known(tmp_path: Path) -> None:
    assert size_of(["-"]) is size_of(["http://a.example"]) is size_of(["no-file"]) is None
