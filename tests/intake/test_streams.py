import os
from io import SEEK_SET
from pathlib import Path

import pytest

from onrecord.errors import UnreadableInputError
from onrecord.intake.streams import followed, opened


def test_a_file_that_cannot_be_opened_is_told_with_its_fix(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="check the path"), opened(tmp_path / "no"):
        pass


def test_an_open_file_is_closed_at_the_end(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    with opened(tmp_path / "a") as stream:
        assert stream.read() == b"x"
    assert stream.closed


def test_each_byte_is_counted_once_however_often_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 1_000_000)
    seen: list[int] = []
    with opened(tmp_path / "a", follow=seen.append) as stream:
        assert len(stream.read(700_000)) == 700_000
        stream.seek(0, SEEK_SET)
        assert len(stream.read()) == 1_000_000
    assert sum(seen) == 1_000_000
    assert len(seen) > 1


def test_a_pipe_shows_its_beginning_before_it_ends() -> None:
    out, into = os.pipe()
    os.write(into, b"first line\n")
    with os.fdopen(out, "rb") as pipe:
        stream = followed(pipe, follow=lambda _: None)
        assert stream.peek(1000) == b"first line\n"
        assert stream.readline() == b"first line\n"
        assert not stream.seekable()
    os.close(into)
