"""Doctrines: what the rule files of the package hold, where it is stated, and whose it is."""

from datetime import date

import pytest

from onrecord.errors import AskedWronglyError
from onrecord.model.inferences import Rule
from onrecord.reasoning.rulefiles import check_rules, parse_rules
from onrecord.reference.doctrines import (
    RECORD_RULES,
    VOCABULARY,
    doctrine_files,
    doctrine_names,
    load_doctrines,
)

POWERS = (
    "china",
    "france",
    "india",
    "israel",
    "north-korea",
    "pakistan",
    "russia",
    "united-kingdom",
    "united-states",
)


def _record() -> tuple[str, str]:
    return next(one for one in load_doctrines() if one[0] == RECORD_RULES)


def _declared() -> list[Rule]:
    rules = parse_rules(load_doctrines()).rules
    return [rule for rule in rules if not rule.where.startswith(RECORD_RULES)]


def test_all_files_check_clean_together() -> None:
    assert check_rules(load_doctrines()).problems == ()


@pytest.mark.parametrize("name", doctrine_names())
def test_each_doctrine_checks_clean_by_itself_with_what_doctrines_share(name: str) -> None:
    checked = check_rules([_record(), *doctrine_files([name])])
    assert checked.problems == ()
    assert any(rule.where.startswith(f"{name}.rules:") for rule in checked.book.rules)


def test_every_rule_has_a_public_source_with_a_day() -> None:
    for rule in _declared():
        assert rule.source is not None, rule.name
        assert rule.source.title, rule.name
        assert rule.source.day is not None, rule.name
        assert date(1945, 1, 1) <= rule.source.day <= date(2025, 1, 1), rule.name


def test_no_rule_is_in_the_projects_own_voice() -> None:
    for rule in _declared():
        assert rule.by, rule.name
        assert "onrecord" not in rule.by.casefold(), rule.name
        assert rule.premise is None, rule.name


def test_addresses_are_of_public_sites() -> None:
    addresses = {rule.source.url for rule in _declared() if rule.source and rule.source.url}
    assert len(addresses) > 15
    assert all(address.startswith(("http://", "https://")) for address in addresses)


def test_the_vocabulary_holds_sentences_and_no_rules() -> None:
    text = dict(load_doctrines())[VOCABULARY]
    book = check_rules([(VOCABULARY, text)]).book
    assert len(book.templates) > 40
    assert (book.rules, book.ambiguities) == ((), ())


def test_what_a_rule_concludes_of_an_event_is_said_of_a_document_or_of_a_map() -> None:
    """Only facts about documents and parties are stated outright."""
    outright = {p.template for rule in _declared() if not rule.when for p in rule.then}
    assert outright == {
        "A declared Q",
        "A is a party to Q from D",
        "A is an ally of B",
        "B gave Q to A",
        "Q covers what A administers",
        "Q is directed at B",
    }
    for rule in _declared():
        for head in rule.then if rule.when else ():
            said_of_a_document = head.template.startswith("by Q, ")
            about_weapons = head.template == "weapons of mass destruction were used in E"
            assert said_of_a_document or about_weapons or head.holder is not None, rule.name


@pytest.mark.parametrize("power", POWERS)
def test_the_declared_doctrine_of_each_nuclear_power_can_be_chosen(power: str) -> None:
    assert f"nuclear-{power}" in doctrine_names()


def test_a_doctrine_brings_the_vocabulary_and_the_shared_steps_along() -> None:
    names = [name for name, _ in doctrine_files(["use-of-force", "use-of-force.rules"])]
    assert names == ["armed-attack.rules", "use-of-force.rules", "vocabulary.rules"]
    assert doctrine_files([]) == ()


def test_an_unknown_doctrine_is_refused_with_those_like_it() -> None:
    with pytest.raises(AskedWronglyError, match="collective-defence") as raised:
        doctrine_files(["collective-defense"])
    assert "'collective-defense'" in raised.value.what
    with pytest.raises(AskedWronglyError):
        doctrine_files(["record"])
