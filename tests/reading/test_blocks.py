"""Blocks: a paragraph handed over by the cue that ends the one before."""

import pytest

from onrecord.reading.attributions import Attribution
from onrecord.reading.blocks import hand_over_blocks
from onrecord.reading.sheet import Sheet
from onrecord.reference.cues import load_cues
from tests.reading.analyses import analysis_of, attributed, run_of

TREE = {
    "ministry": ("NOUN", "nsubj", "spoke"),
    "The": ("DET", "det", "ministry"),
    "spoke": ("VERB", "root", ""),
    "stating": ("VERB", "advcl", "spoke"),
    "said": ("VERB", "root", ""),
}


def handed_over(text: str) -> list[tuple[str, str | None, bool]]:
    """Return content, source and whether it is a block without marks, of each there is."""
    analysis = analysis_of(text, tree=TREE)
    sheet = Sheet(analysis, [])
    hand_over_blocks(sheet, cues=load_cues())
    return [
        (
            analysis.said(a.contents[0]),
            analysis.said(a.source) if a.source is not None else None,
            a.block,
        )
        for a in sheet.attributions
    ]


@pytest.mark.parametrize("end", [":", "", " –", ","])
def test_a_participle_at_the_end_of_a_paragraph_hands_over_the_next(end: str) -> None:
    text = f"The ministry spoke, stating{end}\n\nNo ship will pass the strait."
    block = "No ship will pass the strait."
    assert handed_over(text) == [(block, "The ministry", True)]


def test_a_few_words_may_stand_between_the_cue_and_its_colon() -> None:
    assert len(handed_over("The ministry spoke, stating in full:\n\nNo ship will pass.")) == 1
    assert handed_over("The ministry spoke, stating in full\n\nNo ship will pass.") == []


def test_a_quotation_in_marks_is_handed_over_without_them() -> None:
    text = "The ministry spoke, stating:\n\n“No ship will pass.” The port closed."
    assert handed_over(text) == [("No ship will pass.", "The ministry", False)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry spoke, stating.\n\nNo ship will pass.",
        "The list is short:\n\nNo ship will pass.",
        "The ministry spoke, stating:",
        "",
    ],
)
def test_nothing_is_handed_over_after_a_stop_or_without_a_cue_or_a_block(text: str) -> None:
    assert handed_over(text) == []


def test_a_cue_whose_subject_is_not_known_hands_over_without_a_source() -> None:
    assert handed_over("It was said:\n\nNo ship will pass.") == [
        ("No ship will pass.", None, True)
    ]


def test_a_subject_that_only_follows_the_cue_is_not_its_source() -> None:
    analysis = analysis_of(
        "Stating it : they spoke\n\nNo ship will pass.",
        tree={
            "spoke": ("VERB", "root", ""),
            "Stating": ("VERB", "advcl", "spoke"),
            "they": ("PRON", "nsubj", "spoke"),
        },
    )
    sheet = Sheet(analysis, [])
    hand_over_blocks(sheet, cues=load_cues())
    assert all(
        a.source is None or a.source[1] < (a.cue or (0, 0))[0] for a in sheet.attributions
    )


def test_what_is_said_within_a_block_is_its_speakers_own() -> None:
    text = "The ministry spoke, stating:\n\nOrland said nothing of it."
    analysis = analysis_of(text, tree=TREE)
    inner = attributed(analysis, "Orland", "said", "nothing of it")
    sheet = Sheet(analysis, [inner])
    hand_over_blocks(sheet, cues=load_cues())
    dropped, block = sheet.attributions
    assert dropped.contents == ()
    assert analysis.said(block.contents[0]) == "Orland said nothing of it."


def test_a_cue_that_has_its_content_hands_nothing_over() -> None:
    text = "“No,” the ministry said\n\nNo ship will pass."
    analysis = analysis_of(text, tree={"said": ("VERB", "root", "")})
    said: list[Attribution] = [attributed(analysis, None, "said", "No,")]
    sheet = Sheet(analysis, said)
    hand_over_blocks(sheet, cues=load_cues())
    assert sheet.attributions == said


@pytest.mark.parametrize("line", ["The ministry said", "Scroll and say"])
def test_a_line_without_a_mark_hands_over_no_paragraph_that_names_its_speaker(
    line: str,
) -> None:
    text = f"{line}\n\nOde told us no ship will pass."
    tree = {**TREE, "told": ("VERB", "root", ""), "say": ("VERB", "root", "")}
    analysis = analysis_of(text, tree=tree)
    sheet = Sheet(analysis, [attributed(analysis, "Ode", "told", "no ship will pass")])
    hand_over_blocks(sheet, cues=load_cues())
    assert [a.cue for a in sheet.attributions if a.contents] == [run_of(analysis, "told")]
