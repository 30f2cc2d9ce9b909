"""Records: what a web archive holds, one by one, and each one that is damaged, named."""

import base64
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.errors import DamagedRecordError
from onrecord.intake.streams import Stream
from onrecord.intake.warc_members import LONGEST_OPENING, RECORD_OPENS, DamageError
from onrecord.intake.warc_tapes import Tape, tape_of

__all__ = ["ArchiveRecord", "records_in"]

_LONGEST_HEAD = 65_536
_LONGEST_GAP = 65_536
_BREAKS = b"\r\n"
_KEPT = frozenset({"response", "resource", "conversion"})
_PASSED_OVER = frozenset({"continuation", "metadata", "request", "revisit", "warcinfo"})
_DIGESTS = frozenset({"md5", "sha1", "sha256"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveRecord:
    """One record: its kind, its header by names in lower case, and its block.

    *cut* says that the block is longer than what was read of it.
    """

    offset: int
    kind: str
    head: Mapping[str, str]
    block: bytes
    cut: bool = False


def records_in(
    stream: Stream, *, where: str, most: int
) -> Iterator[ArchiveRecord | DamagedRecordError]:
    """Yield the pages of an archive in order, with no more than *most* bytes of each.

    What is damaged or cut off becomes an error with its place in the file; all other records
    are read. Records that hold no page (requests, metadata) are passed over.
    """
    tape = tape_of(stream)
    while True:
        start = tape.offset()
        try:
            start = _to_next(tape)
            if not tape.peek(1):
                return
            record = _record(tape, start=start, most=most)
        except DamageError as damage:
            tape.resume_after(start)
            yield DamagedRecordError(
                what=f"a record is damaged: {damage}; reading goes on at byte {tape.offset()}",
                where=f"{where}, byte {start}",
                fix="fetch the archive again; all its sound records are taken in",
            )
            continue
        if record.kind in _KEPT:
            yield record


def _to_next(tape: Tape) -> int:
    """Pass over the line breaks between records; return where the next record starts."""
    gap = 0
    while piece := tape.peek(LONGEST_OPENING):
        breaks = len(piece) - len(piece.lstrip(_BREAKS))
        tape.skip(breaks)
        gap += breaks
        if gap > _LONGEST_GAP:
            raise DamageError("nothing but line breaks follows")
        if breaks < len(piece):
            break
    return tape.offset()


def _record(tape: Tape, *, start: int, most: int) -> ArchiveRecord:
    head = _head(tape)
    length = head.get("content-length", "")
    if not (length.isascii() and length.isdigit() and len(length) < 16):
        raise DamageError("it does not say how long it is")
    kind = head.get("warc-type", "").lower()
    if kind not in _KEPT | _PASSED_OVER:
        raise DamageError(f"its kind is not known ({kind[:40]!r})")
    block = tape.read(min(int(length), most)) if kind in _KEPT else b""
    rest = int(length) - len(block)
    if rest and tape.skip(rest) < rest:
        raise DamageError("the file ends in the middle of it")
    _close(tape)
    if not rest:
        _check_digest(block, head.get("warc-block-digest", ""))
    return ArchiveRecord(offset=start, kind=kind, head=head, block=block, cut=rest > 0)


def _head(tape: Tape) -> dict[str, str]:
    """Return the names and values in the header of a record."""
    if not RECORD_OPENS.fullmatch(tape.line(LONGEST_OPENING)):
        raise DamageError("no record begins here")
    head: dict[str, str] = {}
    room = _LONGEST_HEAD
    name = ""
    while (line := tape.line(room)) not in {b"\r\n", b"\n"}:
        room -= len(line)
        if not line.endswith(b"\n"):
            raise DamageError("its header has no end")
        words = line.decode("utf-8", errors="replace")
        if words[0] in " \t" and name:
            head[name] += f" {words.strip()}"
            continue
        before, colon, after = words.partition(":")
        if not colon:
            raise DamageError("its header is broken")
        name = before.strip().lower()
        head[name] = after.strip()
    return head


def _close(tape: Tape) -> None:
    """Pass over what ends a record; what else stands there shows that its length is wrong."""
    breaks = 0
    while breaks < 4 and tape.goes_on() and tape.peek(1) in {b"\r", b"\n"}:
        breaks += tape.skip(1)
    if tape.goes_on() and breaks < 4 and not b"WARC/".startswith(tape.peek(5)):
        raise DamageError("it is longer or shorter than it says")


def _check_digest(block: bytes, digest: str) -> None:
    """Hold a block against its digest, if that is of a kind that is known here."""
    name, _, told = digest.partition(":")
    if name.lower() not in _DIGESTS or not block:
        return
    made = hashlib.new(name.lower(), block, usedforsecurity=False).digest()
    if told.upper() not in {made.hex().upper(), base64.b32encode(made).decode("ascii")}:
        raise DamageError("its digest is that of other bytes")
