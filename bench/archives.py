"""Archives: damage and bombs in web archives, and which of their pages are articles."""

import gzip
import json
import random
import re
import sys
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import brotli

from bench.damage import WAYS, undue_losses
from bench.floors import Measurement
from bench.reader import Bench, Run, run
from bench.warcs import Made, archive_of, page_record, record
from bench.web_pages import WebPage, web_pages
from onrecord.errors import OnRecordError
from onrecord.intake.charsets import decode
from onrecord.intake.triage import why_no_article

__all__ = ["BOMBS", "measure_archives"]

# How many in the fast part, and in the whole.
DAMAGED = {True: 60, False: 1_000}
PAGES = {True: 500, False: 50_000}
SIFTED = {True: 300, False: 6_000}
FAST_BOMBS = frozenset({"brotli", "deep", "rows"})
DAMAGED_EVERY = 500
TIME_LIMIT = 1_800.0
_PROGRAM = (sys.executable, "-m", "bench.archive_taking")
_NAMES = ("archive_lost", "archive_found", "archive_peak_mb", "archive_pages_per_second")


def measure_archives(bench: Bench) -> Iterator[Measurement]:
    """Return what damage costs, how bombs end, and how well and fast pages are sifted."""
    yield from _bombs(bench)
    yield from _large_archive(bench)
    yield _damage(DAMAGED[bench.fast])
    yield from _triage(SIFTED[bench.fast])


def _damage(count: int) -> Measurement:
    """Return the share of damaged archives that lose more than what the damage lies in."""
    chance = random.Random(3)
    faults: list[str] = []
    for number in range(count):
        made = _small_archive(chance, packed=number % 2 == 0)
        way = list(WAYS)[number % len(WAYS)]
        found = undue_losses(made, WAYS[way](made, chance))
        if found:
            faults.append(f"{way} no. {number}: {'; '.join(found)}")
    return Measurement(
        name="archive_undue_losses", value=len(faults) / count, detail=tuple(faults[:20])
    )


def _small_archive(chance: random.Random, *, packed: bool) -> Made:
    records = [record("warcinfo", b"software: none\r\n")]
    for number in range(chance.randint(3, 12)):
        words = (f"{chance.choice('abcdef')}{chance.randrange(9999)}" for _ in range(300))
        records.append(page_record(f"https://site.example/{number}", " ".join(words).encode()))
    return archive_of(records, packed=packed)


def _triage(count: int) -> Iterator[Measurement]:
    pages = [
        (page, decode(page.body)) for page in web_pages(count, share=0.1) if _is_text(page)
    ]
    start = time.perf_counter()
    passed = [page for page, html in pages if why_no_article(html, url=page.url) is None]
    seconds = time.perf_counter() - start
    right = sum(page.article for page in passed)
    yield Measurement(name="triage_pages_per_second", value=len(pages) / seconds)
    yield Measurement(name="triage_precision", value=right / max(1, len(passed)))
    articles = sum(page.article for page, _ in pages)
    yield Measurement(name="triage_recall", value=right / articles)


def _is_text(page: WebPage) -> bool:
    try:
        decode(page.body)
    except OnRecordError:
        return False
    return True


def _large_archive(bench: Bench) -> Iterator[Measurement]:
    """Take in a large archive, one record in 500 damaged, and hold it against what it is of."""
    path = bench.room / "pages.warc.gz"
    articles, damaged = _write_large(path, count=PAGES[bench.fast])
    done = _take(path)
    if done.code != 0:
        for name in _NAMES:
            yield Measurement(name=name, value=None, note=done.complaint, broken=True)
        return
    told = json.loads(done.out.read_text(encoding="utf-8"))
    named = {int(where.rpartition(" ")[2]) for where in told["damaged"]}
    wrong = sorted(named ^ damaged)
    yield Measurement(
        name=_NAMES[0], value=len(wrong), detail=tuple(f"byte {at}" for at in wrong[:20])
    )
    found = articles & set(told["articles"])
    yield Measurement(name=_NAMES[1], value=len(found) / len(articles))
    yield Measurement(name=_NAMES[2], value=done.peak_mb)
    yield Measurement(name=_NAMES[3], value=PAGES[bench.fast] / told["seconds"])


