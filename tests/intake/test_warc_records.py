import gzip
import io
import random
import time

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

from bench.damage import WAYS, read_records, undue_losses
from bench.warcs import Made, archive_of, page_record, record
from onrecord.errors import DamagedRecordError
from onrecord.intake.warc_records import ArchiveRecord

WORDS = "harbour strait envoy ferry lighthouse treaty signal minister port convoy".split()
MOST = 1_000_000


def sound(data: bytes) -> list[ArchiveRecord]:
    return [one for one in read_records(data) if isinstance(one, ArchiveRecord)]


def pages(*, packed: bool, count: int = 12) -> Made:
    chance = random.Random(7)
    records = [record("warcinfo", b"software: none\r\n")]
    for number in range(count):
        body = " ".join(chance.choices(WORDS, k=chance.randint(20, 400))).encode()
        records.append(page_record(f"https://courier.example/{number}", body))
    return archive_of(records, packed=packed)


@pytest.mark.parametrize("packed", [True, False])
def test_a_sound_archive_gives_the_records_another_reader_finds(packed: bool) -> None:
    made = pages(packed=packed)
    theirs = ArchiveIterator(
        io.BytesIO(made.data), record_types=WarcRecordType.response, parse_http=False
    )
    expected = [(one.stream_pos, one.reader.read()) for one in theirs]
    assert [(one.offset, one.block) for one in sound(made.data)] == expected
    assert len(expected) == 12


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("packed", [True, False])
def test_damage_costs_only_the_records_it_lies_in_each_of_them_named(
    packed: bool, way: str
) -> None:
    made = pages(packed=packed)
    chance = random.Random(11)
    for _ in range(70):
        damage = WAYS[way](made, chance)
        assert undue_losses(made, damage) == (), (damage.start, damage.end)


def test_damage_at_the_very_start_does_not_hide_what_follows() -> None:
    for packed in (True, False):
        made = pages(packed=packed)
        for at in range(4):
            data = bytearray(made.data)
            data[at] ^= 0x10
            assert len(sound(bytes(data))) == 12


def test_an_archive_packed_as_a_whole_is_read_up_to_its_damage() -> None:
    made = pages(packed=False)
    packed = gzip.compress(made.data)
    assert len(sound(packed)) == 12
    *before, last = read_records(packed[: len(packed) // 2])
    assert 2 < len(before) < 10
    assert isinstance(last, DamagedRecordError)
    assert last.where == "a.warc, byte 0"


def test_records_that_run_across_members_are_whole() -> None:
    data = pages(packed=False).data
    pieces = [data[at : at + 5_000] for at in range(0, len(data), 5_000)]
    packed = b"".join(map(gzip.compress, pieces))
    assert [one.block for one in sound(packed)] == [one.block for one in sound(data)]


def test_zeros_at_the_end_and_lines_between_records_are_no_damage() -> None:
    made = pages(packed=True)
    assert len(read_records(made.data + b"\0" * 100_000)) == 12
    lines = [b"\r\n\n" + page_record("https://a.example/1", b"one") for _ in range(3)]
    assert len(read_records(archive_of(lines, packed=False).data)) == 3


def test_a_digest_that_does_not_fit_is_damage() -> None:
    good = page_record("https://a.example/1", b"He said no.")
    bad = good.replace(b"He said no.", b"He said on.")
    (one,) = read_records(bad)
    assert isinstance(one, DamagedRecordError)
    assert "digest" in one.what


def test_no_more_is_kept_of_a_record_than_asked_for() -> None:
    bomb = page_record("https://a.example/bomb", b"\0" * 60_000_000)
    after = page_record("https://a.example/2", b"two")
    started = time.monotonic()
    for packed in (True, False):
        first, second = sound(archive_of([bomb, after], packed=packed).data)
        assert (len(first.block), first.cut) == (MOST, True)
        assert (second.block.endswith(b"two"), second.cut) == (True, False)
    assert time.monotonic() - started < 5


def test_a_record_that_claims_too_much_is_passed_over() -> None:
    liar = page_record("https://a.example/1", b"one").replace(b"Length: ", b"Length: 99999999")
    after = page_record("https://a.example/2", b"two")
    for packed in (True, False):
        first, second = read_records(archive_of([liar, after], packed=packed).data)
        assert isinstance(first, DamagedRecordError)
        assert isinstance(second, ArchiveRecord)


def test_what_is_no_archive_is_one_error() -> None:
    for data in (b"no archive", gzip.compress(b"no archive"), b"WARC/1.0", b"\x1f\x8b"):
        (one,) = read_records(data)
        assert isinstance(one, DamagedRecordError)
    assert read_records(b"") == []
