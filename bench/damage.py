"""Damage: web archives cut short, with a bit flipped or a hole in them, and what that costs."""

import io
import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bench.warcs import Made
from onrecord.errors import DamagedRecordError
from onrecord.intake.streams import followed
from onrecord.intake.warc_records import ArchiveRecord, records_in

__all__ = ["WAYS", "Damage", "read_records", "undue_losses"]

_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Damage:
    """An archive after its damage, and from where to where that lies."""

    data: bytes
    start: int
    end: int


def undue_losses(made: Made, damage: Damage) -> tuple[str, ...]:
    """Return what was lost that the damage does not lie in, and what was not named."""
    whole = {one.offset: one for one in _sound(made.data)}
    results = read_records(damage.data)
    kept = {one.offset: one for one in results if isinstance(one, ArchiveRecord)}
    lost = [_stretch(one) for one in results if isinstance(one, DamagedRecordError)]
    hit = [(a, b) for a, b in made.extents if a < damage.end and damage.start < b]
    struck = {start for start, _ in hit}
    faults = [f"lost: {at}" for at, one in whole.items() if at not in struck | _same(kept, one)]
    faults += [f"made up: {at}" for at in kept if not any(a <= at < b for a, b in made.extents)]
    for at in struck & whole.keys() - kept.keys():
        if at < len(damage.data) and not any(a <= at < b for a, b in lost):
            faults.append(f"not named: {at}")
    last = max([damage.end, *(end for _, end in hit)])
    faults += [f"too much named: {a}-{b}" for a, b in lost if a < hit[0][0] or b > last]
    return tuple(faults)


def read_records(data: bytes, *, most: int = _MOST) -> list[ArchiveRecord | DamagedRecordError]:
    """Return what is read of an archive, in order."""
    stream = followed(io.BytesIO(data), follow=lambda _: None)
    return list(records_in(stream, where="a.warc", most=most))


def _sound(data: bytes) -> list[ArchiveRecord]:
    return [one for one in read_records(data) if isinstance(one, ArchiveRecord)]


def _same(kept: Mapping[int, ArchiveRecord], one: ArchiveRecord) -> set[int]:
    return {one.offset} if kept.get(one.offset) == one else set()


def _stretch(error: DamagedRecordError) -> tuple[int, int]:
    """Return from where to where an error says that the archive cannot be read."""
    start = re.search(r"byte (\d+)$", error.where)
    end = re.search(r"goes on at byte (\d+)$", error.what)
    assert start is not None
    assert end is not None
    return int(start.group(1)), int(end.group(1))


def _flip(made: Made, chance: random.Random) -> Damage:
    at = chance.randrange(len(made.data))
    data = bytearray(made.data)
    data[at] ^= 1 << chance.randrange(8)
    return Damage(bytes(data), at, at + 1)


def _cut(made: Made, chance: random.Random) -> Damage:
    at = chance.randrange(len(made.data))
    return Damage(made.data[:at], at, len(made.data))


def _hole(made: Made, chance: random.Random) -> Damage:
    at = chance.randrange(len(made.data) - 1)
    end = min(len(made.data), at + chance.randint(1, 3000))
    filled = chance.choice([bytes(end - at), chance.randbytes(end - at)])
    return Damage(made.data[:at] + filled + made.data[end:], at, end)


WAYS: Mapping[str, Callable[[Made, random.Random], Damage]] = {
    "flip": _flip,
    "cut": _cut,
    "hole": _hole,
}
