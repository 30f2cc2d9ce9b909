from onrecord.intake.lines import find_paragraphs


def test_lines_end_with_any_of_the_three_usual_breaks() -> None:
    words = [p.words for p in find_paragraphs("one\r\ntwo\rthree\nfour\u2028still four")]
    assert words == ["one", "two", "three", "four\u2028still four"]


def test_a_line_knows_whether_a_blank_line_stands_before_it() -> None:
    after = [p.after_blank for p in find_paragraphs("one\r\ntwo\r\n \r\nthree")]
    assert after == [True, False, True]


def test_bullets_and_short_numbers_open_items() -> None:
    items = find_paragraphs("• one\n- two\n3. three\n(d) four\n1998 five")
    assert [p.item for p in items] == ["one", "two", "three", "four", "1998 five"]


def test_items_of_a_hard_wrapped_list_stay_apart() -> None:
    line = "- The inspectors of both sides shall be let on board of every ship\n"
    wrapped = "  which passes the sound between the first and the last of the days\n"
    paragraphs = find_paragraphs((line + wrapped) * 4)
    assert len(paragraphs) == 4
