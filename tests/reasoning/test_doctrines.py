"""Doctrines at work: small made-up worlds in which the declared clauses bind made-up states."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest

from onrecord.model.inferences import Fact, Premise
from onrecord.reasoning.case import Case, RuleBook
from onrecord.reasoning.reasoner import solve
from onrecord.reasoning.rulefiles import parse_rules
from onrecord.reasoning.sentences import sentence_of, words_of
from onrecord.reference.doctrines import (
    RECORD_RULES,
    doctrine_files,
    doctrine_names,
    load_doctrines,
)

RAID = (
    "Raid struck Sarn",
    "on Velmark's map, Sarn is part of Velmark",
    "on Orsk's map, Sarn is part of Velmark",
    "on Torran's map, Sarn is part of Torran",
)
GRAVE = "Raid was grave in scale and effects"
BY_TORRAN = "Raid was carried out by Torran"
NUCLEAR = "nuclear weapons were used in Raid"
DECLARER = 'Velmark declared "{}"'
USE = "by {}, Raid meets a condition that Velmark declared for nuclear use"


def follows(
    doctrine: str | Sequence[str], *facts: str, perspective: str | None = None
) -> dict[str, list[str]]:
    """Return what follows by a doctrine, with the readings it needs: none for all of them."""
    book = _book((doctrine,) if isinstance(doctrine, str) else tuple(doctrine))
    held = []
    for n, words in enumerate(facts):
        sentence = sentence_of(words, book.templates)
        plain = replace(sentence, holder=None)
        held.append(Fact(sentence=plain, premise=f"s{n}", held_by=sentence.holder))
    premises = tuple(Premise(id=fact.premise) for fact in held)
    world = solve(
        Case(book=book, premises=premises, facts=tuple(held)), perspective=perspective
    )
    return {
        words_of(finding.sentence): sorted({c.reading for r in finding.readings for c in r})
        for finding in world.findings
    }


@cache
def _book(doctrines: tuple[str, ...]) -> RuleBook:
    record = [one for one in load_doctrines() if one[0] == RECORD_RULES]
    return parse_rules([*record, *doctrine_files(doctrines)])


# Collective defence.

MEMBER = 'Velmark is a party to "{}" from 2005-01-01'
INVOKED = (
    "on {}'s map, by Article 5 of the North Atlantic Treaty,"
    " Raid is an attack on all its parties"
)


def test_an_attack_on_a_party_is_one_on_all_on_maps_that_count_the_place_its_own() -> None:
    found = follows(
        "collective-defence",
        *RAID,
        GRAVE,
        BY_TORRAN,
        MEMBER.format("the North Atlantic Treaty"),
    )
    assert found[INVOKED.format("Velmark")] == []
    assert found[INVOKED.format("Orsk")] == []
    assert INVOKED.format("Torran") not in found


def test_a_lesser_attack_is_an_armed_one_only_where_any_force_is() -> None:
    found = follows("collective-defence", *RAID, MEMBER.format("the North Atlantic Treaty"))
    assert found[INVOKED.format("Velmark")] == ["any-force"]


@pytest.mark.parametrize(
    "exception",
    [
        ["Raid took place on 2004-12-31"],
        ['Sarn is outside the area of "the North Atlantic Treaty"'],
        ["Raid was carried out by Velmark"],
    ],
)
def test_the_clause_is_stopped_before_its_day_outside_its_area_and_by_ones_own_hand(
    exception: list[str],
) -> None:
    member = MEMBER.format("the North Atlantic Treaty")
    found = follows("collective-defence", *RAID, GRAVE, member, *exception)
    assert not any("Article 5" in text for text in found)


def test_a_state_that_is_no_party_is_not_covered() -> None:
    found = follows("collective-defence", *RAID, GRAVE)
    assert not any(text.startswith("on Velmark's map, by") for text in found)


@pytest.mark.parametrize(
    ("treaty", "article", "owed"),
    [
        (
            "the Treaty on European Union",
            "Article 42(7)",
            "the other parties are to assist Velmark",
        ),
        ("the Collective Security Treaty", "Article 4", "Raid is an attack on all its parties"),
        ("the Rio Treaty", "Article 3", "Raid is an attack on all its parties"),
        ("the ANZUS Treaty", "Article IV", "each party is to act to meet the danger of Raid"),
        ("the US-Philippines Treaty", "Article IV", "each party is to act to meet the danger"),
    ],
)
def test_each_treaty_owes_what_its_own_words_say(treaty: str, article: str, owed: str) -> None:
    found = follows("collective-defence", *RAID, GRAVE, BY_TORRAN, MEMBER.format(treaty))
    said = f"on Velmark's map, by {article} of {treaty}, {owed}"
    assert any(text.startswith(said) for text in found)


@pytest.mark.parametrize("treaty", ["the Sino-Korean Treaty", "the Russian-Korean Treaty"])
def test_some_treaties_ask_for_a_state_of_war_that_a_state_has_brought_about(
    treaty: str,
) -> None:
    facts = (*RAID, GRAVE, MEMBER.format(treaty))
    assert not _assisted(*facts)
    assert _assisted(*facts, "Raid put Velmark in a state of war")
    assert not _assisted(
        *facts, "Raid put Velmark in a state of war", "Raid is not the act of a state"
    )


def _assisted(*facts: str) -> bool:
    found = follows("collective-defence", *facts)
    return any("are to assist Velmark" in text for text in found)


@pytest.mark.parametrize("treaty", ["the US-Japan Treaty", "the US-Korea Treaty"])
def test_what_a_party_administers_is_covered_though_others_count_it_as_theirs(
    treaty: str,
) -> None:
    facts = (
        "Raid struck Sarn",
        "Sarn is held by Velmark, wholly or in part",
        "on Torran's map, Sarn is part of Torran",
        MEMBER.format(treaty),
        GRAVE,
    )
    covers = f'"{treaty}" covers what Velmark administers'
    met = "each party is to act to meet the danger of Raid"
    assert any(met in text for text in follows("collective-defence", *facts, covers))
    assert not any(met in text for text in follows("collective-defence", *facts))


# The Charter, aggression, and what is taken by force.

UN_MEMBER = "Torran is a member of the United Nations"
BREACH = "on Velmark's map, by Article 2(4) of the UN Charter, Raid is out of bounds for Torran"
AGGRESSION = (
    "on Velmark's map, by the Definition of Aggression of 1974,"
    " Raid qualifies as aggression of Torran against Velmark"
)


def test_force_against_a_state_is_out_of_bounds_and_qualifies_as_aggression() -> None:
    found = follows("use-of-force", *RAID, BY_TORRAN, UN_MEMBER)
    assert (found[BREACH], found[AGGRESSION]) == ([], [])
    assert not any(text.startswith("on Torran's map, by") for text in found)


def test_the_council_may_authorise_force() -> None:
    found = follows(
        "use-of-force", *RAID, BY_TORRAN, UN_MEMBER, "the Security Council authorised Raid"
    )
    assert BREACH not in found
    assert AGGRESSION not in found


DEFENCE = "on Velmark's map, by Article 51 of the UN Charter, Reply may be self-defence of {}"
REPLY = ("Reply answers Raid", "Reply struck Kelm", "on Velmark's map, Kelm is part of Torran")


def test_an_answer_to_an_armed_attack_may_be_self_defence_and_is_then_not_out_of_bounds() -> (
    None
):
    own = (
        *RAID,
        GRAVE,
        *REPLY,
        "Reply was carried out by Velmark",
        "Velmark is a member of the United Nations",
    )
    found = follows("use-of-force", *own)
    assert found[DEFENCE.format("Velmark")] == []
    assert not any("Reply is out of bounds" in text for text in found)
    stopped = follows("use-of-force", *own, "the Security Council took measures against Raid")
    assert DEFENCE.format("Velmark") not in stopped
    assert any("Reply is out of bounds for Velmark" in text for text in stopped)


def test_whether_a_lesser_attack_may_be_answered_so_depends_on_the_reading() -> None:
    found = follows("use-of-force", *RAID, *REPLY, "Reply was carried out by Velmark")
    assert found[DEFENCE.format("Velmark")] == ["any-force"]


def test_others_may_defend_a_state_that_asked_for_it() -> None:
    facts = (*RAID, GRAVE, "Reply answers Raid", "Reply was carried out by Orsk")
    assert DEFENCE.format("Orsk") not in follows("use-of-force", *facts)
    asked = follows("use-of-force", *facts, "Velmark asked Orsk for help against Raid")
    assert asked[DEFENCE.format("Orsk")] == []


def test_what_was_taken_by_force_is_not_to_be_recognised_on_the_maps_that_say_so() -> None:
    facts = (
        "Sarn accedes to Torran on 2031-04-04",
        "on Velmark's map, Torran took Sarn by force",
    )
    said = (
        "by the Friendly Relations Declaration of 1970,"
        " the claim of Torran to Sarn is not to be recognised"
    )
    found = follows("use-of-force", *facts)
    assert f"on Velmark's map, {said}" in found
    assert f"on Torran's map, {said}" not in found
    assert not any(said in text for text in follows("use-of-force", facts[0]))


def test_aggression_gives_no_title_unless_the_owner_agreed() -> None:
    facts = (*RAID, BY_TORRAN, "Sarn is held by Torran, wholly or in part")
    said = (
        "on Velmark's map, by the Definition of Aggression of 1974,"
        " the claim of Torran to Sarn is not to be recognised"
    )
    assert said in follows("use-of-force", *facts)
    assert said not in follows("use-of-force", *facts, "Velmark agreed that Sarn joins Torran")


def test_the_council_may_decide_on_measures_against_a_breach_of_the_peace() -> None:
    found = follows(
        "use-of-force", "the Security Council determined that Raid breaks the peace"
    )
    assert any("Article 39" in text for text in found)


# Nuclear doctrines.


@pytest.mark.parametrize(
    ("doctrine", "document", "part"),
    [
        ("nuclear-russia", "the Basic Principles of 2020", "paragraph 19(b) of "),
        ("nuclear-russia", "the Basic Principles of 2024", "paragraph 19(b) of "),
        ("nuclear-united-states", "the Nuclear Posture Review of 2010", ""),
        ("nuclear-united-states", "the Nuclear Posture Review of 2018", ""),
        ("nuclear-united-states", "the Nuclear Posture Review of 2022", ""),
        ("nuclear-united-kingdom", "the Integrated Review of 2021", ""),
        ("nuclear-united-kingdom", "the Integrated Review Refresh of 2023", ""),
        ("nuclear-france", "the White Paper of 2013", ""),
        ("nuclear-north-korea", "the law of 8 September 2022", "article 6(1) of "),
    ],
)  # fmt: skip
def test_a_nuclear_attack_meets_a_condition_on_the_map_of_the_declarer(
    doctrine: str, document: str, part: str
) -> None:
    found = follows(doctrine, *RAID, GRAVE, NUCLEAR, DECLARER.format(document))
    said = USE.format(part + document)
    assert found[f"on Velmark's map, {said}"] == []
    assert f"on Torran's map, {said}" not in found
    assert not any(said in text for text in follows(doctrine, *RAID, GRAVE, NUCLEAR))


@pytest.mark.parametrize(
    ("day", "documents"),
    [
        ("2020-06-01", set()),
        ("2022-03-01", {"2020"}),
        ("2024-11-19", {"2024"}),
        ("2024-11-01/2024-11-30", {"2020", "2024"}),
    ],
)
def test_a_doctrine_speaks_of_what_is_not_surely_outside_its_days(
    day: str, documents: set[str]
) -> None:
    declared = [DECLARER.format(f"the Basic Principles of {year}") for year in (2020, 2024)]
    found = follows("nuclear-russia", *RAID, NUCLEAR, *declared, f"Raid took place on {day}")
    met = [text for text in found if "meets a condition" in text]
    assert {text.partition("Principles of ")[2][:4] for text in met} == documents


@pytest.mark.parametrize(
    ("year", "wording", "said"),
    [
        (2020, "existence-of-the-state", "puts the existence of Velmark in danger"),
        (2024, "critical-threat", "critically threatens the sovereignty or soil of Velmark"),
    ],
)
def test_a_conventional_attack_meets_it_only_read_widely_unless_the_declarer_says_so(
    year: int, wording: str, said: str
) -> None:
    document = f"the Basic Principles of {year}"
    met = f"on Velmark's map, {USE.format(f'paragraph 19(d) of {document}')}"
    facts = (*RAID, GRAVE, DECLARER.format(document))
    assert follows("nuclear-russia", *facts)[met] == ["wide"]
    assert follows("nuclear-russia", *facts, f"on Velmark's map, Raid {said}")[met] == []
    assert follows("nuclear-russia", *facts, f"on Torran's map, Raid {said}")[met] == ["wide"]


@pytest.mark.parametrize(
    ("fact", "part"),
    [
        ("Raid is a launch of ballistic missiles at Velmark", "a"),
        ("Raid struck what the nuclear answer of Velmark depends on", "c"),
        ("Raid is a massive air launch across the border of Velmark", "e"),
    ],
)
def test_each_condition_of_2024_is_met_by_what_it_names(fact: str, part: str) -> None:
    found = follows("nuclear-russia", fact, DECLARER.format("the Basic Principles of 2024"))
    said = USE.format(f"paragraph 19({part}) of the Basic Principles of 2024")
    assert [text for text in found if "meets" in text] == [f"on Velmark's map, {said}"]


def test_support_by_a_nuclear_state_makes_it_the_attack_of_both() -> None:
    facts = (
        *RAID,
        BY_TORRAN,
        "Orsk supported Raid",
        "Orsk is a state with nuclear weapons",
        DECLARER.format("the Basic Principles of 2024"),
    )
    both = (
        "on Velmark's map, by the Basic Principles of 2024,"
        " Raid is a joint attack of Torran and Orsk on Velmark"
    )
    assert both in follows("nuclear-russia", *facts)
    stopped = follows("nuclear-russia", *facts, "Torran is a state with nuclear weapons")
    assert both not in stopped


def test_a_strategic_attack_without_nuclear_weapons_counts_by_the_review_that_says_so() -> None:
    fact = "Raid is a non-nuclear strategic attack on Velmark"
    years = (2010, 2018, 2022)
    declared = [DECLARER.format(f"the Nuclear Posture Review of {year}") for year in years]
    found = follows("nuclear-united-states", fact, *declared)
    said = {
        year: found[f"on Velmark's map, {USE.format(f'the Nuclear Posture Review of {year}')}"]
        for year in years
    }
    assert said == {2010: ["strategic"], 2018: [], 2022: ["strategic"]}


NO_USE = "by {}, Velmark is not to use nuclear weapons against Torran"
NPT = "Torran is a non-nuclear party to the NPT"
BREACHED = "Torran is in breach of the NPT"
SUPPORTED = "Orsk supported Raid"


@pytest.mark.parametrize(
    ("doctrine", "document", "part", "exception"),
    [
        ("nuclear-united-states", "the Nuclear Posture Review of 2022", "", BREACHED),
        ("nuclear-united-kingdom", "the Integrated Review of 2021", "", BREACHED),
        ("nuclear-north-korea", "the law of 8 September 2022", "article 5 of ", SUPPORTED),
        ("assurances", "the assurances noted in resolution 984", "", SUPPORTED),
        ("nuclear-india", "the press note of 4 January 2003", "", None),
        ("nuclear-china", "the White Paper of 2019", "", None),
    ],
)  # fmt: skip
def test_an_assurance_holds_unless_its_own_exception_is_on_record(
    doctrine: str, document: str, part: str, exception: str | None
) -> None:
    said = NO_USE.format(part + document)
    facts = (
        *RAID,
        BY_TORRAN,
        "Orsk is a state with nuclear weapons",
        DECLARER.format(document),
        NPT,
    )
    assert said in follows(doctrine, *facts)
    assert (said in follows(doctrine, *facts, *([exception] if exception else []))) is (
        exception is None
    )


@pytest.mark.parametrize(
    ("doctrine", "document"),
    [
        ("nuclear-china", "the statement of 16 October 1964"),
        ("nuclear-india", "the press note of 4 January 2003"),
    ],
)
def test_a_first_use_is_out_of_bounds_for_whoever_pledged_none(
    doctrine: str, document: str
) -> None:
    facts = (
        DECLARER.format(document),
        "Salvo was carried out by Velmark",
        "nuclear weapons were used in Salvo",
    )
    said = f"by {document}, Salvo is out of bounds for Velmark"
    assert said in follows(doctrine, *facts)
    assert said not in follows(doctrine, *facts, NUCLEAR, "Salvo answers Raid")
    assert said in follows(doctrine, *facts, "Salvo answers Raid")
    pledged = f"by {document}, Velmark is not to be the first to use nuclear weapons"
    assert pledged in follows(doctrine, facts[0])


def test_the_press_note_keeps_an_answer_to_biological_or_chemical_weapons_open() -> None:
    document = "the press note of 4 January 2003"
    chemical = "biological or chemical weapons were used in Raid"
    facts = (*RAID, GRAVE, DECLARER.format(document))
    found = follows("nuclear-india", *facts, chemical)
    assert f"on Velmark's map, {USE.format(document)}" in found
    salvo = (
        "Salvo was carried out by Velmark",
        "nuclear weapons were used in Salvo",
        "Salvo answers Raid",
    )
    assert not any(
        "Salvo is out of bounds" in t
        for t in follows("nuclear-india", *facts, chemical, *salvo)
    )
    retaliation = follows("nuclear-india", *facts, NUCLEAR)
    assert any(
        "a condition that Velmark declared for nuclear retaliation" in t for t in retaliation
    )


def test_vital_interests_reach_to_european_partners_only_under_one_reading() -> None:
    documents = ("the White Paper of 2013", "the speech at the École de guerre of 2020")
    partner = 'Orsk is a party to "the Treaty on European Union" from 2009-12-01'
    facts = (
        "Raid struck Kelm",
        "on Velmark's map, Kelm is part of Orsk",
        GRAVE,
        partner,
        *map(DECLARER.format, documents),
    )
    met = f"on Velmark's map, {USE.format(documents[0])}"
    assert follows("nuclear-france", *facts)[met] == ["european"]
    assert met not in follows("nuclear-france", *facts, "Raid is not the act of a state")


def test_self_defence_at_the_extreme_is_for_the_declarer_to_say_under_one_reading() -> None:
    document = "the Integrated Review Refresh of 2023"
    facts = (*RAID, GRAVE, DECLARER.format(document))
    met = f"on Velmark's map, {USE.format(document)}"
    assert met not in follows("nuclear-united-kingdom", *facts)
    said = "on Velmark's map, Raid puts the existence of Velmark in danger"
    assert follows("nuclear-united-kingdom", *facts, said)[met] == ["existence"]


def test_thresholds_named_in_an_interview_are_met_only_by_whom_they_are_directed_at() -> None:
    document = "the four thresholds of 2002"
    strangled = "on Velmark's map, Raid strangles the economy of Velmark"
    facts = (strangled, BY_TORRAN, DECLARER.format(document))
    met = f"on Velmark's map, {USE.format(document)}"
    assert met not in follows("nuclear-pakistan", *facts)
    directed = f'"{document}" is directed at Torran'
    assert follows("nuclear-pakistan", *facts, directed)[met] == []


@pytest.mark.parametrize(
    ("fact", "part"),
    [
        ("Raid struck the leadership of Velmark", 2),
        ("on Velmark's map, Raid puts the existence of Velmark in danger", 5),
    ],
)
def test_the_law_of_2022_names_its_conditions(fact: str, part: int) -> None:
    document = "the law of 8 September 2022"
    found = follows("nuclear-north-korea", fact, DECLARER.format(document))
    assert f"on Velmark's map, {USE.format(f'article 6({part}) of {document}')}" in found


def test_a_coming_attack_counts_where_the_declarer_says_that_it_is_coming() -> None:
    document = "the law of 8 September 2022"
    coming = "on Velmark's map, Raid is a coming attack on Velmark"
    means = "on Velmark's map, weapons of mass destruction were used in Raid"
    met = f"on Velmark's map, {USE.format(f'article 6(1) of {document}')}"
    assert met in follows("nuclear-north-korea", coming, means, DECLARER.format(document))


def test_what_introducing_means_is_left_open() -> None:
    document = "the assurance of 10 March 1965"
    facts = (
        DECLARER.format(document),
        "Orsk says that Velmark has nuclear weapons since 1990-01-01",
    )
    said = f"by {document}, Velmark introduced nuclear weapons on 1990-01-01, as Orsk says"
    assert follows("nuclear-israel", *facts)[said] == ["held"]


NO_USE_BY_TORRAN = (
    "by paragraph 5 of the Budapest Memorandum,"
    " Torran is not to use nuclear weapons against Velmark"
)


def test_an_assurance_against_force_is_given_to_somebody_by_somebody() -> None:
    given = 'Torran gave "the Budapest Memorandum" to Velmark'
    said = (
        "on Velmark's map, by paragraph 2 of the Budapest Memorandum,"
        " Raid is out of bounds for Torran"
    )
    found = follows("assurances", *RAID, BY_TORRAN, given)
    assert said in found
    assert NO_USE_BY_TORRAN in found
    assert said not in follows("assurances", *RAID, BY_TORRAN)
    assert said not in follows(
        "assurances", *RAID, BY_TORRAN, given, "Raid took place on 1994-12-04"
    )


def test_all_doctrines_can_be_taken_together() -> None:
    from_all = follows(
        doctrine_names(),
        *RAID,
        GRAVE,
        NUCLEAR,
        MEMBER.format("the North Atlantic Treaty"),
        DECLARER.format("the Basic Principles of 2020"),
    )
    assert INVOKED.format("Velmark") in from_all
    assert (
        f"on Velmark's map, {USE.format('paragraph 19(b) of the Basic Principles of 2020')}"
        in from_all
    )
