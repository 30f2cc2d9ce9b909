from onrecord.reference.languages import load_languages


def test_every_code_is_two_letters() -> None:
    table = load_languages()
    codes = set(table.by_script.values()) | {c for cs in table.by_word.values() for c in cs}
    assert all(len(code) == 2 and code.islower() for code in codes)


def test_a_word_may_be_of_several_languages() -> None:
    assert {"es", "fr", "pt"} <= set(load_languages().by_word["de"])


def test_letters_are_listed_only_for_languages_told_by_words() -> None:
    table = load_languages()
    by_words = {code for codes in table.by_word.values() for code in codes}
    assert set(table.letters) <= by_words