def _write_large(path: Path, *, count: int) -> tuple[set[str], set[int]]:
    """Write an archive; return its sound articles and where its damaged records start."""
    chance = random.Random(5)
    articles: set[str] = set()
    damaged: set[int] = set()
    with path.open("wb") as out:
        for number, page in enumerate(web_pages(count)):
            url = f"{page.url}#{number}"
            told = gzip.compress(page_record(url, page.body), 1, mtime=0)
            if number % DAMAGED_EVERY == DAMAGED_EVERY // 2:
                at = chance.randrange(12, len(told))
                told = (
                    told[:at] + bytes([told[at] ^ (1 << chance.randrange(8))]) + told[at + 1 :]
                )
                damaged.add(out.tell())
            elif page.article:
                articles.add(url)
            out.write(told)
    return articles, damaged


def _bombs(bench: Bench) -> Iterator[Measurement]:
    runs: dict[str, Run] = {}
    for name, make in BOMBS.items():
        if bench.fast and name not in FAST_BOMBS:
            continue
        path = bench.room / f"{name}.warc.gz"
        path.write_bytes(make())
        runs[name] = _take(path)
        path.unlink()
    detail = tuple(f"{n:<10} {r.seconds:6.2f} s {r.peak_mb:6.0f} MB" for n, r in runs.items())
    clean = sum(r.code == 0 for r in runs.values())
    yield Measurement(name="bombs_clean", value=clean / len(runs), detail=detail)
    yield Measurement(name="bombs_seconds", value=max(r.seconds for r in runs.values()))
    yield Measurement(name="bombs_peak_mb", value=max(r.peak_mb for r in runs.values()))


def _take(path: Path) -> Run:
    return run((*_PROGRAM, path), out=path.with_suffix(".out"), timeout=TIME_LIMIT)


_MIB, _GIB = 1 << 20, 1 << 30
_MARK = '<meta property="og:type" content="article">'
_URL = "https://site.example/world/story"


def _packed(html: str) -> bytes:
    return gzip.compress(page_record(_URL, f"<html><head>{_MARK}</head>{html}".encode()), 6)


def _zeros() -> bytes:
    """Return a record of one GiB of zeros, made without holding it."""
    head, _, tail = page_record(_URL, b"\0").partition(b"\0")
    length = len(head.partition(b"\r\n\r\n")[2]) + _GIB
    head = re.sub(rb"(?m)^(Content-Length:) \d+", rb"\1 %d" % length, head)
    packer = zlib.compressobj(6, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    parts = [packer.compress(head)]
    parts += [packer.compress(bytes(_MIB)) for _ in range(_GIB // _MIB)]
    return b"".join([*parts, packer.compress(tail), packer.flush()])


def _brotli() -> bytes:
    packer = brotli.Compressor(quality=1)
    parts = [packer.process(b"<p>" * _MIB) for _ in range(300)]
    return _answer(b"".join([*parts, packer.finish()]), "br")


def _gzip() -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    parts = [packer.compress(b"<p>" * _MIB) for _ in range(300)]
    return _answer(b"".join([*parts, packer.flush()]), "gzip")


def _answer(body: bytes, coding: str) -> bytes:
    return gzip.compress(page_record(_URL, body, Content_Encoding=coding))


_SAID = "<p>The envoy said the talks would go on for another day, and then for one more.</p>"

BOMBS: Mapping[str, Callable[[], bytes]] = {
    "gibibyte": _zeros,
    "brotli": _brotli,
    "gzip": _gzip,
    "deep": lambda: _packed("<div>" * 100_000 + _SAID * 9),
    "nested": lambda: _packed("<div>" * 2_900 + _SAID * 99 + "</div>" * 2_900),
    "bold": lambda: _packed("<b><i>" * 1_400 + _SAID * 99),
    "tags": lambda: _packed("<p><i>x</i></p>" * 14_000 + _SAID * 99),
    "rows": lambda: _packed("<table><tr><td>" * 900 + _SAID * 99),
    "attributes": lambda: _packed(
        f"<p {' '.join(f'a{n}' for n in range(300_000))}>" + _SAID * 9
    ),
    "one line": lambda: _packed("<p>" + "The envoy said no. " * 250_000),
    "marks": lambda: _packed(_SAID * 9 + "<p>" + "“" * 1_500_000),
    "entities": lambda: _packed(_SAID * 9 + "&amp;" * 900_000),
}
