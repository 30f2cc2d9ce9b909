from onrecord.intake.scripts import main_script


def test_the_main_script_is_that_of_most_letters() -> None:
    assert main_script("Ostra, Велмар и Тамрия") == "CYRILLIC"
    assert main_script("1998 - \U0001f449 \x00\ud800") == ""
