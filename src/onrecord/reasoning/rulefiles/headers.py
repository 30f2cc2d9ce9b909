"""Headers: sources, readings and sentences, and the first lines of rules, as declared."""

import re
from dataclasses import dataclass
from datetime import date

from onrecord.model.inferences import Ambiguity, Reading, RuleSource
from onrecord.reasoning.comparisons import COMPARISONS
from onrecord.reasoning.rulefiles.blocks import Block, Line, Problems
from onrecord.reasoning.templates import template_of

__all__ = [
    "NamedSource",
    "RuleHead",
    "read_ambiguity",
    "read_head",
    "read_source",
    "read_template",
]

_NAME = r"[A-Za-z0-9][\w.-]*"
_SOURCE = re.compile(
    r'"(?P<title>[^"]+)"(?:\s+<(?P<url>[^<>\s]+)>)?(?:\s+on\s+(?P<day>\S+))?'
    rf"(?:\s+by\s+(?P<by>(?:(?!\sas\s).)+?))?(?:\s+as\s+(?P<name>{_NAME}))?"
)
_HEAD = re.compile(
    rf"(?P<name>{_NAME})(?:\s+stated\s+in\s+(?P<source>\S+))?(?:\s+by\s+(?P<by>.+))?"
)
_READINGS = re.compile(rf"of\s+(?P<name>{_NAME})\s*:?\s*(?P<rest>.*)")
_READING = re.compile(rf"(?P<name>{_NAME})\s*=\s*(?P<gloss>.*)")
_NEXT = re.compile(rf",\s*(?={_NAME}\s*=)")


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A source and the short name that rules call it by, if it has one."""

    name: str | None
    source: RuleSource


@dataclass(frozen=True, slots=True)
class RuleHead:
    """The first line of a rule: its name, what it is stated in, whose it is."""

    name: str
    source: str | None
    by: str | None


def read_template(block: Block, *, problems: Problems) -> str | None:
    """Return the sentence that a block declares."""
    where = block.head.where
    text = " ".join(block.head.words.split())
    template = template_of(text)
    if not text or len(template.slots) == len(template.tokens):
        problems.add(
            "a sentence without words of its own",
            where=where,
            fix='write it out: "sentence P counts X as part of C"',
        )
        return None
    twice = sorted({slot for slot in template.slots if template.slots.count(slot) > 1})
    if twice:
        problems.add(
            f"slot {twice[0]} stands twice in one sentence",
            where=where,
            fix="give each slot a letter of its own",
        )
        return None
    if template.skeleton in {template_of(test).skeleton for test in COMPARISONS}:
        problems.add(
            f"{text!r} is built in", where=where, fix="use it as it is, without declaring it"
        )
        return None
    return _without_reserved(text, where, problems)


def read_source(block: Block, *, problems: Problems) -> NamedSource | None:
    """Return the source that a block declares."""
    where = block.head.where
    found = _SOURCE.fullmatch(block.head.words)
    if found is None:
        problems.add(
            "a source that cannot be read",
            where=where,
            fix='write: source "Title" <https://...> on 2031-03-01 by HOLDER as NAME',
        )
        return None
    day = None
    if found["day"]:
        try:
            day = date.fromisoformat(found["day"])
        except ValueError:
            problems.add(
                f"{found['day']!r} is no day", where=where, fix="write it like 2031-03-01"
            )
    by = found["by"].strip().strip('"') if found["by"] else None
    source = RuleSource(title=found["title"], url=found["url"], day=day, by=by)
    return NamedSource(found["name"], source)


def read_ambiguity(block: Block, *, problems: Problems) -> Ambiguity | None:
    """Return the readings that a block declares."""
    where = block.head.where
    head = _READINGS.fullmatch(block.head.words)
    if head is None:
        problems.add(
            "readings of nothing",
            where=where,
            fix='write: readings of NAME: narrow = "...", wide = "..."',
        )
        return None
    first = [Line(where, part) for part in _NEXT.split(head["rest"]) if part]
    lines = [Line(low.where, part) for low in block.body for part in _NEXT.split(low.words)]
    before = len(problems.found)
    readings = [one for line in [*first, *lines] if (one := _reading(line, problems))]
    if len(problems.found) > before:
        return None
    names = [one.name for one in readings]
    if len(set(names)) < len(names) or len(names) < 2:
        problems.add(
            f"{head['name']!r} needs at least two readings, each with its own name",
            where=where,
            fix="list them: narrow = ..., wide = ...",
        )
        return None
    return Ambiguity(name=head["name"], readings=tuple(readings))


def read_head(block: Block, *, problems: Problems) -> RuleHead | None:
    """Return the first line of a rule."""
    found = _HEAD.fullmatch(block.head.words)
    if found is None:
        problems.add(
            f"the first line of a rule that cannot be read: {block.head.words!r}",
            where=block.head.where,
            fix="write: rule NAME stated in SOURCE by HOLDER; NAME is one word, with hyphens",
        )
        return None
    by = found["by"].strip().strip('"') if found["by"] else None
    return RuleHead(found["name"], found["source"], by)


def _without_reserved(text: str, where: str, problems: Problems) -> str | None:
    small = text.casefold()
    if " holds that " in small or "'s map," in small or '"' in text:
        problems.add(
            f"{text!r} uses words that mean on whose map a sentence holds, or quotation marks",
            where=where,
            fix='declare the bare sentence; rules add "P holds that" or "on P\'s map,"',
        )
        return None
    return text


def _reading(line: Line, problems: Problems) -> Reading | None:
    found = _READING.fullmatch(line.words.rstrip(","))
    if found is None:
        problems.add(
            f"a reading that cannot be read: {line.words!r}",
            where=line.where,
            fix="write: NAME = what the words are taken to mean",
        )
        return None
    return Reading(name=found["name"], gloss=found["gloss"].strip().strip('"'))
