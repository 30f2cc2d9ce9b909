"""Titles, institutions and unnamed groups are told from their words."""

import pytest

from onrecord.model.actors import ActorKind
from onrecord.reference.offices import TitleKind, load_offices


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("the prime minister", "prime minister", TitleKind.LEADER),
        ("Borland's foreign minister", "foreign minister", TitleKind.OFFICIAL),
        ("ministry spokeswoman", "ministry spokeswoman", TitleKind.SPOKESPERSON),
        ("U.S. Secretary of State", "secretary of state", TitleKind.OFFICIAL),
        ("a professor at Highmoor University", "professor", TitleKind.EXPERT),
        ("ambassadors", "ambassador", TitleKind.DIPLOMAT),
        ("secretaries of state", "secretary of state", TitleKind.OFFICIAL),
        ("Gen.", "gen", TitleKind.MILITARY),
        ("chief of the general staff", "chief of the general staff", TitleKind.MILITARY),
        ("the mayor of Eastport", "mayor", TitleKind.OFFICIAL),
    ],
)
def test_a_title_has_a_name_and_a_kind(words: str, name: str, kind: TitleKind) -> None:
    title = load_offices().resolve_title(words)
    assert title is not None
    assert (title.name, title.kind) == (name, kind)


def test_what_qualifies_a_title_is_kept() -> None:
    lexicon = load_offices()
    titles = [
        lexicon.resolve_title(words)
        for words in ("former president", "acting president", "deputy president", "president")
    ]
    marks = [(t.former, t.acting, t.deputy) for t in titles if t]
    assert marks == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
        (False, False, False),
    ]


def test_words_without_a_title_have_none() -> None:
    assert load_offices().resolve_title("the harbour wall") is None
    assert load_offices().resolve_title("") is None


@pytest.mark.parametrize(
    ("words", "title", "name"),
    [
        ("President Ada Brook", "president", "Ada Brook"),
        ("Prime Minister Ada Brook", "prime minister", "Ada Brook"),
        ("Borland’s Foreign Minister Ada Brook", "foreign minister", "Ada Brook"),
        ("Mrs. Brook", None, "Brook"),
        ("Ada Brook", None, "Ada Brook"),
        ("Lt. Gen. Ada Brook", "lt gen", "Ada Brook"),
        ("the president", "president", ""),
    ],
)
def test_a_title_is_split_from_the_name_it_precedes(
    words: str, title: str | None, name: str
) -> None:
    found, rest = load_offices().split_title(words)
    assert (found.name if found else None, rest) == (title, name)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the Defence Ministry", ActorKind.BODY),
        ("Ministry of Foreign Affairs", ActorKind.BODY),
        ("the Borland army", ActorKind.BODY),
        ("Borland's parliament", ActorKind.BODY),
        ("the prime minister's office", ActorKind.OFFICE),
        ("a local newspaper", ActorKind.OUTLET),
        ("Ada Brook", None),
    ],
)
def test_an_institution_is_known_by_its_head(words: str, kind: ActorKind | None) -> None:
    assert load_offices().kind_of_institution(words) == kind


@pytest.mark.parametrize(
    "words",
    [
        "some analysts",
        "two senior officials",
        "critics of the treaty",
        "an official",
        "residents",
    ],
)
def test_unnamed_people_are_a_group(words: str) -> None:
    assert load_offices().is_group(words)


def test_a_named_person_or_a_known_officer_is_no_group() -> None:
    assert not load_offices().is_group("Ada Brook")
    assert not load_offices().is_group("the official")


def test_forms_of_address_are_honorifics() -> None:
    assert load_offices().is_honorific("Mr.")
    assert not load_offices().is_honorific("President")
