"""Finding: the amounts of an article that count something, as quantities of the record.

Years, days, ages, ordinals, list numbers and numbers that are part of a name count nothing.
"""

from collections.abc import Iterator, Sequence

from onrecord.model import Quantity, QuantityId, TimeExpression, TimeKind
from onrecord.reading.analysis import Analysis
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.names import NameKind
from onrecord.reading.quantities.amounts import Amount, find_amounts
from onrecord.reading.quantities.units import Counted, counted_by
from onrecord.reading.syntax import Run

__all__ = ["find_quantities"]

_NAMED = frozenset({NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE, NameKind.OTHER})
_NOT = frozenset({"not", "n't", "n’t", "never", "no", "without", "hardly", "cannot"})
_AUXILIARY = frozenset({"AUX"})
_JOINED = frozenset({"-", "/", ".", ":", "#", "№", "_", "@"})
_NO_UNIT_AFTER = frozenset({"-", "/", ":", ")", "."})
_UNCOUNTED = frozenset(  # nouns that "one" and "two" stand before without counting them
    {"day", "time", "hand", "thing", "way", "side", "sides", "another", "point", "reason"}
    | {"example", "option", "occasion", "other", "sense", "moment", "man", "men"}
)
_DEFINITE = frozenset({"the", "these", "those", "its", "their", "both", "his", "her", "our"})
_OLD = frozenset({"old", "olds", "aged"})
_MOST = 1e18  # more than anyone counts: "million million million …" is no number
_LONGEST_DENIAL = 8  # words from a negation to the number it denies
_PARTS = frozenset({"nummod", "compound", "obj", "det", "amod"})


def find_quantities(interpretation: Interpretation) -> tuple[Quantity, ...]:
    """Return the quantities of an article, in reading order."""
    analysis = interpretation.analysis
    texts = analysis.draft.words.texts
    lower = [w.lower() for w in texts]
    found: list[Quantity] = []
    for amount in find_amounts(lower):
        if max(amount.value or 0, amount.low or 0, amount.high or 0) > _MOST:
            continue
        length = _length_at(analysis, amount)
        counted = counted_by(analysis, amount.core, amount.last)
        if length is None and not _counts(analysis, lower, amount, counted):
            continue
        run = _run(amount, counted, length)
        denial = _denial(analysis, lower, amount, counted)
        found.append(
            Quantity(
                id=QuantityId(f"q{len(found) + 1}"),
                value=amount.value,
                low=amount.low,
                high=amount.high,
                unit=_unit(analysis, amount, counted),
                approximate=amount.approximate,
                negated=denial is not None,
                attributed_to=interpretation.asserter_at(amount.core[0]),
                span=analysis.span((denial if denial is not None else run[0], run[1])),
            )
        )
    return tuple(found)


def _unit(analysis: Analysis, amount: Amount, counted: Counted | None) -> str | None:
    """Return the sign's unit, or the counted noun with its modifiers."""
    if amount.unit is not None:
        return amount.unit
    return analysis.said(counted.run) if counted is not None else None


def _run(amount: Amount, counted: Counted | None, length: Run | None) -> Run:
    """Return the words of the quantity: hedges, number and unit, or a whole length of time."""
    last = max(amount.last, counted.run[1]) if counted and not amount.unit else amount.last
    if length is None:
        return amount.first, last
    return min(amount.first, length[0]), max(last, length[1])


def _length_at(analysis: Analysis, amount: Amount) -> Run | None:
    """Return the words of the length of time that an amount is the number of, if it is one."""
    for time in _times_at(analysis, amount):
        if time.kind is TimeKind.DURATION:
            return analysis.run_between(time.span.start, time.span.end)
    return None


def _times_at(analysis: Analysis, amount: Amount) -> Iterator[TimeExpression]:
    """Yield the expressions of time that hold a part of the number itself."""
    words, times = analysis.draft.words, analysis.times
    start, end = words.starts[amount.core[0]], words.ends[amount.core[1]]
    low, high = 0, len(times)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if times[middle].span.end <= start else (low, middle)
    while low < len(times) and times[low].span.start < end:
        yield times[low]
        low += 1


