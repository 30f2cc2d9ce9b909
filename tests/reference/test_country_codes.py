from onrecord.reference.country_codes import load_country_codes
from onrecord.reference.places import load_places


def test_every_state_has_a_code_of_three_capitals_and_no_two_share_one() -> None:
    codes = load_country_codes()
    assert set(codes) == {state.code for state in load_places().states}
    assert len(set(codes.values())) == len(codes)
    assert all(len(code) == 3 and code.isupper() for code in codes.values())
