"""Dates: `find_times` against a TIMEX3 corpus and GUM's dates.

`python -m bench.dates [--shared DIR] [--errors N]` prints the figures as JSON. Spans of TBAQ
match relaxed (any overlap, one to one); value F1 counts the matches whose TIMEX3 value equals,
as in TempEval-3. Speed is words (runs without space) over the processor's time. Of GUM count
the expressions of the training documents with bounds whose document is dated to the day.
"""

import time
from collections.abc import Iterator
from datetime import date
from typing import Any

from bench.corpora import Corpora, read_entries
from bench.program import Errors, run_program
from onrecord.model.times import TimeExpression
from onrecord.reading.dates import find_times

__all__ = ["measure_gum", "measure_timeml"]


def measure_timeml(corpora: Corpora, errors: Errors) -> dict[str, float]:
    """Return the F1 of spans and of values, and the time per word."""
    gold_n = found_n = spans = values = words = 0
    spent = 0.0
    for document in read_entries(corpora.tbaq):
        started = time.process_time()
        found = find_times(document["text"], published=date.fromisoformat(document["dct"][:10]))
        spent += time.process_time() - started
        words += len(document["text"].split())
        pairs = list(pair(found, document["timex"]))
        gold_n, found_n = gold_n + len(document["timex"]), found_n + len(found)
        spans += sum(1 for mine, gold in pairs if mine and gold)
        values += sum(1 for mine, gold in pairs if mine and gold and mine.value == gold[3])
        errors.update(error for p in pairs if (error := describe(document, *p)))
    return {
        "dates_span": 2 * spans / (found_n + gold_n),
        "dates_value": 2 * values / (found_n + gold_n),
        "span precision": spans / found_n,
        "span recall": spans / gold_n,
        "value accuracy of matches": values / spans,
        "microseconds per word": 1e6 * spent / words,
    }


def pair(
    found: tuple[TimeExpression, ...], gold: list[list[Any]]
) -> Iterator[tuple[TimeExpression | None, list[Any] | None]]:
    """Yield matched pairs, then what is left on either side."""
    free = sorted(gold)
    for mine in found:
        hit = next((g for g in free if g[0] < mine.span.end and mine.span.start < g[1]), None)
        if hit is not None:
            free.remove(hit)
        yield mine, hit
    yield from ((None, g) for g in free)


def describe(
    document: dict[str, Any], mine: TimeExpression | None, gold: list[Any] | None
) -> tuple[str, ...] | None:
    """Return an error in words, or None if the pair agrees."""
    if gold is None and mine is not None:
        return "FALSE", " ".join(mine.span.text.split()).lower()
    if mine is None and gold is not None:
        return "MISSED", " ".join(document["text"][gold[0] : gold[1]].split()).lower()
    if mine is not None and gold is not None and mine.value != gold[3]:
        shown = " ".join(mine.span.text.split())
        return "VALUE", shown, f"found {mine.value}", f"gold {gold[3]}", document["dct"]
    return None


def measure_gum(corpora: Corpora, _errors: Errors) -> dict[str, float]:
    """Return the share of GUM's dated expressions whose bounds are found, and found wrongly."""
    total = right = wrong = 0
    for item in read_entries(corpora.gum_dates):
        first = item.get("when") or item.get("from") or item.get("notBefore")
        last = item.get("when") or item.get("to") or item.get("notAfter")
        if item.get("split") != "train" or not first or not last:
            continue
        if first.startswith("-") or len(item.get("docdate", "")) != 10:
            continue
        total += 1
        text, context = item["text"], item["sent"]
        at = context.find(text)
        found = find_times(context, published=date.fromisoformat(item["docdate"]))
        mine = next(
            (t for t in found if at < t.span.end and t.span.start < at + len(text)), None
        )
        if mine is None or mine.earliest is None or mine.latest is None:
            continue
        agree = mine.earliest.isoformat().startswith(first[:10]) or first.startswith(
            (mine.value or "?")[:10]
        )
        right, wrong = right + agree, wrong + (not agree)
    return {"dates_gum": right / total, "GUM dates wrong": wrong / total}


if __name__ == "__main__":
    run_program(measure_timeml, measure_gum, description=__doc__)