def _counts(
    analysis: Analysis, lower: Sequence[str], amount: Amount, counted: Counted | None
) -> bool:
    """Whether an amount that is no length of time counts something."""
    if any(True for _ in _times_at(analysis, amount)) or _is_named(analysis, amount):
        return False
    if amount.unit is not None:
        return True
    if counted is None:
        return _stands_alone(analysis, lower, amount)
    if _is_joined(analysis, lower, amount) or _is_age(lower, counted):
        return False
    if _is_label(analysis, amount) and not amount.approximate:
        return False
    return not _is_idle(analysis, lower, amount, counted)


def _is_named(analysis: Analysis, amount: Amount) -> bool:
    """Whether a name reaches over the number: "Resolution 2231", "Group of 20"."""
    first, last = amount.core
    return any(
        n.kind in _NAMED and n.last >= first and n.first < first
        for n in analysis.names_within(max(0, first - 6), last)
    )


def _is_joined(analysis: Analysis, lower: Sequence[str], amount: Amount) -> bool:
    """Whether signs glue the number to other words: "S-400", "9/11", "2-1", "3)"."""
    first, last = amount.first, amount.last
    words = analysis.draft.words
    if first == amount.core[0] and first > 0 and lower[first - 1] in _JOINED:
        return words.ends[first - 1] == words.starts[first]
    after = last + 1
    if after + 1 >= len(lower) or lower[after] not in _NO_UNIT_AFTER:
        return False
    return words.starts[after] == words.ends[last] and not lower[after + 1].isalpha()


def _is_age(lower: Sequence[str], counted: Counted) -> bool:
    after = counted.run[1] + 1
    return after < len(lower) and bool(_OLD & set(lower[counted.run[0] : after + 2]))


def _is_label(analysis: Analysis, amount: Amount) -> bool:
    """Whether a number names the noun before it: "Article 5", "Flight 370"."""
    trees = analysis.trees
    first = amount.core[0]
    if first == 0 or amount.first != first:
        return False
    head = trees.heads[first]
    return head == first - 1 and trees.upos[head] in {"NOUN", "PROPN"}


def _is_idle(
    analysis: Analysis, lower: Sequence[str], amount: Amount, counted: Counted
) -> bool:
    """Whether "one" or "two" points at something rather than counts it."""
    first, last = amount.core
    if first != last or lower[first] not in {"one", "two"}:
        return False
    before = lower[first - 1] if first else ""
    if lower[first] == "one" and counted.run[0] != last + 1:
        return True
    if analysis.draft.words.texts[first] == "One" and lower[last + 1] == "of":
        return True
    return lower[counted.head] in _UNCOUNTED or before in _DEFINITE or before == "no"


def _stands_alone(analysis: Analysis, lower: Sequence[str], amount: Amount) -> bool:
    """Whether a number without a noun is counted all the same: "killing at least 12"."""
    trees, (first, last) = analysis.trees, amount.core
    if lower[first] == "one" or _is_joined(analysis, lower, amount):
        return False
    after = lower[last + 1] if last + 1 < len(lower) else ""
    if after in {"-", "/", ":", "°", "am", "pm", "a.m.", "p.m."}:
        return False
    head = trees.head_of(amount.core)
    up = trees.heads[head]
    if amount.approximate or amount.low is not None or amount.high is not None:
        return trees.rel(head) in {"obj", "nsubj", "obl"} and trees.upos[up] == "VERB"
    return trees.rel(head) == "obj" and trees.upos[up] == "VERB" and up < first


def _denial(
    analysis: Analysis, lower: Sequence[str], amount: Amount, counted: Counted | None
) -> int | None:
    """Return the first word of what denies the number ("do not yet control 100%"), if any."""
    trees = analysis.trees
    first = amount.first
    if first and lower[first - 1] == "not" and amount.first == amount.core[0]:
        return first - 1
    head = counted.head if counted is not None and amount.unit is None else amount.last
    verb = _verb_over(analysis, head)
    if verb is None or not verb < first:
        return None
    for word in trees.children[verb]:
        if word < verb and lower[word] in _NOT and first - word <= _LONGEST_DENIAL:
            aux = word - 1
            starts_there = aux >= 0 and trees.upos[aux] in _AUXILIARY
            return aux if starts_there and trees.heads[aux] == verb else word
    return None


def _verb_over(analysis: Analysis, word: int) -> int | None:
    """Return the verb that a noun is the object of, by way of other nouns at most."""
    trees = analysis.trees
    for _ in range(4):
        if trees.rel(word) not in _PARTS:
            return None
        word = trees.heads[word]
        if trees.upos[word] == "VERB":
            return word
    return None
