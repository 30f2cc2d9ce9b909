"""Books: the rules a case is reasoned by, of the record, of doctrines and of own files."""

from collections.abc import Iterator, Sequence

from onrecord.reasoning.case import RuleBook
from onrecord.reasoning.rulefiles import parse_rules
from onrecord.reference.doctrines import RECORD_RULES, VOCABULARY, load_doctrines

__all__ = ["book_of", "steps_of"]

_DECLARED = "by Q, "  # so begins what a document says of an event: what doctrines conclude


def book_of(rules: Sequence[tuple[str, str]], chosen: Sequence[tuple[str, str]]) -> RuleBook:
    """Return the rules of the record, of *chosen* doctrines and of one's own files."""
    words = () if chosen or not rules else (_file(VOCABULARY),)
    return parse_rules([_file(RECORD_RULES), *words, *chosen, *rules])


def steps_of(chosen: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield the sentences of the record and of doctrines that only lead to conclusions."""
    templates = book_of((), chosen).templates
    return (one for one in templates if not one.startswith(_DECLARED))


def _file(name: str) -> tuple[str, str]:
    return next(one for one in load_doctrines() if one[0] == name)
