import gzip
import io
import zlib

import pytest

from onrecord.intake.gzips import unpacking
from onrecord.intake.streams import Stream, followed


def packed(data: bytes) -> Stream:
    return unpacking(followed(io.BytesIO(data), follow=lambda _: None))


@pytest.mark.parametrize("size", [0, 1, 5_000, 1_000_000])
def test_members_are_unpacked_one_after_the_other(size: int) -> None:
    data = gzip.compress(b"a" * size) + gzip.compress(b"b" * size) + b"\0" * 10_000
    assert packed(data).read() == b"a" * size + b"b" * size


def test_what_comes_before_the_cut_can_be_read() -> None:
    lines = b"".join(b"line %d\n" % n for n in range(100_000))
    stream = packed(gzip.compress(lines)[:-5])
    for n in range(100_000):
        assert stream.readline() == b"line %d\n" % n
    with pytest.raises(EOFError):
        stream.read()


def test_damage_raises() -> None:
    data = bytearray(gzip.compress(b"abc" * 1000))
    data[-6] ^= 1
    with pytest.raises(zlib.error):
        packed(bytes(data)).read()


def test_much_in_little_is_unpacked_piece_by_piece() -> None:
    stream = packed(gzip.compress(b"\0" * 50_000_000))
    assert stream.read(10) == b"\0" * 10
    assert len(stream.peek()) < 1_000_000
