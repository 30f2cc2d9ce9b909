"""Hostile inputs: files made to hang, flood or crash a reader, and how it takes them."""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.floors import Measurement
from bench.reader import Bench, Run, run

__all__ = ["INPUTS", "measure_hostile"]

TIME_LIMIT = 30.0
MEMORY_LIMIT_MB = 1536.0
LARGE = 50_000_000
_DONE = {0, 1, 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A file to be made, by what name, and whether it is too large for the fast part."""

    name: str
    write: Callable[[Path], None]
    large: bool = False


def measure_hostile(bench: Bench) -> Iterator[Measurement]:
    """Return the worst time, the worst memory and the share of inputs that ended cleanly."""
    inputs = [one for one in INPUTS.values() if not (bench.fast and one.large)]
    runs = {one.name: _give(one, bench=bench) for one in inputs}
    faults = {name: _fault(done) for name, done in runs.items()}
    detail = tuple(_describe(name, done, faults[name]) for name, done in runs.items())
    clean = sum(fault is None for fault in faults.values())
    yield Measurement(name="hostile_clean", value=clean / len(runs), detail=detail)
    yield Measurement(name="hostile_seconds", value=max(r.seconds for r in runs.values()))
    yield Measurement(name="hostile_peak_mb", value=max(r.peak_mb for r in runs.values()))


def _give(one: Input, *, bench: Bench) -> Run:
    path = bench.room / one.name
    one.write(path)
    command = (*bench.command, "read", path, "--json")
    done = run(command, out=path.with_suffix(".out"), timeout=TIME_LIMIT)
    path.unlink()
    return done


def _fault(done: Run) -> str | None:
    """Return what is wrong with how a run ended: a record or a clear error is right."""
    if done.code is None:
        return f"stopped after {TIME_LIMIT:.0f} s"
    if done.peak_mb > MEMORY_LIMIT_MB:
        return "took too much memory"
    if done.code not in _DONE or "Traceback" in done.err:
        return f"crashed with {done.code}: {done.complaint}"
    if not (_holds_record(done.out) or done.err.strip()):
        return "neither a record nor an error"
    return None


def _describe(name: str, done: Run, fault: str | None) -> str:
    answer = fault or ("a record" if _holds_record(done.out) else done.complaint)
    return f"{name:<18} {done.seconds:6.2f} s {done.peak_mb:7.0f} MB  {answer}"


def _holds_record(out: Path) -> bool:
    """Whether the output begins as a record does; only its head is read, to stay small."""
    with out.open("rb") as data:
        return b'"onrecord.record/1"' in data.read(200)


def _write_empty(path: Path) -> None:
    path.write_bytes(b"")


def _write_repeated(piece: str) -> Callable[[Path], None]:
    """Return a writer of one 50 MB line that repeats a piece of text."""

    def write(path: Path) -> None:
        block = piece * (1_000_000 // len(piece))
        with path.open("w", encoding="utf-8") as out:
            for _ in range(LARGE // len(block)):
                out.write(block)

    return write


def _write_deep(path: Path) -> None:
    said = "<p>The envoy said the talks would go on for another day.</p>"
    page = "<html><body>" + "<div>" * 100_000 + said + "</div>" * 100_000 + "</body></html>"
    path.write_text(page, encoding="utf-8")


def _write_binary(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + random.Random(1).randbytes(1_000_000))


def _write_wrong_charset(path: Path) -> None:
    said = "Министр заявил: «Мы не отступим ни на шаг», сообщает портовая газета. " * 20
    head = '<html><head><meta charset="utf-8"><title>Порт</title></head><body><article><p>'
    page = head.encode("cp1251") + said.encode("cp1251") + b"</p></article></body></html>"
    path.write_bytes(page)


def _write_no_article(path: Path) -> None:
    links = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(300))
    path.write_text(f"<html><body><nav><ul>{links}</ul></nav></body></html>", encoding="utf-8")


def _write_quotation_marks(path: Path) -> None:
    path.write_text('"' * 20_000 + "“" * 20_000 + "'" * 20_000, encoding="utf-8")


INPUTS: Mapping[str, Input] = {
    one.name: one
    for one in (
        Input(name="empty.txt", write=_write_empty),
        Input(name="no-spaces.txt", write=_write_repeated("a"), large=True),
        Input(
            name="one-line.txt",
            write=_write_repeated('The envoy said, "We will stay," and left the hall. '),
            large=True,
        ),
        Input(
            name="one-line.html",
            write=_write_repeated("The minister warned that the port would close. "),
            large=True,
        ),
        Input(name="deep.html", write=_write_deep),
        Input(name="binary.txt", write=_write_binary),
        Input(name="wrong-charset.html", write=_write_wrong_charset),
        Input(name="no-article.html", write=_write_no_article),
        Input(name="marks.txt", write=_write_quotation_marks),
    )
}
