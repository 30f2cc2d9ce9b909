"""Sentences: templates filled with names, days and variables, and words read back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from onrecord.errors import AskedWronglyError
from onrecord.model.inferences import Pattern, Sentence, Term, Value, Variable
from onrecord.reasoning.slots import is_slot, term_of, words_of_term
from onrecord.reasoning.templates import (
    OPEN,
    Template,
    form_of,
    skeleton,
    template_of,
    tokens_of,
)

__all__ = [
    "UnreadSentenceError",
    "filled",
    "pattern_of",
    "pattern_words",
    "sentence_of",
    "words_of",
]

_LONGEST = 120


class UnreadSentenceError(AskedWronglyError):
    """Words fit no sentence that is declared, or more than one."""


def words_of(sentence: Sentence) -> str:
    """Return a sentence in words.

    >>> words_of(Sentence(template="A shells B", values=("Velmark", "Torran"), holder="Orsk"))
    "on Orsk's map, Velmark shells Torran"
    """
    return _filled(sentence.template, sentence.values, sentence.holder)


def pattern_words(pattern: Pattern) -> str:
    """Return a rule's sentence in words, variables by their names."""
    return _filled(pattern.template, pattern.terms, pattern.holder)


def filled(pattern: Pattern, values: Mapping[str, Value]) -> Pattern:
    """Return a pattern with the variables replaced that have a value."""

    def fill(term: Term) -> Term:
        return values.get(term.name, term) if isinstance(term, Variable) else term

    holder = None if pattern.holder is None else fill(pattern.holder)
    return replace(pattern, terms=tuple(map(fill, pattern.terms)), holder=holder)


def sentence_of(words: str, templates: Iterable[str]) -> Sentence:
    """Return the sentence that *words* say; every word in a slot is part of a name or a day.

    >>> sentence_of("Velmark shells Torran", ["A shells B"]).values
    ('Velmark', 'Torran')
    """
    pattern = pattern_of(words, templates, ground=True)
    return Sentence(
        template=pattern.template,
        values=tuple(_value(term) for term in pattern.terms),
        holder=_name(pattern.holder),
    )


def pattern_of(words: str, templates: Iterable[str], *, ground: bool = False) -> Pattern:
    """Return the sentence that *words* say, by the templates that are known.

    One capital letter, digits after it or none, is a variable; a name may be quoted.
    """
    tokens = _checked(tokens_of(words), words)
    holder, tokens = _holder(tokens, ground=ground)
    known = tuple(templates)
    found = _best(list(_matches(tokens, known, ground=ground)))
    if len(found) == 1:
        template, terms = found[0]
        return Pattern(template=template.text, terms=terms, holder=holder)
    if found:
        raise UnreadSentenceError(
            what=f"{words.strip()!r} can be read in two ways",
            where=words.strip(),
            fix="put the names in quotation marks",
        )
    raise UnreadSentenceError(
        what=f"no sentence is declared that says {words.strip()!r}",
        where=words.strip(),
        fix=_suggestion(tokens, known),
    )


def _value(term: Term) -> Value:
    assert not isinstance(term, Variable)
    return term


def _name(term: Term | None) -> str | None:
    return term if isinstance(term, str) else None


def _checked(tokens: list[str], words: str) -> list[str]:
    if '"' in tokens:
        raise UnreadSentenceError(
            what="a quotation mark is not closed", where=words.strip(), fix='add the other "'
        )
    if len(tokens) > _LONGEST:
        raise UnreadSentenceError(
            what=f"a sentence of more than {_LONGEST} words",
            where=words.strip()[:80] + " ...",
            fix="say it in fewer words, or in several sentences",
        )
    return tokens


def _holder(tokens: list[str], *, ground: bool) -> tuple[Term | None, list[str]]:
    """Return on whose map it is said, and the rest: "on P's map, ..." or "P holds that ..."."""
    small = [token.casefold().replace("’", "'") for token in tokens]
    for at in range(1, len(tokens) - 2):
        if small[0] == "on" and small[at : at + 3] == ["'s", "map", ","]:
            return term_of(tokens[1:at], ground=ground), tokens[at + 3 :]
        if small[at : at + 2] == ["holds", "that"]:
            return term_of(tokens[:at], ground=ground), tokens[at + 2 :]
    return None, tokens


_Match = tuple[Template, tuple[Term, ...]]


def _matches(
    tokens: Sequence[str], templates: Iterable[str], *, ground: bool
) -> Iterator[_Match]:
    for text in templates:
        template = template_of(text)
        for cut in _cuts(template.tokens, tokens, ground=ground):
            yield template, tuple(term_of(tokens[a:b], ground=ground) for a, b in cut)


def _best(found: list[_Match]) -> list[_Match]:
    """Return the matches with the most words of their own: the more is said, the surer."""
    most = max((_own_words(template) for template, _ in found), default=0)
    return [match for match in found if _own_words(match[0]) == most]


def _own_words(template: Template) -> int:
    return len(template.tokens) - len(template.slots)


_Cut = tuple[tuple[int, int], ...]


def _cuts(template: Sequence[str], tokens: Sequence[str], *, ground: bool) -> list[_Cut]:
    """Return at most two ways to cut tokens into a template's slots."""
    memo: dict[tuple[int, int], list[_Cut]] = {}

    def cut(i: int, j: int) -> list[_Cut]:
        if (i, j) not in memo:
            memo[i, j] = _cut(i, j)
        return memo[i, j]

    def _cut(i: int, j: int) -> list[_Cut]:
        if i == len(template):
            return [()] if j == len(tokens) else []
        if is_slot(template[i]):
            ends = _ends(tokens, j, ground=ground)
            return [((j, end), *rest) for end in ends for rest in cut(i + 1, end)][:2]
        same = j < len(tokens) and tokens[j].casefold() == template[i].casefold()
        return cut(i + 1, j + 1) if same else []

    return cut(0, 0)


def _ends(tokens: Sequence[str], at: int, *, ground: bool) -> Iterator[int]:
    if at >= len(tokens) or tokens[at] == ",":
        return
    yield at + 1
    for end in range(at + 1, len(tokens)):
        if any(_alone(token, ground=ground) for token in (tokens[end - 1], tokens[end])):
            return
        yield end + 1


def _alone(token: str, *, ground: bool) -> bool:
    return token == "," or token.startswith('"') or (not ground and is_slot(token))


def _suggestion(tokens: Sequence[str], templates: Sequence[str]) -> str:
    if not templates:
        return 'declare it first: "sentence ..." with a capital letter for each open slot'
    bare = _bare(tokens)
    nearest = max(
        templates,
        key=lambda text: SequenceMatcher(None, bare, skeleton(text), autojunk=False).ratio(),
    )
    return f'declare it, or did you mean "{nearest}"?'


def _bare(tokens: Sequence[str]) -> str:
    """Return words with one mark for what looks like the filling of a slot."""
    plain = [
        OPEN if token[0] in '"0123456789' or token[0].isupper() else token for token in tokens
    ]
    kept = [
        word for at, word in enumerate(plain) if word != OPEN or plain[at - 1 : at] != [OPEN]
    ]
    return " ".join(kept).casefold()


def _filled(template: str, terms: Sequence[Term], holder: Term | None) -> str:
    text = form_of(template).format(*map(words_of_term, terms))
    return text if holder is None else f"on {words_of_term(holder)}'s map, {text}"
