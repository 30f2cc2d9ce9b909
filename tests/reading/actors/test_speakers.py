"""Speakers: whom the words of a source mean, in whole sentences."""

from collections.abc import Callable

import pytest

from onrecord.reading.interpretation import Interpretation

Read = Callable[..., Interpretation]


def speaker(interpreted: Read, text: str, cue: str) -> str | None:
    """Return who speaks in the statement of that cue, the last one if there are several."""
    found = [s for s in interpreted(text).statements if s.cue and s.cue[0].text == cue]
    assert found, f"no statement by {cue!r} in {text!r}"
    return found[-1].speaker.name if found[-1].speaker is not None else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "One of these groups, the Torran Peace Council, said it was ready.",
            "Torran Peace Council",
        ),
        ("The Velmark news agency Orfa said the ship was taken.", "Orfa"),
        ("The rebel group Tarn Front said the bridge had fallen.", "Tarn Front"),
    ],
)
def test_a_body_named_beside_its_description_speaks(
    interpreted: Read, text: str, name: str
) -> None:
    assert speaker(interpreted, text, "said") == name


def test_initials_in_brackets_are_those_of_the_name_before_them(interpreted: Read) -> None:
    text = "The Torran Peace Council (CPT) met on Monday. The CPT said the fighting had ended."
    assert speaker(interpreted, text, "said") == "Torran Peace Council"


def test_who_issues_a_document_speaks_in_it(interpreted: Read) -> None:
    text = "According to a statement released by Ivo Falk's office, the army is on alert."
    assert speaker(interpreted, text, "According to") == "Ivo Falk's office"
    text = "Another report from the Mexican government said that eight had died."
    assert speaker(interpreted, text, "said") == "Mexican government"


def test_whose_site_a_document_stands_on_speaks_in_it(interpreted: Read) -> None:
    text = (
        "According to an announcement posted on the Velmark Foreign Ministry's website, "
        "the strait is closed."
    )
    assert speaker(interpreted, text, "According to") == "Velmark Foreign Ministry"


def test_who_only_carries_a_document_does_not_speak_in_it(interpreted: Read) -> None:
    text = (
        "“We will answer,” the Velmark navy warned in a statement. “It is certain,” said the "
        "statement carried by the official Orfa news agency."
    )
    assert speaker(interpreted, text, "said") == speaker(
        interpreted, text, "warned in a statement"
    )


def test_who_behind_a_source_is_that_source(interpreted: Read) -> None:
    text = "The fire began at dawn, according to police, who said officers arrived later."
    assert speaker(interpreted, text, "said") == "police"


def test_they_are_the_people_in_the_plural_not_the_place(interpreted: Read) -> None:
    text = "Thousands of protesters gathered in Hong Kong. They demanded that the mayor resign."
    assert speaker(interpreted, text, "demanded") == "thousands of protesters"


def test_the_government_is_no_group_that_spoke_before(interpreted: Read) -> None:
    text = "The Harbour Union said it would strike. The government said it would not yield."
    assert speaker(interpreted, text, "said") != "Harbour Union"


def test_a_name_before_the_subject_is_not_who_speaks(interpreted: Read) -> None:
    text = "In an article for the Guardian, the minister wrote that the deal was dead."
    assert speaker(interpreted, text, "wrote") != "Guardian"


def test_by_is_no_part_of_who_condemns(interpreted: Read) -> None:
    text = "The strike was condemned by members of the Harbour Union."
    assert speaker(interpreted, text, "was condemned") == "members of the Harbour Union"


def test_a_name_without_its_accents_is_the_same_person(interpreted: Read) -> None:
    text = "President Recep Tarnoğan spoke on Monday. Tarnogan said the talks were over."
    assert speaker(interpreted, text, "said") == "Recep Tarnoğan"


def test_a_state_between_title_and_name_is_no_part_of_the_name(interpreted: Read) -> None:
    text = "President of Ukraine Ada Brook said, “We expect an answer.”"
    assert speaker(interpreted, text, "said") == "Ada Brook"


def test_a_given_name_tells_whom_she_takes_up(interpreted: Read) -> None:
    text = (
        "Maria Brook met the crews. Robert Tarn praised Brook on Monday. "
        "She said the harbour would stay open."
    )
    assert speaker(interpreted, text, "said") == "Maria Brook"


def test_the_official_is_who_was_introduced_without_a_name(interpreted: Read) -> None:
    text = (
        "Foreign Minister Ada Brandt said the strait was open. A senior harbour official was "
        "more blunt. “It is mined from end to end,” the official told reporters."
    )
    assert speaker(interpreted, text, "told") == "senior harbour official"


LEAD = "Velmark's president has said the strait will stay shut.\n\n"


def test_whom_a_lead_describes_is_named_at_the_head_of_the_next_paragraph(
    interpreted: Read,
) -> None:
    text = LEAD + "Ada Brandt told reporters in Torran that no ship would pass."
    assert speaker(interpreted, text, "has said") == "Ada Brandt"


def test_the_office_that_a_lead_tells_is_a_role_of_who_is_named_below(
    interpreted: Read,
) -> None:
    actors = interpreted(
        "Poland's foreign minister said on Monday that the crossings would stay shut.\n\n"
        "Ada Brandt told reporters that the closure was lawful."
    ).cast.actors
    roles = [(r.title, r.of) for a in actors if a.name == "Ada Brandt" for r in a.roles]
    assert roles == [("foreign minister", "Poland")]


def test_who_has_another_title_is_not_whom_a_lead_describes(interpreted: Read) -> None:
    text = LEAD + "Ada Brandt, the mayor of Torran, told reporters that no ship would pass."
    assert speaker(interpreted, text, "has said") != "Ada Brandt"


def test_the_minister_is_the_one_of_some_department_last_seen(interpreted: Read) -> None:
    text = (
        "Defense Minister Ada Brandt said the strait was open. Pilots stayed in port. “Nobody "
        "will be stopped,” the minister told reporters."
    )
    assert speaker(interpreted, text, "told") == "Ada Brandt"


def test_a_lead_means_nobody_who_was_named_before_it(interpreted: Read) -> None:
    named = "Ada Brandt left Velmark on Monday.\n\n"
    below = "Ada Brandt told reporters that the port was open."
    assert speaker(interpreted, named + LEAD + below, "has said") != "Ada Brandt"
