"""Pages on disk: one file, or a folder of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.cli.pages import PageShelf
from onrecord.errors import AskedWronglyError
from onrecord.model import ArticleId, Record
from onrecord.render.page import render_page
from tests.builders import crisis_record


def called(id: str) -> Record:
    record = crisis_record()
    return replace(record, article=replace(record.article, id=ArticleId(id)))


def test_a_file_holds_the_page(tmp_path: Path) -> None:
    path = PageShelf(f"{tmp_path}/new/kelm.html").add(crisis_record())
    assert path == tmp_path / "new" / "kelm.html"
    assert path.read_text("utf-8") == render_page(crisis_record())


def test_a_second_page_does_not_fit_into_a_file(tmp_path: Path) -> None:
    shelf = PageShelf(f"{tmp_path}/kelm.html")
    shelf.add(crisis_record())
    with pytest.raises(AskedWronglyError, match="there are more") as caught:
        shelf.add(called("other"))
    assert caught.value.fix.endswith(f"--html {tmp_path}/kelm/")


def test_pages_in_a_folder_never_overwrite_each_other(tmp_path: Path) -> None:
    shelf = PageShelf(f"{tmp_path}/")
    ids = ["Kelm", "kelm", "https://a.example/x?y", "../../etc/passwd", "...", "é" * 400]
    paths = [shelf.add(called(id)) for id in ids]
    assert [path.name for path in paths] == [
        "Kelm.html",
        "kelm-2.html",
        "https-a.example-x-y.html",
        "etc-passwd.html",
        "page.html",
        "page-2.html",
    ]
    assert {path.parent for path in paths} == {tmp_path}


def test_a_folder_that_is_there_needs_no_slash(tmp_path: Path) -> None:
    assert PageShelf(str(tmp_path)).add(called("a")) == tmp_path / "a.html"


def test_a_place_that_cannot_be_written_is_told_with_its_fix(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(AskedWronglyError, match="cannot be written"):
        PageShelf(f"{tmp_path}/file/kelm.html").add(crisis_record())
