"""Arguments: `find_arguments` against the claims and premises of ArgUNSC.

`python -m bench.arguments [--shared DIR] [--errors N]` prints the figures as JSON. The corpus
is Security Council speeches with claims, premises and the links from each claim to what
supports or attacks it. A speech is read as an article. A found premise and its conclusion
agree with a linked premise and claim if both overlap them by half of the shorter. *Marked*
counts only links of which either part holds a connective: most links of the corpus stand on no
word, and the reader finds none without one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bench.corpora import Corpora, read_entries
from bench.program import Errors, run_program
from onrecord.intake.text import article_from_text
from onrecord.model import Argument, Span
from onrecord.reading.arguments import find_arguments
from onrecord.reading.arguments.connectives import find_connectives
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.pipeline import interpret, load_kit

__all__ = ["measure_links"]

Part = tuple[int, int]


@dataclass
class Tally:
    """How many links were found, are gold, are found rightly; and as many conclusions."""

    found: int = 0
    gold: int = 0
    right: int = 0
    marked: int = 0
    marked_right: int = 0
    conclusions: int = 0
    claims_right: int = 0


def measure_links(corpora: Corpora, errors: Errors) -> dict[str, float]:
    """Return precision, recall and F1 of links, and how many conclusions are claims."""
    kit, tally = load_kit(), Tally()
    for entry in read_entries(corpora.argunsc):
        text, parts, links = speech_of(entry)
        for read in interpret([article_from_text(text, id="speech")], kit=kit):
            errors.update(count(tally, read, parts, links))
    return figures_of(tally)


def speech_of(
    entry: dict[str, Any],
) -> tuple[str, dict[str, tuple[Part, bool]], set[tuple[str, str]]]:
    """Return a speech's text, its parts (do they claim?), and its links of claim to premise."""
    text, parts, links = "", {}, set()
    last = None
    for row in entry["sentences"]:
        sentence = " ".join(row["sent"].split())
        if row["sid"] != last:
            text, last = text + ("\n\n" if text else "") + sentence, row["sid"]
        if "comp" in row:
            component = " ".join(row["comp"].split()).rstrip(".")
            start = len(text) - len(sentence) + max(sentence.find(component), 0)
            part = (start, start + len(component))
            parts[str(row["comp_id"])] = (part, row["type"] == "claim")
            links |= {(str(row["comp_id"]), premise) for premise in row["links"]}
    return text, parts, links


def count(
    tally: Tally,
    read: Interpretation,
    parts: dict[str, tuple[Part, bool]],
    links: set[tuple[str, str]],
) -> Iterator[tuple[str, ...]]:
    """Count the links of one speech; yield the wrong ones in words."""
    tally.gold += len(links)
    marked = {link for link in links if any(_holds_mark(read, parts[x][0]) for x in link)}
    tally.marked += len(marked)
    hit: set[tuple[str, str]] = set()
    for argument in find_arguments(read):
        claims = [i for i, (part, _) in parts.items() if _overlap(part, argument.conclusion)]
        tally.conclusions += 1
        tally.claims_right += any(parts[i][1] for i in claims)
        for premise in argument.premises:
            tally.found += 1
            below = [i for i, (part, _) in parts.items() if _overlap(part, premise)]
            here = {(c, p) for c in claims for p in below} & links
            tally.right += bool(here)
            hit |= here
            if not here:
                yield _shown(argument)
    tally.marked_right += len(hit & marked)


def figures_of(tally: Tally) -> dict[str, float]:
    """Return precision, recall and F1 of links, and how many conclusions are claims."""
    precision, recall = tally.right / max(tally.found, 1), tally.right / tally.gold
    marked = tally.marked_right / max(tally.marked, 1)
    return {
        "links found": tally.found,
        "links in gold": tally.gold,
        "link precision": precision,
        "link recall": recall,
        "arguments_links": 2 * precision * recall / max(precision + recall, 1e-9),
        "marked links in gold": tally.marked,
        "marked link recall": marked,
        "arguments_marked": 2 * precision * marked / max(precision + marked, 1e-9),
        "conclusions that are claims": tally.claims_right / max(tally.conclusions, 1),
    }


def _holds_mark(read: Interpretation, part: Part) -> bool:
    analysis = read.analysis
    lower = [w.lower() for w in analysis.draft.words.texts]
    starts = analysis.draft.words.starts
    return any(part[0] <= starts[c.first] < part[1] for c in find_connectives(analysis, lower))


def _overlap(part: Part, span: Span) -> bool:
    shared = min(part[1], span.end) - max(part[0], span.start)
    return shared * 2 >= min(part[1] - part[0], span.end - span.start)


def _shown(argument: Argument) -> tuple[str, ...]:
    premises = " | ".join(p.text for p in argument.premises)
    return "WRONG", premises, argument.conclusion.text


if __name__ == "__main__":
    run_program(measure_links, description=__doc__)
