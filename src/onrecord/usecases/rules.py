"""Rules: check the rule files of an analyst, and show those of the library or one's own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from onrecord.errors import AskedWronglyError, RuleFileError
from onrecord.reasoning.case import RuleBook
from onrecord.reasoning.rulefiles import check_rules, parse_rules
from onrecord.reference.doctrines import RECORD_RULES, VOCABULARY, load_doctrines, rule_file

__all__ = ["CheckedFiles", "RuleFile", "check_files", "library", "shown"]

_SUFFIX = ".rules"


@dataclass(frozen=True, slots=True)
class CheckedFiles:
    """The problems of rule files, and how many rules could be understood."""

    problems: tuple[RuleFileError, ...]
    rules: int


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule file and what is in it."""

    name: str
    book: RuleBook


def check_files(paths: Sequence[Path]) -> CheckedFiles:
    """Check rule files together, with the sentences that every case has or doctrines share."""
    own = [rule_file(path) for path in paths]
    texts = {text for _, text in own}
    base = [one for one in _base() if one[1] not in texts]
    checked = check_rules([*base, *own])
    names = {name for name, _ in own}
    problems = [one for one in checked.problems if one.where.rpartition(":")[0] in names]
    mine = [r for r in checked.book.rules if r.where.rpartition(":")[0] in names]
    return CheckedFiles(tuple(problems), len(mine))


def library() -> tuple[RuleFile, ...]:
    """Return the rule files of the package."""
    book = parse_rules(load_doctrines())
    return tuple(_part(book, name, text) for name, text in load_doctrines())


def shown(name: str) -> RuleFile:
    """Return a file of one's own, a file of the library, or one rule of it, by name."""
    if Path(name).is_file():
        return _file(*rule_file(Path(name)))
    files = library()
    for file in files:
        if name in {file.name, file.name.removesuffix(_SUFFIX)}:
            return file
    for file in files:
        for rule in file.book.rules:
            if rule.name == name:
                return RuleFile(file.name, RuleBook(rules=(rule,)))
    rules = (rule.name for file in files for rule in file.book.rules)
    near = get_close_matches(name, [*rules, *(file.name for file in files)], n=3)
    meant = f": {', '.join(near)}" if near else ""
    raise AskedWronglyError(
        what=f"there is no rule and no rule file called {name!r}",
        where="rules show",
        fix=f"give a file, or a name that `onrecord rules show` lists{meant}",
    )


def _file(name: str, text: str) -> RuleFile:
    """Return a file that may use what every case has and what doctrines share."""
    base = (one for one in _base() if one[0] != name)
    return _part(parse_rules([*base, (name, text)]), name, text)


def _part(book: RuleBook, name: str, text: str) -> RuleFile:
    """Return one file of a book with its own rules only."""
    rules = tuple(rule for rule in book.rules if rule.where.rpartition(":")[0] == name)
    return RuleFile(name, replace(_declared(name, text), rules=rules))


def _declared(name: str, text: str) -> RuleBook:
    """Return what a file itself declares, passing over what it takes from others."""
    return check_rules([(name, text)]).book


def _base() -> list[tuple[str, str]]:
    return [one for one in load_doctrines() if one[0] in {RECORD_RULES, VOCABULARY}]
