"""The terminal: in whatever characters it can show."""

from io import BytesIO, TextIOWrapper

import pytest

from onrecord.cli.terminal import complain, say
from onrecord.errors import AskedWronglyError


@pytest.mark.parametrize(
    ("charset", "shown"),
    [
        ("utf-8", "── “Nein”, sagte Müller · 日本\n"),
        ("latin-1", '-- "Nein", sagte Müller - ??\n'),
        ("ascii", '-- "Nein", sagte M?ller - ??\n'),
    ],
)
def test_a_terminal_is_given_only_characters_it_has(charset: str, shown: str) -> None:
    stream = TextIOWrapper(BytesIO(), encoding=charset)
    say("── “Nein”, sagte Müller · 日本", stream=stream)
    stream.seek(0)
    assert stream.read() == shown


def test_an_error_goes_to_standard_error_on_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    complain(AskedWronglyError(what="it\nis\x1b[1m wrong", where="here\ud800", fix="mend it"))
    captured = capsys.readouterr()
    assert captured.err == "onrecord: here\ufffd: it is␛[1m wrong; mend it\n"
    assert captured.out == ""
