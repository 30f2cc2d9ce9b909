import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UnreadableInputError
from onrecord.intake.charsets import decode

RUSSIAN = "Министр сказал, что корабли не были в порту и что это было его решение."
CZECH = "Ministr řekl, že lodě nejsou v přístavu a že je to podle něj příliš málo."
FRENCH = "Le ministre a dit que les navires n\u2019étaient pas dans le port, à l\u2019été."
ENGLISH = "The minister said that \u201cwe will not go\u201d \u2013 and that was it."
JAPANESE = "大臣は船が港にいなかったと述べた。会談は来週の月曜日に行われる予定である。"


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (CZECH, "cp1250"),
        (CZECH, "iso8859-2"),
        (FRENCH, "cp1252"),
        (ENGLISH, "cp1252"),
        (JAPANESE, "cp932"),
        (JAPANESE, "iso2022_jp"),
    ],
)
@pytest.mark.parametrize("declared", [None, "iso-8859-1", "right", "no-such-charset"])
def test_a_charset_is_found_without_or_against_its_label(
    text: str, charset: str, declared: str | None
) -> None:
    page = f"<html><head></head><body><p>{text}</p></body></html>"
    label = charset if declared == "right" else declared
    assert decode(page.encode(charset), declared=label) == page


def test_the_label_of_a_page_itself_is_heard() -> None:
    page = "<meta charset='shift_jis'><p>" + "\u6e2f" * 4
    assert decode(page.encode("cp932")) == page


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_stays(charset: str) -> None:
    data = ENGLISH.encode(charset)
    assert decode(data, declared="koi8-r") == "\ufeff" + ENGLISH


def test_utf16_without_a_mark_is_recognised() -> None:
    assert decode(ENGLISH.encode("utf-16-le")) == ENGLISH
    assert decode(ENGLISH.encode("utf-16-be")) == ENGLISH


def test_a_few_broken_characters_do_not_undo_utf8() -> None:
    data = (RUSSIAN * 2).encode() + b"\xd0"
    assert decode(data) == RUSSIAN * 2 + "\ufffd"


@given(st.text())
def test_valid_utf8_comes_back_as_it_was(text: str) -> None:
    words = "Line\r\none\rtwo\n" + text.replace("\x00", "").replace("\x1b", "")
    printable = "".join(c for c in words if c >= " " or c in "\t\r\n")
    assert decode(printable.encode()) == printable


@given(st.binary(max_size=400), st.sampled_from([None, "utf-16", "idna", "hex", "", "\x00"]))
def test_any_bytes_give_a_text_or_say_why_not(data: bytes, declared: str | None) -> None:
    with suppress(UnreadableInputError):
        assert isinstance(decode(data, declared=declared), str)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", bytes(range(256)) * 40])
def test_files_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match="not text or HTML"):
        decode(data, where="report.pdf")


def test_no_bytes_are_no_text() -> None:
    assert decode(b"") == ""
    assert decode(codecs.BOM_UTF8) == "\ufeff"
