"""Rules: the lines below a rule's first, read into patterns, groups and readings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.model.inferences import Ambiguity, Choice, Pattern, Rule, RuleSource
from onrecord.reasoning.comparisons import COMPARISONS
from onrecord.reasoning.rulefiles.blocks import Block, Line, Problems
from onrecord.reasoning.rulefiles.headers import NamedSource, read_head
from onrecord.reasoning.rulefiles.near import nearest
from onrecord.reasoning.sentences import UnreadSentenceError, pattern_of

__all__ = ["Vocabulary", "read_rule"]

_PREMISE = re.compile(r"(?:\d+\.)?[a-z]+\d+")
_UNDER = re.compile(r"(?:the\s+)?(?P<reading>\S+)\s+reading\s+of\s+(?P<name>\S+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What rules may speak of: sentences, ambiguous wordings by name, and sources.

    `last_source` is the one above the rule in its file; rules without another are in it.
    """

    templates: tuple[str, ...]
    ambiguities: Mapping[str, Ambiguity]
    sources: Mapping[str, RuleSource]
    last_source: NamedSource | None = None


class _Part(StrEnum):
    IF = "if"
    UNLESS = "unless"
    UNDER = "under"
    THEN = "then"


@dataclass(slots=True)
class _Draft:
    when: list[Pattern] = field(default_factory=list)
    unless: list[list[Pattern]] = field(default_factory=list)
    under: list[Choice] = field(default_factory=list)
    then: list[Pattern] = field(default_factory=list)


def read_rule(block: Block, *, vocabulary: Vocabulary, problems: Problems) -> Rule | None:
    """Return the rule that a block declares, or None where it cannot be understood."""
    head = read_head(block, problems=problems)
    draft = _Draft()
    before = len(problems.found)
    part: _Part | None = None
    for line in block.body:
        part = _add(line, part, draft, vocabulary, problems)
    if not draft.then and len(problems.found) == before:
        problems.add(
            "the rule has no conclusion",
            where=block.head.where,
            fix='add an indented line "then ..."',
        )
    if head is None:
        return None
    where = block.head.where
    premise, source = _stated_in(head.source, where, vocabulary, problems)
    if len(problems.found) > before:
        return None
    return Rule(
        name=head.name,
        when=tuple(draft.when),
        unless=tuple(map(tuple, draft.unless)),
        under=tuple(draft.under),
        then=tuple(draft.then),
        by=head.by or (source.by if source else None),
        premise=premise,
        source=source,
        where=where,
    )


def _add(
    line: Line, part: _Part | None, draft: _Draft, vocabulary: Vocabulary, problems: Problems
) -> _Part | None:
    """Read one line into the draft; return the part of the rule that an "and" continues."""
    word, _, rest = line.words.partition(" ")
    rest = rest.strip()
    if word == "and" and part is None:
        problems.add(
            'a rule cannot begin with "and"', where=line.where, fix='begin with "if" or "then"'
        )
        return None
    if word != "and" and word not in set(_Part):
        problems.add(
            f"a line of a rule cannot begin with {word!r}",
            where=line.where,
            fix=f"begin it with {nearest(word, [*_Part, 'and'])}",
        )
        return part
    now = part if word == "and" and part is not None else _Part(word)
    if not rest:
        problems.add(f"{word!r} without a sentence", where=line.where, fix="complete the line")
    elif now is _Part.UNDER:
        _add_choice(rest, line.where, draft, vocabulary, problems)
    else:
        pattern = _pattern(rest, line.where, vocabulary.templates, problems)
        if pattern is not None:
            _place(pattern, now, draft, fresh=word != "and")
    return now


def _place(pattern: Pattern, part: _Part, draft: _Draft, *, fresh: bool) -> None:
    if part is _Part.IF:
        draft.when.append(pattern)
    elif part is _Part.THEN:
        draft.then.append(pattern)
    elif fresh or not draft.unless:
        draft.unless.append([pattern])
    else:
        draft.unless[-1].append(pattern)


def _pattern(
    words: str, where: str, templates: Sequence[str], problems: Problems
) -> Pattern | None:
    try:
        return pattern_of(words, (*templates, *COMPARISONS))
    except UnreadSentenceError as error:
        problems.add(error.what, where=where, fix=error.fix)
        return None


def _add_choice(
    words: str, where: str, draft: _Draft, vocabulary: Vocabulary, problems: Problems
) -> None:
    found = _UNDER.fullmatch(words)
    if found is None:
        problems.add(
            f"no reading is named by {words!r}",
            where=where,
            fix='write: under the wide reading of NAME, as "readings of NAME" declares it',
        )
        return
    ambiguity = vocabulary.ambiguities.get(found["name"])
    if ambiguity is None:
        fix = nearest(found["name"], vocabulary.ambiguities)
        problems.add(
            f"no readings of {found['name']!r} are declared", where=where, fix=f"use {fix}"
        )
        return
    names = [reading.name for reading in ambiguity.readings]
    if found["reading"] not in names:
        problems.add(
            f"{ambiguity.name!r} has no reading {found['reading']!r}",
            where=where,
            fix=f"use {nearest(found['reading'], names)}",
        )
        return
    draft.under.append(Choice(ambiguity.name, found["reading"]))


def _stated_in(
    name: str | None, where: str, vocabulary: Vocabulary, problems: Problems
) -> tuple[str | None, RuleSource | None]:
    last = vocabulary.last_source.source if vocabulary.last_source else None
    if name is None:
        return None, last
    if name in vocabulary.sources:
        return None, vocabulary.sources[name]
    if _PREMISE.fullmatch(name):
        return name, None
    problems.add(
        f"no source is called {name!r}",
        where=where,
        fix=f"name a statement such as s12 or 4.s12, or {nearest(name, vocabulary.sources)}",
    )
    return None, None
