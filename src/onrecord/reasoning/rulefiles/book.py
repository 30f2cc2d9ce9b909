"""Books: rule files read and checked together, into one rule book."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.errors import RuleFileError
from onrecord.model.inferences import Ambiguity, Rule, RuleSource
from onrecord.reasoning.case import RuleBook
from onrecord.reasoning.rulefiles.blocks import Block, Keyword, Problems, blocks_of
from onrecord.reasoning.rulefiles.checking import check_cycles, check_slots
from onrecord.reasoning.rulefiles.headers import (
    NamedSource,
    read_ambiguity,
    read_source,
    read_template,
)
from onrecord.reasoning.rulefiles.rules import Vocabulary, read_rule
from onrecord.reasoning.templates import skeleton

__all__ = ["Checked", "check_rules", "parse_rules"]


@dataclass(frozen=True, slots=True)
class Checked:
    """What could be understood of rule files, and every problem, in the order of the lines."""

    book: RuleBook
    problems: tuple[RuleFileError, ...]


@dataclass(slots=True)
class _Draft:
    templates: dict[str, tuple[str, str]] = field(default_factory=dict)
    ambiguities: dict[str, tuple[Ambiguity, str]] = field(default_factory=dict)
    sources: list[RuleSource] = field(default_factory=list)
    rules: dict[str, Rule] = field(default_factory=dict)


def parse_rules(files: Iterable[tuple[str, str]]) -> RuleBook:
    """Return the rules of files, given as name and text; raise on the first problem."""
    checked = check_rules(files)
    if checked.problems:
        first, more = checked.problems[0], len(checked.problems) - 1
        rest = f" (and {more} more: see `onrecord rules check`)" if more else ""
        raise RuleFileError(what=first.what, where=first.where, fix=first.fix + rest)
    return checked.book


def check_rules(files: Iterable[tuple[str, str]]) -> Checked:
    """Read rule files together; sentences and readings may be used before they are declared."""
    problems, draft = Problems(), _Draft()
    cut = [(name, blocks_of(name, text, problems=problems)) for name, text in files]
    for name, blocks in cut:
        for block in blocks:
            _declare(block, name, draft, problems)
    for _, blocks in cut:
        _read_rules(blocks, draft, problems)
    check_cycles(draft.rules.values(), problems=problems)
    book = RuleBook(
        templates=tuple(text for text, _ in draft.templates.values()),
        ambiguities=tuple(one for one, _ in draft.ambiguities.values()),
        rules=tuple(draft.rules.values()),
        sources=tuple(draft.sources),
    )
    return Checked(book, tuple(_in_order(problems.found, [name for name, _ in cut])))


def _declare(block: Block, file: str, draft: _Draft, problems: Problems) -> None:
    if block.body and block.keyword in {Keyword.SENTENCE, Keyword.SOURCE}:
        problems.add(
            f"an indented line below a {block.keyword}: {block.body[0].words!r}",
            where=block.body[0].where,
            fix="write it on one line, without indentation below",
        )
    if block.keyword is Keyword.SENTENCE:
        text = read_template(block, problems=problems)
        if text is not None:
            _declare_template(text, block, file, draft, problems)
    elif block.keyword is Keyword.READINGS:
        ambiguity = read_ambiguity(block, problems=problems)
        if ambiguity is not None:
            _declare_ambiguity(ambiguity, block.head.where, draft, problems)


def _declare_template(
    text: str, block: Block, file: str, draft: _Draft, problems: Problems
) -> None:
    """Note a sentence; one that other files declare too, each file for itself, is one."""
    known = draft.templates.setdefault(skeleton(text), (text, block.head.where))
    if known[1] != block.head.where and known[1].rpartition(":")[0] == file:
        problems.add(
            f"{text!r} is declared twice",
            where=block.head.where,
            fix=f"leave out one; the other stands at {known[1]}",
        )


def _declare_ambiguity(
    ambiguity: Ambiguity, where: str, draft: _Draft, problems: Problems
) -> None:
    known = draft.ambiguities.setdefault(ambiguity.name, (ambiguity, where))
    if known[1] != where:
        problems.add(
            f"the readings of {ambiguity.name!r} are declared twice",
            where=where,
            fix=f"rename one; the other stands at {known[1]}",
        )


def _read_rules(blocks: Iterable[Block], draft: _Draft, problems: Problems) -> None:
    """Read the rules of one file, each below the source that stands above it."""
    named: dict[str, RuleSource] = {}
    last: NamedSource | None = None
    blocks = tuple(blocks)
    for block in blocks:
        if block.keyword is Keyword.SOURCE:
            last = read_source(block, problems=problems) or last
            if last is not None:
                draft.sources.append(last.source)
                if last.name:
                    _name_source(last, block.head.where, named, problems)
        elif block.keyword is Keyword.RULE:
            vocabulary = Vocabulary(
                templates=tuple(text for text, _ in draft.templates.values()),
                ambiguities={name: one for name, (one, _) in draft.ambiguities.items()},
                sources=dict(named),
                last_source=last,
            )
            rule = read_rule(block, vocabulary=vocabulary, problems=problems)
            if rule is not None and check_slots(rule, problems=problems):
                _add_rule(rule, draft, problems)


def _name_source(
    one: NamedSource, where: str, named: dict[str, RuleSource], problems: Problems
) -> None:
    assert one.name is not None
    if named.setdefault(one.name, one.source) is not one.source:
        problems.add(
            f"two sources are called {one.name!r}", where=where, fix="rename one of them"
        )


def _add_rule(rule: Rule, draft: _Draft, problems: Problems) -> None:
    known = draft.rules.setdefault(rule.name, rule)
    if known is not rule:
        problems.add(
            f"two rules are called {rule.name!r}",
            where=rule.where,
            fix=f"rename one; the other stands at {known.where}",
        )


def _in_order(problems: Iterable[RuleFileError], files: list[str]) -> list[RuleFileError]:
    def place(problem: RuleFileError) -> tuple[int, int]:
        file, _, line = problem.where.rpartition(":")
        return (files.index(file) if file in files else len(files), int(line))

    return sorted(problems, key=place)
