from onrecord.reference.furniture import load_furniture, matching_key


def test_phrases_are_kept_in_the_form_lines_are_matched_in() -> None:
    lexicon = load_furniture()
    assert "post a comment" in lexicon.whole_lines
    assert all(matching_key(p) == p and p for p in lexicon.openings + lexicon.appeals)


def test_a_key_forgets_case_punctuation_and_spaces() -> None:
    assert matching_key("\u00a0READ_more\u2026 \u00bb") == "read more"
