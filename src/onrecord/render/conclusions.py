"""Conclusions: what follows, on whose map, on which words; and what does not, and why."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any

from onrecord.model.inferences import Choice
from onrecord.model.worlds import Finding, Remedy, Shared, WhyNot, WorldDiff
from onrecord.reasoning.drawing import dot, mermaid
from onrecord.render.visible import visible
from onrecord.usecases.reason import Answer, Conclusion, Elsewhere

__all__ = [
    "DRAWINGS",
    "answer_fields",
    "render_answer",
    "render_difference",
    "render_remedies",
    "render_why_not",
]

DRAWINGS = {"mermaid": mermaid, "dot": dot}
_HEAD = (
    "Nothing here is said to be so: each conclusion is on somebody's map, by somebody's rule, "
    "and rests on the words below it."
)
_DEEPEST = 16  # columns of indentation past which a tree is no longer moved to the right


def render_answer(answer: Answer, *, width: int) -> str:
    """Return the conclusions of a case with their trees, to fit *width* columns."""
    return "\n".join(_answer_lines(answer, width))


def render_why_not(found: WhyNot, *, width: int) -> str:
    """Return why a sentence does not follow."""
    where = f"on {found.perspective}'s map" if found.perspective else "on what is on record"
    if found.holds:
        return "\n".join(_wrapped(f"It does follow, {where}: {found.text}", width))
    lines = [*_wrapped(f"It does not follow, {where}: {found.text}", width)]
    return "\n".join([*lines, *_tree(found.tree, width, indent=2)])


def render_remedies(sentence: str, remedies: Sequence[Remedy], *, width: int) -> str:
    """Return what would have to be true for a sentence to follow."""
    lines = [*_wrapped(f"What would have to be true: {sentence}", width)]
    for n, remedy in enumerate(remedies, 1):
        changes = "; and ".join(remedy.changes) or "nothing: it follows already"
        lines += _wrapped(f"{n}. {changes} ({_under(remedy.every, remedy.readings)})", width)
    if not remedies:
        lines += _wrapped("No change that is offered brings it about.", width)
    return "\n".join(lines)


def render_difference(found: WorldDiff, *, width: int) -> str:
    """Return what follows in one world and not in the other, and what holds differently."""
    lines: list[str] = []
    for title, findings in (("Follows only then", found.gained), ("Falls away", found.lost)):
        lines.append(f"{title}: {len(findings) or 'nothing'}")
        for finding in findings:
            lines += _wrapped(f"- {_sentence(finding)}", width, indent=2)
    for before, after in found.changed:
        told = f"{_under(before.every, before.readings)}, then "
        told += _under(after.every, after.readings)
        lines += _wrapped(f"Under other readings: {_sentence(after)} ({told})", width)
    lines += [line for note in found.notes for line in _wrapped(f"Note: {note}", width)]
    return "\n".join(lines)


def answer_fields(answer: Answer) -> Mapping[str, Any]:
    """Return an answer as fields for JSON."""
    return {
        "articles": answer.titles,
        "sides": answer.sides,
        "perspective": answer.asked.perspective,
        "assumed": answer.asked.assume,
        "without": answer.asked.without,
        "conclusions": [_conclusion_fields(one) for one in answer.conclusions],
        "does_not_follow": [_elsewhere_fields(one) for one in answer.absent],
        "notes": answer.notes,
    }


def _conclusion_fields(one: Conclusion) -> Mapping[str, Any]:
    explanation = one.explanation
    return {
        "text": one.finding.text,
        "perspective": one.perspective,
        "every_reading": one.finding.every,
        "readings": [_choices(choices) for choices in one.finding.readings],
        "supports": explanation.supports,
        "fragile": [
            {"kind": f.kind, "name": f.name, "premises": f.premises}
            for f in explanation.fragile
        ],
        "tree": explanation.tree,
        "graph": explanation.graph,
        "not_on": [_elsewhere_fields(other) for other in one.elsewhere],
    }


def _elsewhere_fields(one: Elsewhere) -> Mapping[str, Any]:
    return {
        "text": one.why_not.text,
        "perspective": one.perspective,
        "why_not": one.why_not.tree,
    }


def _answer_lines(answer: Answer, width: int) -> Iterator[str]:
    yield from _wrapped(f"WHAT FOLLOWS from {', '.join(answer.titles[:3])}", width)
    more = len(answer.titles) - 3
    if more > 0:
        yield f"and {more} more articles"
    yield from _wrapped(_HEAD, width)
    yield from _wrapped(f"Sides: {', '.join(answer.sides) or 'none on record'}", width)
    yield from _settings(answer, width)
    trees = _Trees(answer.titles)
    for n, alike in enumerate(_grouped(answer.conclusions), 1):
        yield ""
        yield from _conclusion(n, alike, trees, width)
    if not answer.conclusions:
        yield ""
        yield "Nothing follows from what is on record."
    for absent in answer.absent:
        yield ""
        yield from _wrapped(f"NOT on {absent.perspective}'s map: {absent.why_not.text}", width)
        yield from _tree(absent.why_not.tree, width, indent=3)
    for note in answer.notes:
        yield from _wrapped(f"Note: {note}", width)


def _settings(answer: Answer, width: int) -> Iterator[str]:
    asked = answer.asked
    for name, values in (("Assumed", asked.assume), ("Left out", asked.without)):
        if values:
            yield from _wrapped(f"{name}: {'; '.join(values)}", width)


def _grouped(conclusions: Sequence[Conclusion]) -> list[list[Conclusion]]:
    """Return the conclusions with those together that differ in one name only and hold in the
    same way."""
    groups: dict[object, list[Conclusion]] = {}
    for one in conclusions:
        sentence, finding = one.finding.sentence, one.finding
        lines = [v for v in sentence.values if isinstance(v, str) and v.startswith("the ")]
        rest = tuple(v for v in sentence.values if v not in lines)
        key = (sentence.template, rest, one.perspective, finding.every, finding.readings)
        groups.setdefault(key, []).append(one)
    return [sorted(group, key=_size) for group in groups.values()]


def _size(one: Conclusion) -> int:
    return min((len(ids) for ids in one.explanation.supports), default=0)


class _Trees:
    """Trees as lines; what stood below an earlier conclusion is only pointed at."""

    def __init__(self, titles: Sequence[str]) -> None:
        self.several = len(titles) > 1
        self._title = None if self.several else titles[0]
        self._shown: dict[str, int] = {}

    def lines(self, tree: str, *, number: int) -> str:
        """Return the lines below a tree's first, for the conclusion of that number."""
        lines = [self._short(line) for line in tree.splitlines()]
        kept: list[str] = []
        fresh: list[str] = []
        skip: int | None = None
        for n, line in enumerate(lines):
            depth = _depth(line)
            if skip is not None and depth > skip:
                continue
            skip = None
            leads = n + 1 < len(lines) and _depth(lines[n + 1]) > depth
            before = self._shown.get(line.strip())
            if leads and before is not None and not line.lstrip().startswith("by "):
                skip = depth
                kept.append(f"{line} (as in {before})")
                continue
            if leads:
                fresh.append(line.strip())
            kept.append(line)
        self._shown.update((line, number) for line in fresh if line not in self._shown)
        return "\n".join(kept[1:] or kept)

    def _short(self, line: str) -> str:
        """Return a line without the article's title, where it is always the same."""
        if self._title is None:
            return line
        title = " ".join(self._title.split())
        return line.replace(f" ({title}, ", " (").replace(f" ({title})", "")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _conclusion(
    number: int, alike: Sequence[Conclusion], trees: _Trees, width: int
) -> Iterator[str]:
    one = alike[0]
    finding, explanation = one.finding, one.explanation
    yield from _wrapped(f"{number}. {_sentence(finding, one.perspective)}", width, indent=3)
    supports = " or ".join(" + ".join(ids) for ids in explanation.supports)
    told = f"{_under(finding.every, finding.readings)} · rests on {supports or 'nothing'}"
    yield from _wrapped(told + (" or more" if explanation.cut else ""), width, lead=3)
    names = [
        f.name for f in explanation.fragile if trees.several or f.kind is not Shared.DOCUMENT
    ]
    if names:
        told = ", ".join(dict.fromkeys(names))
        yield from _wrapped(f"falls without any one of: {told}", width, lead=3)
    yield from _tree(trees.lines(explanation.tree, number=number), width, indent=3)
    for other in one.elsewhere:
        yield from _wrapped(f"not on {other.perspective}'s map:", width, lead=3)
        yield from _tree(other.why_not.tree, width, indent=5)
    for same in alike[1:]:
        yield from _wrapped(f"likewise: {same.finding.text}", width, lead=3)


def _sentence(finding: Finding, perspective: str | None = None) -> str:
    holder = perspective or finding.sentence.holder
    text = finding.text
    return f"On {holder}'s map, {text}" if holder else text[:1].upper() + text[1:]


def _under(every: bool, readings: Sequence[Sequence[Choice]]) -> str:
    if every:
        return "under every reading"
    return f"only under {' or '.join(_choices(choices) for choices in readings)}"


def _choices(choices: Sequence[Choice]) -> str:
    return " with ".join(f"the {c.reading} reading of {c.ambiguity}" for c in choices)


def _tree(tree: str, width: int, *, indent: int) -> Iterator[str]:
    """Yield the lines of a tree, each wrapped under itself."""
    for line in tree.splitlines():
        words = line.lstrip()
        depth = min(len(line) - len(words), _DEEPEST)
        yield from _wrapped(words, width, lead=indent + depth, indent=2)


def _wrapped(text: str, width: int, *, lead: int = 0, indent: int = 0) -> list[str]:
    plain = " ".join(visible(text).split())
    first, later = " " * lead, " " * (lead + indent)
    return wrap(plain, width, initial_indent=first, subsequent_indent=later) or [""]
