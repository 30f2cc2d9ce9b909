"""The documents: links lead somewhere, notes follow their form, nothing local is written in."""

import re
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest

PUBLIC = {"pypi.org", "files.pythonhosted.org"}
LINK = re.compile(r"\]\(([^)#\s]+)")
HEADINGS = ["## Question", "## Decision", "## Grounds", "## Consequences"]


@pytest.fixture
def documents(project_files: tuple[Path, ...]) -> tuple[Path, ...]:
    return tuple(path for path in project_files if path.suffix == ".md")


def test_every_link_between_documents_leads_to_a_file(documents: tuple[Path, ...]) -> None:
    broken = [
        (document.name, target)
        for document in documents
        for target in LINK.findall(document.read_text(encoding="utf-8"))
        if not urlsplit(target).scheme and not (document.parent / target).exists()
    ]
    assert broken == []


def test_decisions_are_numbered_without_gaps_and_keep_their_form(root: Path) -> None:
    notes = sorted((root / "docs" / "decisions").glob("[0-9]*.md"))
    assert [int(note.name[:4]) for note in notes] == list(range(len(notes)))
    for note in notes:
        lines = note.read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith(f"# {note.name[:4]} ")
        assert [line for line in lines if line.startswith("## ")] == HEADINGS


def test_each_change_is_one_sentence(root: Path) -> None:
    for change in (root / "changes").glob("*.md"):
        text = change.read_text(encoding="utf-8").strip()
        if change.name != "README.md":
            assert text.endswith(".")
            assert "\n" not in text


def test_the_lock_holds_every_dependency_from_the_public_index(root: Path) -> None:
    lock = (root / "uv.lock").read_text(encoding="utf-8")
    assert {urlsplit(url).hostname for url in re.findall(r'https?://[^"]+', lock)} <= PUBLIC
    locked = {package["name"] for package in tomllib.loads(lock)["package"]}
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(one for extra in extras for one in extra)]
    names = {re.split(r"[^\w.-]", one, maxsplit=1)[0].lower() for one in wanted}
    assert names - locked == set()
