"""Rules in plain text: a list of rule files, and a file's sentences, readings and rules."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from onrecord.model.inferences import Rule, RuleSource
from onrecord.reasoning.sentences import pattern_words
from onrecord.render.visible import one_line
from onrecord.usecases.rules import RuleFile

__all__ = ["render_library", "render_rule_file"]


def render_library(files: Iterable[RuleFile], *, width: int) -> str:
    """Return rule files with their sources, and the names of their rules."""
    return "\n\n".join("\n".join(_listed(file, width)) for file in files)


def render_rule_file(file: RuleFile, *, width: int) -> str:
    """Return a rule file in words: what it declares, and every rule with its source."""
    lines = [f"{one_line(file.name)}"]
    lines += [f"sentence {one_line(text)}" for text in file.book.templates]
    for ambiguity in file.book.ambiguities:
        lines.append(f"readings of {one_line(ambiguity.name)}")
        for reading in ambiguity.readings:
            lines += _wrapped(f"{reading.name} = {reading.gloss}", width, indent=2)
    for rule in file.book.rules:
        lines += ["", *_rule_lines(rule, width)]
    return "\n".join(lines)


def _listed(file: RuleFile, width: int) -> Iterator[str]:
    count = len(file.book.rules)
    yield f"{one_line(file.name)}: {count} {'rule' if count == 1 else 'rules'}"
    for source in dict.fromkeys(file.book.sources):
        yield from _wrapped(_source_words(source), width, indent=2)
    for rule in file.book.rules:
        yield f"    {one_line(rule.name)}"


def _rule_lines(rule: Rule, width: int) -> Iterator[str]:
    yield f"rule {one_line(rule.name)}"
    if rule.by:
        yield from _wrapped(f"by {rule.by}", width, indent=2)
    if rule.premise:
        yield f"  stated in {one_line(rule.premise)}"
    if rule.source:
        yield from _wrapped(f"stated in {_source_words(rule.source)}", width, indent=2)
    for one in rule.under:
        yield f"  under the {one_line(one.reading)} reading of {one_line(one.ambiguity)}"
    yield from _part("if", map(pattern_words, rule.when), width)
    for group in rule.unless:
        yield from _part("unless", map(pattern_words, group), width)
    yield from _part("then", map(pattern_words, rule.then), width)


def _part(word: str, sentences: Iterable[str], width: int) -> Iterator[str]:
    for at, sentence in enumerate(sentences):
        yield from _wrapped(f"{'and' if at else word} {sentence}", width, indent=2)


def _source_words(source: RuleSource) -> str:
    day = f", {source.day.isoformat()}" if source.day else ""
    by = f", declared by {source.by}" if source.by else ""
    url = f" <{source.url}>" if source.url else ""
    return f'"{source.title}"{by}{day}{url}'


def _wrapped(text: str, width: int, *, indent: int) -> list[str]:
    space = " " * indent
    return wrap(
        one_line(text),
        width,
        initial_indent=space,
        subsequent_indent=f"{space}    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
